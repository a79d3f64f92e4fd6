package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every problem code of the kit, wherever its enum stands: unique, in a table for readers, and
/// provoked.
class ProblemCodesTest {

  private static final Path EVENTS = Path.of("../events/README.md");
  private static final Path SIMULATOR = Path.of("PROBLEMS.md");
  private static final List<Path> MODULES = List.of(Path.of("../events/storm"), Path.of(""));

  /// A family of codes.
  private record Family(Class<?> type, List<Enum<?>> problems) {

    static Family of(Class<?> type) {
      return new Family(type, List.of((Enum<?>[]) type.getEnumConstants()));
    }

    String code(Enum<?> problem) {
      return (String) value(problem, "code");
    }

    /// The rows of the table, of which whatever is filled in later is an ellipsis.
    String table() {
      return problems.stream()
          .map(
              problem ->
                  "| %s | %s | %s |"
                      .formatted(
                          code(problem),
                          problem.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                          value(problem, "remedy").toString().replace("%s", "…")))
          .collect(Collectors.joining("\n"));
    }

    /// A field of a problem, or what a method of that name makes of others.
    private Object value(Enum<?> problem, String name) {
      try {
        if (Stream.of(type.getDeclaredFields()).noneMatch(field -> field.getName().equals(name))) {
          Method method = type.getDeclaredMethod(name);
          method.setAccessible(true);
          return method.invoke(problem);
        }
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(problem);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(type + " has no " + name, e);
      }
    }
  }

  private static List<Family> families() throws IOException {
    List<Family> families = new ArrayList<>();
    for (Path module : MODULES) {
      Path classes = module.resolve("target/classes");
      try (Stream<Path> files = Files.walk(classes)) {
        files
            .map(file -> classes.relativize(file).toString())
            .filter(file -> file.endsWith("Problem.class"))
            .sorted()
            .map(file -> loaded(file.replace(".class", "").replace('/', '.')))
            .filter(Class::isEnum)
            .forEach(type -> families.add(Family.of(type)));
      }
    }
    return families;
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noTwoProblemsHaveOneCode() throws IOException {
    assertThat(families()).hasSizeGreaterThan(10);
    assertThat(
            families().stream()
                .flatMap(family -> family.problems().stream().map(family::code))
                .toList())
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Z]+-[0-9]{3}"));
  }

  @TestFactory
  Stream<DynamicTest> everyFamilyHasItsTable() throws IOException {
    String documents = Files.readString(EVENTS) + Files.readString(SIMULATOR);
    return families().stream()
        .map(
            family ->
                DynamicTest.dynamicTest(
                    family.type().getSimpleName(),
                    () -> assertThat(documents).contains("\n" + family.table() + "\n")));
  }

  @Test
  void everyCodeIsNamedByATestThatProvokesIt() throws IOException {
    List<String> tests = tests();
    List<String> unprovoked =
        families().stream()
            .flatMap(
                family ->
                    family.problems().stream()
                        .filter(problem -> !isProvoked(family, problem, tests))
                        .map(family::code))
            .toList();
    assertThat(unprovoked).isEmpty();
  }

  /// By code, by constant, or by a file of its name.
  private static boolean isProvoked(Family family, Enum<?> problem, List<String> tests) {
    String type = family.type().getSimpleName();
    Pattern constant = Pattern.compile("\\b" + problem.name() + "\\b");
    return tests.stream()
        .anyMatch(
            test ->
                test.contains(family.code(problem))
                    || (test.contains(type) && constant.matcher(test).find()));
  }

  private static List<String> tests() throws IOException {
    List<String> tests = new ArrayList<>();
    for (Path module : MODULES) {
      try (Stream<Path> files = Files.walk(module.resolve("src/test"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          boolean code = file.toString().endsWith(".java");
          tests.add(code ? Files.readString(file) : file.getFileName().toString());
        }
      }
    }
    return tests;
  }
}
