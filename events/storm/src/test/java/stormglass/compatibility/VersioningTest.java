package stormglass.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.generate.Documents;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// The table of events/VERSIONING.md says of each change what the check says.
class VersioningTest {

  private static final Path POLICY = Path.of("../VERSIONING.md");
  private static final String A = "'a':{'type':'string'}";
  private static final String B = "'b':{'type':'string'}";
  private static final String CLOSED = "'additionalProperties':false,";

  /// A row of the table, and changes that it speaks of.
  record Row(String change, List<Pair> changes) {
    @Override
    public String toString() {
      return change;
    }
  }

  /// The data before and after.
  record Pair(String old, String now) {}

  private static Stream<Row> rows() {
    return Stream.of(
        new Row("a new optional property", inBoth(A, A + "," + B)),
        new Row("an optional property taken away", inBoth(A + "," + B, A)),
        row("a new required property", data(B), required(A + "," + B)),
        row("a new required property", closed(data(B)), closed(required(A + "," + B))),
        row("an optional property becomes required", data(A), required(A)),
        row(
            "a required property becomes optional, or is taken away",
            required(A + "," + B),
            data(A + "," + B)),
        row(
            "a required property becomes optional, or is taken away",
            required(A + "," + B),
            data(B)),
        row("a new symbol of an enum", text(",'enum':['X']"), text(",'enum':['X','Y']")),
        row("a symbol taken away", text(",'enum':['X','Y']"), text(",'enum':['X']")),
        row("`nullable` added", text(""), text(",'nullable':true")),
        row("wider bounds, a pattern dropped", text(",'maxLength':8"), text(",'maxLength':9")),
        row("wider bounds, a pattern dropped", text(",'pattern':'^a'"), text("")),
        row("narrower bounds, a pattern added", text(",'minLength':1"), text(",'minLength':2")),
        row("narrower bounds, a pattern added", text(""), text(",'pattern':'^a'")),
        row("another type", text(""), data("'a':{'type':'boolean'}")),
        row("`additionalProperties: false` added or dropped", data(A), closed(data(A))),
        row("`additionalProperties: false` added or dropped", closed(data(A)), data(A)),
        row("descriptions, examples, titles", text(""), text(",'description':'A.','title':'B'")),
        row("descriptions, examples, titles", text(",'example':'c'"), text("")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachChangeIsJudgedAsTheTableSays(Row row) throws IOException {
    String[] cells = table().filter(line -> line[1].equals(row.change())).findFirst().orElseThrow();

    for (Pair pair : row.changes()) {
      assertThat(sentences(pair, Mode.TOLERANT_READER)).as(pair.toString()).contains(cells[2]);
      assertThat(sentences(pair, Mode.STRICT)).as(pair.toString()).contains(cells[3]);
    }
  }

  @Test
  void everyRowHasAnExample() throws IOException {
    assertThat(rows().map(Row::change).distinct())
        .containsExactlyElementsOf(table().map(cells -> cells[1]).toList());
  }

  /// The cells of each row, of which the first is empty.
  private static Stream<String[]> table() throws IOException {
    String policy = Files.readString(POLICY);
    String begin = "| change | tolerant-reader | strict | instead |\n| --- | --- | --- | --- |\n";
    String rows = policy.substring(policy.indexOf(begin) + begin.length());
    return rows.substring(0, rows.indexOf("\n\n")).lines().map(line -> line.split(" *\\| *"));
  }

  /// All that the table could rightly say of a change.
  private static List<String> sentences(Pair pair, Mode mode) {
    boolean backward = breaks(pair, Direction.BACKWARD, mode);
    boolean forward = breaks(pair, Direction.FORWARD, mode);
    if (backward && forward) {
      return List.of("breaks", "breaks both");
    }
    if (backward || forward) {
      String side = backward ? "backward" : "forward";
      return List.of("breaks", "breaks one side", "breaks `" + side + "`");
    }
    return List.of("goes");
  }

  private static boolean breaks(Pair pair, Direction direction, Mode mode) {
    return !Compatibility.check(schema(pair.old()), schema(pair.now()), direction, mode).isEmpty();
  }

  private static Row row(String change, String old, String now) {
    return new Row(change, List.of(new Pair(old, now)));
  }

  /// The same change of properties in an open object and in one that is closed.
  private static List<Pair> inBoth(String old, String now) {
    return List.of(new Pair(data(old), data(now)), new Pair(closed(data(old)), closed(data(now))));
  }

  private static String data(String properties) {
    return "{'type':'object','properties':{" + properties + "}}";
  }

  private static String closed(String data) {
    return data.replaceFirst("'properties'", CLOSED + "'properties'");
  }

  private static String required(String properties) {
    return data(properties).replaceFirst("'properties'", "'required':['a'],'properties'");
  }

  private static String text(String more) {
    return data("'a':{'type':'string'" + more + "}");
  }

  private static EventSchema schema(String data) {
    String document = Documents.document(data.replace('\'', '"'), "");
    return switch (SchemaReader.readDocument(document, "tested.json")) {
      case Reading.Of<EventSchema>(var schema, _) -> schema;
      case Reading.Failed<EventSchema>(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
