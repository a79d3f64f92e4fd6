package stormglass.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeTest {

  @Test
  void classesKeepTheHouseStyle() {
    JavaClasses classes = Tree.classes();
    Shape.RULES.forEach(rule -> rule.check(classes));
  }

  @Test
  void everyRuleOfStyleIsReportedWhenBroken(@TempDir Path folder) {
    JavaClasses provoked =
        Tree.compile(
            folder,
            Map.of(
                "stormglass.cloud.OrderManager",
                """
                package stormglass.cloud;
                public abstract class OrderManager {
                  protected int count;
                  long now() { return System.currentTimeMillis() + System.nanoTime(); }
                  java.util.Random random = new java.util.Random();
                  Thread thread;
                  java.net.Socket socket;
                }
                """,
                "stormglass.traffic.Sleeper",
                """
                package stormglass.traffic;
                class Sleeper {
                  void crowd(int a, int b, int c, int d, int e, int f) {
                    System.out.println(java.time.Instant.now());
                  }
                }
                """));
    for (ArchRule rule : Shape.RULES) {
      assertThat(rule.evaluate(provoked).hasViolation()).as(rule.getDescription()).isTrue();
    }
  }

  @Test
  void sourcesKeepTheHouseStyle() {
    assertThat(Tree.sources().stream().flatMap(path -> Shape.faults(path).stream())).isEmpty();
  }

  @Test
  void everyFaultOfASourceIsReported() {
    String wide = "/// " + "a line too long ".repeat(7);
    String tall = "    count++;\n".repeat(401);
    String source = wide + "\nclass Long {\n  void tall() {\n" + tall + "  }\n}\n";
    assertThat(Shape.faults("src/main/java/shop/Long.java", source))
        .extracting(fault -> fault.replaceAll("\\d+", "#"))
        .isEqualTo(
            List.of(
                "src/main/java/shop/Long.java has # lines; the gate is #",
                "src/main/java/shop/Long.java:# is # characters wide; the gate is #",
                "src/main/java/shop/Long.java:# a method of # lines; the gate is #"));
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    assertThat(
            Tree.sources().stream()
                .filter(path -> Tree.name(path).contains("src/main/java"))
                .filter(path -> !path.endsWith("module-info.java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.resolve("package-info.java").toFile().isFile())
                .map(Tree::name))
        .isEmpty();
  }
}
