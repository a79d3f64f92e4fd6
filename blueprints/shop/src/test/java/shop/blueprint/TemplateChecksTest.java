package shop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.blueprint.Tools.Finished;
import shop.blueprint.Tools.Tool;

/// Each tool starts once, all at the same time, for the shop's templates and for two that it must
/// complain of.
class TemplateChecksTest {

  private static final Path SHOP = Path.of("").toAbsolutePath();
  private static final Path CHECKS = SHOP.resolve("checks");

  private static final String MISSPELT =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Work:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: code
            Handlers: misspelt
            Runtime: java25
      """;
  private static final String MISTYPED =
      """
      Resources:
        Queue:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: soon
      """;

  private static List<String> translator = List.of();
  private static List<String> lint = List.of();
  private static List<String> validator = List.of();

  @BeforeAll
  static void runTheTools(@TempDir Path folder) throws IOException {
    Optional<String> missing = Tools.missing();
    missing.ifPresent(
        reason -> System.err.println("SKIPPED: checks of the template by AWS's tools: " + reason));
    Assumptions.assumeTrue(missing.isEmpty());
    Tools tools = Tools.installed(CHECKS, SHOP.resolve(".venv"));
    Path template = SHOP.resolve("template.yaml");
    Path schemas = SHOP.resolve("schemas.yaml");
    Path misspelt = Files.writeString(folder.resolve("misspelt.yaml"), MISSPELT);
    Path mistyped = Files.writeString(folder.resolve("mistyped.yaml"), MISTYPED);
    Finished validating = tool(Path.of("node"), "validate.mjs", tools.modules()).start();
    Finished linting =
        tool(tools.lint(), "--format", "parseable", template, schemas, mistyped).start();
    translator = tool(tools.python(), "transform.py", folder, template, misspelt).start().lines();
    Path plain = folder.resolve("template.json");
    validator = validating.given(List.of(plain, schemas, mistyped)).lines();
    lint = linting.lines();
  }

  @Test
  void theTranslatorAcceptsTheTemplateAndRejectsAMisspeltOne() {
    assertThat(translator.stream().filter(line -> line.contains(": ERROR ")))
        .isNotEmpty()
        .allMatch(line -> line.contains("misspelt.yaml"));
  }

  @Test
  void cfnLintFindsNothingInTheTemplatesAndSomethingInAMistypedOne() {
    assertThat(lint).isNotEmpty().allMatch(line -> line.contains("mistyped.yaml"));
  }

  @Test
  void theValidatorFindsNoErrorInTheTemplatesAndOneInAMistypedOne() {
    assertThat(validator.stream().filter(line -> line.matches(".*: (ERROR|FATAL) .*")))
        .isNotEmpty()
        .allMatch(line -> line.contains("mistyped.yaml"));
  }

  private static Tool tool(Path program, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new Tool(CHECKS, command);
  }
}
