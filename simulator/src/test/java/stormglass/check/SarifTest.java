package stormglass.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stormglass.problem.Problem;
import stormglass.problem.Where;

/// The shape is that of SARIF 2.1.0, sections 3.13 to 3.49 (OASIS, 2020-03-27).
class SarifTest {

  private static final List<Problem> PROBLEMS =
      List.of(
          CheckProblem.NO_RULE.at(new Where("events/a board.yaml", 7), "No rule."),
          CheckProblem.NOT_YET.warningAt(Where.file("events/a board.yaml"), "Not yet."),
          CheckProblem.NO_RULE.at(new Where("events/board.yaml", 9), "No other rule."));

  @Test
  void aLogHasOneRunWithItsToolAndItsRules() throws IOException {
    JsonNode log = new ObjectMapper().readTree(Sarif.of(PROBLEMS));

    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    assertThat(log.path("runs")).hasSize(1);
    JsonNode driver = log.at("/runs/0/tool/driver");
    assertThat(driver.path("name").asText()).isEqualTo("Stormglass");
    Set<String> ids = new HashSet<>();
    for (JsonNode rule : driver.path("rules")) {
      assertThat(ids.add(rule.path("id").asText())).isTrue();
    }
    assertThat(driver.at("/rules/0/shortDescription/text").asText()).isEqualTo("Check: no rule");
    assertThat(driver.at("/rules/0/help/text").asText()).isEqualTo(CheckProblem.NO_RULE.remedy());
    assertThat(ids).containsExactlyInAnyOrder("CHECK-001", "CHECK-002");
  }

  @Test
  void everyResultHasItsRuleLevelMessageAndLocation() throws IOException {
    JsonNode run = new ObjectMapper().readTree(Sarif.of(PROBLEMS)).at("/runs/0");

    assertThat(run.path("results")).hasSize(3);
    for (JsonNode result : run.path("results")) {
      JsonNode rule = run.at("/tool/driver/rules").path(result.path("ruleIndex").asInt(-1));
      assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
      assertThat(result.path("level").asText()).isIn("error", "warning");
      assertThat(result.at("/message/text").asText()).isNotBlank();
      assertThat(result.path("locations")).hasSize(1);
    }
    JsonNode first = run.at("/results/0/locations/0/physicalLocation");
    assertThat(first.at("/artifactLocation/uri").asText()).isEqualTo("events/a%20board.yaml");
    assertThat(first.at("/region/startLine").asInt()).isEqualTo(7);
    assertThat(run.at("/results/1/level").asText()).isEqualTo("warning");
    assertThat(run.at("/results/1/locations/0/physicalLocation").has("region")).isFalse();
  }

  @Test
  void aRuleWithoutANameIsCalledWhatWasFound() throws IOException {
    Problem unread = Problem.error("DOC-003", Where.file("a.yaml"), "No YAML.", "Mend it.");
    JsonNode rule =
        new ObjectMapper().readTree(Sarif.of(List.of(unread))).at("/runs/0/tool/driver/rules/0");

    assertThat(rule.at("/shortDescription/text").asText()).isEqualTo("No YAML.");
    assertThat(rule.at("/help/text").asText()).isEqualTo("Mend it.");
  }

  @Test
  void noProblemsAreARunWithoutResults() throws IOException {
    JsonNode results = new ObjectMapper().readTree(Sarif.of(List.of())).at("/runs/0/results");

    assertThat(results.isArray()).isTrue();
    assertThat(results).isEmpty();
  }
}
