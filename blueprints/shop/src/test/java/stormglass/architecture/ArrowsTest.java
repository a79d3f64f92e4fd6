package stormglass.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrowsTest {

  @Test
  void noPartKnowsWhatItMustNot() {
    JavaClasses classes = Tree.classes();
    for (String part : Arrows.parts()) {
      Arrows.apart(part, Arrows.forbiddenTo(part)).check(classes);
    }
  }

  @Test
  void everyPartHasItsArrows() {
    assertThat(Tree.classes().stream().map(JavaClass::getPackageName).distinct())
        .filteredOn(name -> name.startsWith("stormglass."))
        .extracting(name -> name.split("\\.")[1])
        .allSatisfy(
            part -> assertThat(part.equals("cli") || Arrows.parts().contains(part)).isTrue());
  }

  @Test
  void everyForbiddenArrowIsReported(@TempDir Path folder) {
    Map<String, String> sources = new TreeMap<>();
    sources.put("stormglass.cli.Known", "package stormglass.cli; public class Known {}");
    for (String part : Arrows.parts()) {
      sources.put(
          "stormglass." + part + ".Known",
          "package stormglass." + part + "; public class Known {}");
      StringBuilder knower = new StringBuilder("package stormglass." + part + "; class Knower {\n");
      for (String other : Arrows.forbiddenTo(part)) {
        knower.append("  stormglass.").append(other).append(".Known ").append(other).append(";\n");
      }
      sources.put("stormglass." + part + ".Knower", knower.append("}").toString());
    }
    JavaClasses provoked = Tree.compile(folder, sources);
    for (String part : Arrows.parts()) {
      for (String other : Arrows.forbiddenTo(part)) {
        assertThat(Arrows.apart(part, List.of(other)).evaluate(provoked).hasViolation())
            .as(part + " → " + other)
            .isTrue();
      }
    }
  }

  @Test
  void functionsKnowNothingOfTheSimulator() {
    assertThat(Tree.classes())
        .filteredOn(type -> type.getPackageName().startsWith("shop."))
        .filteredOn(type -> !type.getPackageName().startsWith("shop.ledger"))
        .filteredOn(type -> !type.getPackageName().startsWith("shop.recording"))
        .allSatisfy(
            type ->
                assertThat(type.getDirectDependenciesFromSelf())
                    .extracting(dependency -> dependency.getTargetClass().getPackageName())
                    .noneMatch(
                        name ->
                            name.startsWith("stormglass.")
                                && !name.startsWith("stormglass.contracts")
                                && !name.startsWith("stormglass.avro")
                                && !name.startsWith("stormglass.lambda")));
  }
}
