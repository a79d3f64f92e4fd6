package stormglass.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which part of the kit may know which: everything that is not listed is forbidden.
final class Arrows {

  private static final Map<String, Set<String>> ALLOWED = new TreeMap<>();

  static {
    allow("problem");
    allow("document", "problem");
    allow("contracts");
    allow("lambda", "contracts");
    allow("avro", "contracts");
    allow("schema", "document", "problem");
    allow("board", "schema", "document", "problem");
    allow("draw", "board", "schema", "document", "problem");
    allow("compatibility", "schema", "document", "problem");
    allow("generate", "compatibility", "schema", "document", "problem");
    allow("maven", "generate", "schema", "problem");
    allow("sample", "schema", "problem");
    allow("blueprint", "document", "problem");
    allow("cloud");
    allow("meter", "cloud");
    allow("pricing", "meter", "document", "problem");
    allow("latency");
    allow("traffic", "latency", "document", "problem");
    allow("calibration", "latency", "meter", "document", "problem");
    allow("sandbox", "blueprint", "cloud", "calibration", "meter", "problem");
    allow("ledger", "problem");
    allow("recording");
    allow("report", "latency", "pricing", "meter", "ledger", "problem");
    allow("forecast", known("sandbox", "run", "forecast"));
    allow("run", known("run"));
    allow("check", "board", "schema", "sample", "generate", "blueprint", "cloud", "problem");
    allow("registry", "schema", "generate", "sample", "problem");
    allow("kit");
  }

  /// Every part of the simulator that is listed so far but these.
  private static String[] known(String... but) {
    Set<String> all = new TreeSet<>(ALLOWED.keySet());
    all.removeAll(Set.of(but));
    all.removeAll(Set.of("contracts", "lambda", "board", "draw", "schema", "generate"));
    all.removeAll(Set.of("sample", "compatibility", "avro", "maven"));
    return all.toArray(String[]::new);
  }

  private Arrows() {}

  /// Every part but the command line, which may know all of them.
  static Set<String> parts() {
    return ALLOWED.keySet();
  }

  /// The parts that a part must not know, the command line among them.
  static List<String> forbiddenTo(String part) {
    Set<String> allowed = ALLOWED.getOrDefault(part, Set.of());
    return Stream.concat(ALLOWED.keySet().stream(), Stream.of("cli"))
        .filter(other -> !other.equals(part) && !allowed.contains(other))
        .toList();
  }

  /// The rule that keeps one part from knowing others.
  static ArchRule apart(String part, List<String> others) {
    String[] forbidden =
        others.stream().map(other -> "stormglass." + other + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("stormglass." + part + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true);
  }

  private static void allow(String part, String... others) {
    ALLOWED.put(part, Set.of(others));
  }
}
