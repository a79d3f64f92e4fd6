package stormglass.sandbox.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

final class FunctionsTest {

  private static final String HANDLER =
      """
      package shop;
      import com.amazonaws.services.lambda.runtime.*;
      import java.util.*;
      public class Handler %s {
        %s
      }
      """;

  @TempDir Path folder;
  private final FunctionRig rig = new FunctionRig();

  @AfterEach
  void close() throws IOException {
    rig.close();
  }

  private List<String> problems(String handler) {
    return rig.problems(FunctionRig.settings(folder, handler)).stream()
        .map(Problem::toString)
        .map(line -> line.replace(folder.toString(), "FOLDER"))
        .toList();
  }

  private String called(String implemented, String members, String handler, String event)
      throws IOException {
    FunctionFolder.of(folder, HANDLER.formatted(implemented, members));
    FunctionCode function = rig.load(FunctionRig.settings(folder, handler));
    return FunctionRig.returned(function.newEnvironment(), event);
  }

  @Test
  void aRequestHandlerTakesAndGivesMaps() throws IOException {
    String members =
        """
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
          return new TreeMap<>(Map.of("doubled", 2 * (Integer) event.get("n"), "l", List.of(1)));
        }
        """;

    assertThat(
            called(
                "implements RequestHandler<Map<String, Object>, Map<String, Object>>",
                members,
                "shop.Handler",
                "{\"n\":21}"))
        .isEqualTo("{\"doubled\":42,\"l\":[1]}");
  }

  @Test
  void aRequestHandlerTakesAndGivesStrings() throws IOException {
    assertThat(
            called(
                "implements RequestHandler<String, String>",
                "public String handleRequest(String event, Context c) { return event + '!'; }",
                "shop.Handler::handleRequest",
                "\"ha\""))
        .isEqualTo("\"ha!\"");
  }

  @Test
  void anyPublicMethodOfAHandlersFormCanBeNamed() throws IOException {
    assertThat(called("", "public static int one() { return 1; }", "shop.Handler::one", "{}"))
        .isEqualTo("1");
  }

  @Test
  void theOverloadWithMostParametersIsCalled() throws IOException {
    String members =
        """
        public int count(String event) { return 1; }
        public int count(String event, Context context) { return 2; }
        """;

    assertThat(called("", members, "shop.Handler::count", "\"x\"")).isEqualTo("2");
  }

  @Test
  void anEventOfAnotherTypeThanTheHandlersFails() throws IOException {
    FunctionFolder.of(folder, HANDLER.formatted("", "public String echo(String e) { return e; }"));
    FunctionCode function = rig.load(FunctionRig.settings(folder, "shop.Handler::echo"));

    assertThat(FunctionRig.text(FunctionRig.invoke(function.newEnvironment(), "{}")))
        .startsWith("{\"errorMessage\":\"An error occurred during JSON parsing\"");
  }

  @Test
  void aMissingFolderAndAMalformedHandlerAreReportedAtOnce() {
    folder = folder.resolve("target/lambda");

    assertThat(problems("shop.Handler:handle"))
        .containsExactly(
            "template.yaml:12: error FUNCTION-001: The function's folder FOLDER is not there."
                + " Build the functions first, or mend CodeUri.",
            "template.yaml:12: error FUNCTION-004: The handler 'shop.Handler:handle' names no class"
                + " and method. Write package.Class or package.Class::method.");
  }

  @Test
  void anArchiveInPlaceOfAFolderIsReported() throws IOException {
    folder = Files.createFile(folder.resolve("function.jar"));

    assertThat(problems("shop.Handler")).singleElement().asString().contains("FUNCTION-002");
  }

  @Test
  void aJarThatIsNoneIsReported() throws IOException {
    FunctionFolder.of(folder, HANDLER.formatted("", ""));
    Files.writeString(folder.resolve("lib/broken.jar"), "not a jar");

    assertThat(problems("shop.Handler"))
        .containsExactly(
            "template.yaml:12: error FUNCTION-003: FOLDER/lib/broken.jar cannot be read: it is not"
                + " a jar. Build the function again.");
  }

  @Test
  void aJarWithADamagedDirectoryIsReported() throws IOException {
    FunctionFolder.of(folder, HANDLER.formatted("", ""));
    Path jar = folder.resolve("lib/aws-lambda-java-core-1.4.0.jar");
    byte[] bytes = Files.readAllBytes(jar);
    Arrays.fill(bytes, bytes.length - 400, bytes.length - 22, (byte) 0);
    Files.write(jar, bytes);

    assertThat(problems("shop.Handler")).singleElement().asString().contains("FUNCTION-003");
  }

  @Test
  void aMissingHandlerClassIsReported() throws IOException {
    FunctionFolder.of(folder, HANDLER.formatted("", ""));

    assertThat(problems("shop.Other"))
        .containsExactly(
            "template.yaml:12: error FUNCTION-005: The handler's class shop.Other is not there."
                + " Mend Handler, or build the function again.");
  }

  @Test
  void aHandlerClassWithoutItsLibrariesIsReported() throws IOException {
    FunctionFolder.of(
        folder,
        HANDLER.formatted(
            "implements RequestHandler<String, String>",
            "public String handleRequest(String event, Context context) { return event; }"));
    try (var jars = Files.list(folder.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        Files.delete(jar);
      }
    }

    assertThat(problems("shop.Handler")).singleElement().asString().contains("FUNCTION-006");
  }

  @Test
  void aHandlerClassThatCannotBeInstantiatedIsReported() throws IOException {
    FunctionFolder.of(
        folder,
        HANDLER.formatted("", "Handler(int n) {} public String go(String e) { return e; }"));

    assertThat(problems("shop.Handler::go")).singleElement().asString().contains("FUNCTION-007");
  }

  @Test
  void aHandlerWithoutAMethodIsReported() throws IOException {
    FunctionFolder.of(folder, HANDLER.formatted("", "public void go(String a, String b) {}"));

    assertThat(problems("shop.Handler"))
        .singleElement()
        .asString()
        .contains(
            "FUNCTION-008: The class shop.Handler implements neither of Lambda's interfaces.");
    assertThat(problems("shop.Handler::go"))
        .singleElement()
        .asString()
        .contains("FUNCTION-008: The class shop.Handler has no public method go");
  }

  @Test
  void everyTypeThatNeedsABindingIsReported() throws IOException {
    FunctionFolder.of(
        folder,
        HANDLER.formatted(
            "", "public java.time.Instant go(Map<String, UUID> e, Context c) { return null; }"));

    assertThat(problems("shop.Handler::go"))
        .satisfiesExactly(
            event -> assertThat(event).contains("FUNCTION-009", "Map<java.lang.String, java.util"),
            result -> assertThat(result).contains("FUNCTION-009", "java.time.Instant"));
  }

  @Test
  void aClassForANewerJavaIsReported() throws IOException {
    FunctionFolder.of(folder, HANDLER.formatted("", "public String go(String e) { return e; }"));
    Path file = folder.resolve("shop/Handler.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[7] = 70;
    Files.write(file, bytes);

    assertThat(problems("shop.Handler::go"))
        .singleElement()
        .asString()
        .contains("FUNCTION-010", "1 of the classes", "such as shop/Handler.class");
  }

  @Test
  void aNativeLibraryBesideTheClassesIsWarnedOf() throws IOException {
    FunctionFolder.of(folder, HANDLER.formatted("", "public String go(String e) { return e; }"));
    Files.createFile(folder.resolve("libfast.so"));

    Reading<FunctionCode> reading =
        rig.functions.load(FunctionRig.settings(folder, "shop.Handler::go"));

    assertThat(reading).isInstanceOf(Reading.Of.class);
    assertThat(reading.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString()).contains("warning FUNCTION-011"));
  }

  @Test
  void equalLibrariesAreSharedAndOthersAreNot() throws IOException {
    String source = HANDLER.formatted("", "public String go(String e) { return e; }");
    FunctionFolder first = FunctionFolder.of(folder.resolve("1"), source);
    FunctionFolder second = FunctionFolder.of(folder.resolve("2"), source);
    FunctionFolder third = FunctionFolder.of(folder.resolve("3"), source);
    Path jar = third.path().resolve("lib/aws-lambda-java-core-1.4.0.jar");
    Files.move(jar, jar.resolveSibling("core.jar"));

    rig.load(first, "shop.Handler::go");
    rig.load(second, "shop.Handler::go");
    assertThat(rig.functions.libraries()).isEqualTo(1);
    rig.load(third, "shop.Handler::go");

    assertThat(rig.functions.libraries()).isEqualTo(2);
  }
}
