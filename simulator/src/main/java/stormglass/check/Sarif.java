package stormglass.check;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stormglass.blueprint.TemplateProblem;
import stormglass.board.BoardProblem;
import stormglass.problem.Problem;
import stormglass.problem.Problem.Severity;
import stormglass.sample.SampleProblem;
import stormglass.schema.SchemaProblem;

/// Problems as SARIF 2.1.0, the form that code hosts show beside the lines (OASIS, 2020-03-27).
public final class Sarif {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /// What the problem of each code is called, as the tables in events/README call it.
  private static final Map<String, String> NAMES = names();

  private Sarif() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (BoardProblem each : BoardProblem.values()) {
      names.put(each.code(), each.name());
    }
    for (SchemaProblem each : SchemaProblem.values()) {
      names.put(each.code(), each.name());
    }
    for (SampleProblem each : SampleProblem.values()) {
      names.put(each.code(), each.name());
    }
    for (TemplateProblem each : TemplateProblem.values()) {
      names.put(each.code(), each.name());
    }
    for (CheckProblem each : CheckProblem.values()) {
      names.put(each.code(), each.name());
    }
    return names;
  }

  /// One run of the tool with its rules, one for each code among the problems, and its results.
  public static String of(List<Problem> problems) {
    ObjectNode log = JSON.createObjectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Stormglass").put("version", "0.1.0");
    TreeMap<String, Problem> rules = new TreeMap<>();
    problems.forEach(problem -> rules.putIfAbsent(problem.code(), problem));
    ArrayNode described = driver.putArray("rules");
    rules.values().forEach(problem -> rule(problem, described.addObject()));
    List<String> order = new ArrayList<>(rules.keySet());
    ArrayNode results = run.putArray("results");
    for (Problem problem : problems) {
      ObjectNode result = results.addObject();
      result.put("ruleId", problem.code()).put("ruleIndex", order.indexOf(problem.code()));
      result.put("level", problem.severity() == Severity.ERROR ? "error" : "warning");
      result.putObject("message").put("text", problem.what() + " " + problem.remedy());
      ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
      place.putObject("artifactLocation").put("uri", uri(problem.where().file()));
      if (problem.where().line() > 0) {
        place.putObject("region").put("startLine", problem.where().line());
      }
    }
    try {
      return JSON.writeValueAsString(log) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void rule(Problem problem, ObjectNode rule) {
    rule.put("id", problem.code());
    rule.putObject("shortDescription").put("text", title(problem));
    rule.putObject("help").put("text", problem.remedy());
  }

  /// Such as `Check: no rule`, since a rule stands for many results. What is wrong with a document
  /// as such has no name here and is told as it was first found.
  private static String title(Problem problem) {
    String code = problem.code();
    String name = NAMES.get(code);
    if (name == null) {
      return problem.what();
    }
    String family = code.substring(0, 1) + code.substring(1, code.indexOf('-')).toLowerCase(ROOT);
    return family + ": " + name.toLowerCase(ROOT).replace('_', ' ');
  }

  private static String uri(String file) {
    return file.replace("%", "%25").replace(" ", "%20").replace("\\", "/");
  }
}
