package stormglass.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The house style, as far as a machine can see it.
final class Shape {

  private static final int SOURCE_LINES = 400;
  private static final int TEST_LINES = 600;
  private static final int METHOD_LINES = 70;
  private static final int COLUMNS = 100;
  private static final int PARAMETERS = 5;
  private static final String[] CORE = {
    "stormglass.cloud..", "stormglass.forecast..", "stormglass.meter..", "stormglass.pricing.."
  };

  static final List<ArchRule> RULES =
      List.of(
          noClasses()
              .that()
              .areNotInterfaces()
              .should()
              .haveModifier(JavaModifier.ABSTRACT)
              .as("no class is abstract"),
          noFields().should().beProtected().as("nothing is protected"),
          noClasses()
              .should()
              .haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?")
              .as("no class is named for being an implementation, a manager, a helper"),
          noClasses()
              .that()
              .resideInAnyPackage(CORE)
              .should()
              .callMethod(System.class, "currentTimeMillis")
              .orShould()
              .callMethod(System.class, "nanoTime")
              .as("the core has no clock")
              .allowEmptyShould(true),
          noClasses()
              .that()
              .resideInAnyPackage("stormglass.cloud..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("java.net..", "java.nio.file..", "java.util.concurrent..")
              .orShould()
              .dependOnClassesThat()
              .areAssignableTo(Thread.class)
              .as("the cloud has no threads and no I/O")
              .allowEmptyShould(true),
          noClasses()
              .should()
              .dependOnClassesThat()
              .areAssignableTo(java.util.Random.class)
              .as("randomness comes from named streams"),
          noClasses()
              .that()
              .resideOutsideOfPackage("stormglass.cli..")
              .and()
              .resideInAPackage("stormglass..")
              .should()
              .callMethod(java.time.Instant.class, "now")
              .as("the clock is passed in"),
          methods()
              .should(
                  have(
                      DescribedPredicate.describe(
                          "at most " + PARAMETERS + " parameters",
                          (JavaMethod method) ->
                              method.getParameters().size() <= PARAMETERS
                                  || method.getModifiers().contains(JavaModifier.SYNTHETIC))))
              .as("a method has at most " + PARAMETERS + " parameters"));

  private Shape() {}

  /// What is wrong with the shape of a source file; a quoted text may be as wide as it is.
  static List<String> faults(Path path) {
    return faults(Tree.name(path), Tree.read(path));
  }

  static List<String> faults(String name, String source) {
    List<String> faults = new ArrayList<>();
    List<String> lines = source.lines().toList();
    int gate = name.contains("src/test/") ? TEST_LINES : SOURCE_LINES;
    if (lines.size() > gate) {
      faults.add(name + " has " + lines.size() + " lines; the gate is " + gate);
    }
    int method = 0;
    boolean quoted = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String at = name + ":" + (i + 1);
      quoted ^= line.split("\"\"\"", -1).length % 2 == 0;
      if (line.length() > COLUMNS && !quoted && !line.startsWith("import ")) {
        faults.add(at + " is " + line.length() + " characters wide; the gate is " + COLUMNS);
      }
      if (line.matches("  \\S.*\\{")) {
        method = line.matches("  .*(class|interface|enum|record) .*") ? 0 : i + 1;
      }
      if (line.equals("  }") && method > 0) {
        int length = i + 2 - method;
        if (length > METHOD_LINES) {
          faults.add(
              name
                  + ":"
                  + method
                  + " a method of "
                  + length
                  + " lines; the gate is "
                  + METHOD_LINES);
        }
        method = 0;
      }
    }
    return faults;
  }
}
