package stormglass.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The published JSON Schema of boards says what the reader says of a board's form.
class BoardFormTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final Path EVENTS = Path.of("..");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> FORM =
      Stream.of(
              BoardProblem.MISSING,
              BoardProblem.WRONG_KIND,
              BoardProblem.KEY,
              BoardProblem.LEVEL,
              BoardProblem.NOT_AT_LEVEL,
              BoardProblem.NAME)
          .map(BoardProblem::code)
          .collect(Collectors.toUnmodifiableSet());

  private final Schema schema = schema();

  @ParameterizedTest
  @ValueSource(strings = {"board.yaml", "process.yaml", "big-picture.yaml"})
  void everyBoardOfTheShopHasTheFormAndNamesItsSchema(String name) throws IOException {
    String board = Files.readString(EVENTS.resolve(name));

    assertThat(board).startsWith("# yaml-language-server: $schema=board.schema.json\n");
    assertThat(schema.validate(json(board))).isEmpty();
  }

  @Test
  void everyKeyOfEveryKindIsKnownToTheSchema() throws IOException {
    for (Kind kind : Kind.values()) {
      for (String key :
          List.of(
              "by",
              "to",
              "produces",
              "ready",
              "context",
              "lane",
              "pivotal",
              "state",
              "when",
              "then",
              "reads",
              "from",
              "informs",
              "rule",
              "calls",
              "about",
              "x")) {
        Object value =
            switch (key) {
              case "pivotal", "state", "ready" -> "true";
              default -> "A";
            };
        String board =
            "{board: b, level: design, %s: {A: {%s: %s}}}".formatted(kind.section(), key, value);
        assertThat(schema.validate(json(board)).isEmpty()).as(board).isEqualTo(kind.allows(key));
      }
    }
  }

  @Test
  void schemaAndReaderJudgeTheFormOfChangedBoardsAlike() throws IOException {
    System.out.println("BoardFormTest seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> boards =
        List.of(
            Files.readString(EVENTS.resolve("process.yaml")),
            Files.readString(EVENTS.resolve("big-picture.yaml")),
            BoardTest.GOOD);
    int wrong = 0;
    int judged = 0;
    for (int i = 0; i < 600; i++) {
      String board = boards.get(random.nextInt(boards.size()));
      for (int changes = random.nextInt(1, 3); changes > 0; changes--) {
        board = BoardTest.changed(board, random);
      }
      JsonNode json = json(board);
      if (!json.isMissingNode()) {
        List<Problem> problems = BoardReader.read(board, "b").problems();
        boolean form = problems.stream().noneMatch(problem -> FORM.contains(problem.code()));
        assertThat(schema.validate(json).isEmpty())
            .as("%s%n%s%n%s", board, problems, schema.validate(json))
            .isEqualTo(form);
        wrong += form ? 0 : 1;
        judged++;
      }
    }
    assertThat(judged).isGreaterThan(200);
    assertThat(wrong).isBetween(judged / 10, judged * 9 / 10);
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Files.readString(EVENTS.resolve("board.schema.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// A document as JSON; missing where it is no YAML.
  private static JsonNode json(String text) {
    return switch (DocumentReader.read(text, "b")) {
      case Reading.Of<Node>(Node node, _) -> json(node);
      case Reading.Failed<Node> _ -> NODES.missingNode();
    };
  }

  private static JsonNode json(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> {
        ObjectNode object = NODES.objectNode();
        mapping.entries().forEach((key, value) -> object.set(key, json(value)));
        yield object;
      }
      case Node.Sequence sequence -> {
        ArrayNode array = NODES.arrayNode();
        sequence.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case Node.Scalar(String value, _, _, _) -> NODES.stringNode(value);
      case Node.Scalar(Boolean value, _, _, _) -> NODES.booleanNode(value);
      case Node.Scalar(var value, _, _, _) when value == null -> NODES.nullNode();
      case Node.Scalar scalar -> NODES.numberNode(scalar.text().length());
    };
  }
}
