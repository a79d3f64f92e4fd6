package stormglass.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static stormglass.compatibility.CompatProblem.BOUNDS;
import static stormglass.compatibility.CompatProblem.CLOSED;
import static stormglass.compatibility.CompatProblem.NULLABLE;
import static stormglass.compatibility.CompatProblem.OPEN;
import static stormglass.compatibility.CompatProblem.PATTERN;
import static stormglass.compatibility.CompatProblem.REQUIRED;
import static stormglass.compatibility.CompatProblem.SYMBOLS;
import static stormglass.compatibility.CompatProblem.TYPE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.generate.Documents;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

class CompatibilityTest {

  private static final String TEXT = "'type':'string'";
  private static final String OPEN_OLD = open("'a':{" + TEXT + "}");
  private static final String CLOSED_OLD = closed("'a':{" + TEXT + "}");
  private static final String OPEN_MORE = open("'a':{" + TEXT + "},'b':{" + TEXT + "}");
  private static final String CLOSED_MORE = closed("'a':{" + TEXT + "},'b':{" + TEXT + "}");

  @TempDir Path folder;

  /// Two versions of the data, and what breaks in each direction and mode.
  record Case(String what, String old, String now, Expected tolerant, Expected strict) {
    @Override
    public String toString() {
      return what;
    }
  }

  record Expected(List<CompatProblem> backward, List<CompatProblem> forward) {}

  @ParameterizedTest
  @MethodSource("cases")
  void eachChangeBreaksWhomItBreaks(Case change) {
    EventSchema old = schema(change.old);
    EventSchema now = schema(change.now);
    assertThat(broken(old, now, Mode.TOLERANT_READER)).isEqualTo(change.tolerant);
    assertThat(broken(old, now, Mode.STRICT)).isEqualTo(change.strict);
  }

  @Test
  void theSameInTheOtherDialectBreaksNobody() throws IOException {
    EventSchema old = read(Documents.golden("draft-4"));
    EventSchema now = read(Documents.inDraft4("draft-4"));

    assertThat(Compatibility.check(old, now, Direction.FULL, Mode.STRICT)).isEmpty();
  }

  @Test
  void anotherSymbolOfAVariantBreaksWhoeverReadsTheVariantDirectly() {
    EventSchema old = card("card", ",'card':{'$ref':'#/components/schemas/Card'}");
    EventSchema now = card("credit", ",'card':{'$ref':'#/components/schemas/Card'}");

    assertThat(broken(old, now, Mode.TOLERANT_READER))
        .isEqualTo(both(List.of(SYMBOLS), List.of(SYMBOLS)));
    assertThat(Compatibility.check(old, now, Direction.BACKWARD, Mode.TOLERANT_READER))
        .extracting(Finding::pointer)
        .containsExactly("/detail/data/card/kind");
    assertThat(broken(card("card", ""), card("credit", ""), Mode.TOLERANT_READER))
        .isEqualTo(none());
  }

  private static EventSchema card(String symbol, String more) {
    String component = "'#/components/schemas/Card'";
    String paid =
        "'paid':{'oneOf':[{'$ref':"
            + component
            + "}],'discriminator':{'propertyName':'kind',"
            + "'mapping':{'"
            + symbol
            + "':"
            + component
            + "}}}";
    String kind = "'kind':{'type':'string','enum':['" + symbol + "']}";
    String card = "'Card':{'type':'object','required':['kind'],'properties':{" + kind + "}},";
    return read(Documents.document(json(open(paid + more)), json(card)));
  }

  private static Expected broken(EventSchema old, EventSchema now, Mode mode) {
    return new Expected(
        codes(Compatibility.check(old, now, Direction.BACKWARD, mode)),
        codes(Compatibility.check(old, now, Direction.FORWARD, mode)));
  }

  private static List<CompatProblem> codes(List<Finding> findings) {
    return findings.stream().map(Finding::problem).distinct().toList();
  }

  static Stream<Case> cases() {
    return Stream.concat(ofObjects(), ofProperties());
  }

  private static Stream<Case> ofObjects() {
    return Stream.of(
        change("nothing", CLOSED_OLD, CLOSED_OLD, none(), none()),
        change("an optional property in an open object", OPEN_OLD, OPEN_MORE, none(), b(OPEN)),
        change(
            "an optional property in a closed object", CLOSED_OLD, CLOSED_MORE, none(), f(CLOSED)),
        change("an optional property taken away", CLOSED_MORE, CLOSED_OLD, none(), b(CLOSED)),
        change(
            "a required property",
            CLOSED_OLD,
            closed("'a':{" + TEXT + "},'b':{" + TEXT + "}", "'b'"),
            b(REQUIRED),
            both(List.of(REQUIRED), List.of(CLOSED))),
        change(
            "what was optional required",
            CLOSED_OLD,
            closed("'a':{" + TEXT + "}", "'a'"),
            b(REQUIRED),
            b(REQUIRED)),
        change(
            "what was required optional",
            closed("'a':{" + TEXT + "}", "'a'"),
            CLOSED_OLD,
            f(REQUIRED),
            f(REQUIRED)),
        change("an object opened", CLOSED_OLD, OPEN_OLD, none(), f(CLOSED)));
  }

  private static Stream<Case> ofProperties() {
    return Stream.of(
        property("null allowed", TEXT, TEXT + ",'nullable':true", f(NULLABLE)),
        property("another kind", TEXT, "'type':'boolean'", both(List.of(TYPE), List.of(TYPE))),
        property(
            "32 to 64 bits", "'type':'integer','format':'int32'", "'type':'integer'", f(BOUNDS)),
        property("a smaller maximum", TEXT + ",'maxLength':9", TEXT + ",'maxLength':8", b(BOUNDS)),
        property(
            "more items",
            "'type':'array','maxItems':3,'items':{" + TEXT + "}",
            "'type':'array','maxItems':4,'items':{" + TEXT + "}",
            f(BOUNDS)),
        property("a number for an integer", "'type':'integer'", "'type':'number'", f(TYPE)),
        property(
            "a bound excluded",
            "'type':'number','minimum':0",
            "'type':'number','minimum':0,'exclusiveMinimum':true",
            b(BOUNDS)),
        property(
            "a map of other values",
            "'type':'object','additionalProperties':{" + TEXT + "}",
            "'type':'object','additionalProperties':{'type':'boolean'}",
            both(List.of(TYPE), List.of(TYPE))),
        property(
            "a name in a map required",
            "'type':'object','additionalProperties':{" + TEXT + "}",
            "'type':'object','additionalProperties':{"
                + TEXT
                + "},'required':['b'],'properties':{'b':{"
                + TEXT
                + "}}",
            b(REQUIRED)),
        property("a pattern", TEXT, TEXT + ",'pattern':'^a'", b(PATTERN)),
        property("a format", TEXT, TEXT + ",'format':'uuid'", b(PATTERN)),
        property(
            "symbols as text with a pattern",
            TEXT + ",'enum':['AB','C']",
            TEXT + ",'minLength':2,'pattern':'^[A-Z]+$'",
            both(List.of(BOUNDS), List.of()),
            both(List.of(BOUNDS), List.of(SYMBOLS))),
        property(
            "a symbol more",
            TEXT + ",'enum':['A']",
            TEXT + ",'enum':['A','B']",
            none(),
            f(SYMBOLS)));
  }

  @Test
  void itIsToldWhoBreaksWhereAndWhatToDo() {
    EventSchema old = schema(closed("'a':{" + TEXT + "}"));
    EventSchema now =
        schema(
            closed(
                "'a':{'type':'array','items':{'type':'object','required':['b'],"
                    + "'properties':{'b':{"
                    + TEXT
                    + "}}}}"));
    EventSchema later =
        schema(
            closed(
                "'a':{'type':'array','items':{'type':'object',"
                    + "'properties':{'b':{"
                    + TEXT
                    + "}}}}"));

    assertThat(told(old, now))
        .first()
        .asString()
        .contains("error COMPAT-002: BACKWARD: consumers of NEW break on events from producers of")
        .contains("OLD: at /detail/data/a a text is sent where a list is read. Keep it");
    assertThat(told(now, later))
        .singleElement()
        .asString()
        .contains("FORWARD: consumers of OLD break on events from producers of NEW")
        .contains("at /detail/data/a/0/b");
  }

  private static List<Problem> told(EventSchema old, EventSchema now) {
    return Compatibility.check(old, now, Direction.FULL, Mode.TOLERANT_READER).stream()
        .map(finding -> finding.toProblem(now.where(), "OLD", "NEW"))
        .toList();
  }

  @Test
  void anotherEventIsNoVersion() {
    String other = Documents.document(json(CLOSED_OLD), "").replace("Tested", "Other");
    assertThat(
            Compatibility.check(
                schema(CLOSED_OLD), read(other), Direction.BACKWARD, Mode.TOLERANT_READER))
        .extracting(Finding::problem)
        .containsExactly(CompatProblem.OTHER_EVENT);
  }

  @Test
  void aReleasedEventMustNotGo() {
    List<Release> releases = List.of(new Release("version 1", schema(CLOSED_OLD)));
    assertThat(Compatibility.check(List.of(), releases, true, Direction.FULL, Mode.TOLERANT_READER))
        .extracting(Problem::code)
        .containsExactly(CompatProblem.GONE.code());
    assertThat(
            Compatibility.check(List.of(), releases, false, Direction.FULL, Mode.TOLERANT_READER))
        .isEmpty();
  }

  @Test
  void theFolderOfReleasesHoldsNothingElse() throws IOException {
    String document = Documents.document(json(CLOSED_OLD), "");
    for (String name : List.of("shop.ordering@Tested/1.json", "shop.ordering@Else/1.json", "x")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), document);
    }
    assertThat(Release.read(folder).problems())
        .extracting(Problem::code, problem -> problem.where().file())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("COMPAT-011", "shop.ordering@Else/1.json"),
            org.assertj.core.groups.Tuple.tuple("COMPAT-011", "x"));
  }

  @Test
  void everyCodeIsProvokedAndUnique() {
    Set<CompatProblem> provoked =
        new HashSet<>(
            Set.of(CompatProblem.OTHER_EVENT, CompatProblem.GONE, CompatProblem.RELEASES));
    cases()
        .flatMap(it -> Stream.of(it.tolerant, it.strict))
        .flatMap(it -> Stream.of(it.backward, it.forward))
        .forEach(provoked::addAll);
    assertThat(provoked).containsExactlyInAnyOrder(CompatProblem.values());
    assertThat(Stream.of(CompatProblem.values()).map(CompatProblem::code)).doesNotHaveDuplicates();
  }

  private static Case change(
      String what, String old, String now, Expected tolerant, Expected strict) {
    return new Case(what, old, now, tolerant, strict);
  }

  private static Case property(String what, String old, String now, Expected expected) {
    return property(what, old, now, expected, expected);
  }

  private static Case property(
      String what, String old, String now, Expected tolerant, Expected strict) {
    return new Case(
        what, closed("'a':{" + old + "}"), closed("'a':{" + now + "}"), tolerant, strict);
  }

  private static Expected none() {
    return new Expected(List.of(), List.of());
  }

  private static Expected b(CompatProblem problem) {
    return new Expected(List.of(problem), List.of());
  }

  private static Expected f(CompatProblem problem) {
    return new Expected(List.of(), List.of(problem));
  }

  private static Expected both(List<CompatProblem> backward, List<CompatProblem> forward) {
    return new Expected(backward, forward);
  }

  private static String open(String properties) {
    return "{'type':'object','properties':{" + properties + "}}";
  }

  private static String closed(String properties) {
    return "{'type':'object','additionalProperties':false,'properties':{" + properties + "}}";
  }

  private static String closed(String properties, String required) {
    return closed(properties).replace("'properties'", "'required':[" + required + "],'properties'");
  }

  private static String json(String quoted) {
    return quoted.replace('\'', '"');
  }

  private static EventSchema schema(String data) {
    return read(Documents.document(json(data), ""));
  }

  private static EventSchema read(String document) {
    return switch (SchemaReader.readDocument(document, "tested.json")) {
      case Reading.Of<EventSchema>(var schema, _) -> schema;
      case Reading.Failed<EventSchema>(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
