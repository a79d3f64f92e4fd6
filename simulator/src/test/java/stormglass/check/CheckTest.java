package stormglass.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stormglass.problem.Problem;
import stormglass.problem.Problem.Severity;

class CheckTest {

  @TempDir Path folder;

  @Test
  void theKitIsFreeOfProblemsButForWhatIsNotBuiltYet() throws IOException {
    assertThat(new Kit().problems(folder, Profile.VALID))
        .extracting(Problem::code, Problem::what)
        .containsExactly(
            tuple("CHECK-002", "Policies without a rule so far: 1 (SendParcelWhenOrderConfirmed)."),
            tuple("CHECK-002", "Commands of actors without a function so far: 1 (SendParcel)."));
  }

  @Test
  void aReadModelWhoseFunctionTakesFromAStreamNeedsNoRule() throws IOException {
    assertThat(streaming("OrderPlaced").problems(folder, Profile.VALID))
        .extracting(Problem::code, Problem::what)
        .contains(
            tuple(
                "CHECK-002",
                "Events that the stream of 'Orders' does not bring so far: 1 (OrderConfirmed)."))
        .noneMatch(problem -> problem.toString().contains("no rule for 'Orders'"));
    assertThat(streaming("ParcelSent").problems(folder.resolve("none"), Profile.VALID))
        .extracting(Problem::what)
        .contains(
            "'Orders' takes from a stream, but its handler kit.Consumer knows none of OrderPlaced,"
                + " OrderConfirmed.");
  }

  /// The kit with a read model that a function of its name takes from a stream.
  private static Kit streaming(String... handled) {
    return new Kit()
        .with("template.yaml", "  ProjectOrders:\n", "  Projecting:\n")
        .with(
            "template.yaml",
            "  Registry:\n",
            """
              Clicks:
                Type: AWS::Kinesis::Stream
                Properties: {StreamModeDetails: {StreamMode: ON_DEMAND}}
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: code
                  Handler: kit.Consumer
                  Runtime: java25
                  Policies: [{KinesisStreamReadPolicy: {StreamName: !Ref Clicks}}]
                  Events:
                    Clicks:
                      Type: Kinesis
                      Properties: {Stream: !GetAtt Clicks.Arn, StartingPosition: TRIM_HORIZON}
              Registry:
            """)
        .handling(handled);
  }

  @Test
  void documentsInDraft4AreCheckedLikeOthers() throws IOException {
    assertThat(new Kit().inDraft4().problems(folder.resolve("draft-4"), Profile.VALID))
        .isEqualTo(new Kit().problems(folder.resolve("openapi"), Profile.VALID));
    assertThat(folder.resolve("draft-4/schemas/ordering/kit.ordering@OrderPlaced.json"))
        .content()
        .contains("draft-04")
        .doesNotContain("openapi");
  }

  /// A kit with one thing wrong.
  record Provocation(CheckProblem problem, String file, Consumer<Kit> change) {
    @Override
    public String toString() {
      return problem.toString();
    }
  }

  @ParameterizedTest
  @MethodSource("provocations")
  void eachProblemIsReportedInItsFile(Provocation provocation) throws IOException {
    Kit kit = new Kit();
    provocation.change.accept(kit);

    assertThat(kit.problems(folder, Profile.STRICT))
        .filteredOn(problem -> problem.code().equals(provocation.problem.code()))
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.where().file()).isEqualTo(provocation.file);
              assertThat(problem.remedy()).isEqualTo(provocation.problem.remedy());
            });
  }

  @Test
  void everyCodeIsProvokedAndUnique() {
    assertThat(provocations().map(Provocation::problem)).contains(CheckProblem.values());
    assertThat(Stream.of(CheckProblem.values()).map(CheckProblem::code)).doesNotHaveDuplicates();
  }

  static Stream<Provocation> provocations() {
    return Stream.concat(rules(), others());
  }

  private static Stream<Provocation> rules() {
    String template = "template.yaml";
    String board = "board.yaml";
    return Stream.of(
        of(
            CheckProblem.NO_RULE,
            board,
            kit -> kit.with(template, "ConfirmOrderWhenOrderPlaced:", "Confirming:")),
        of(CheckProblem.NO_RULE, board, kit -> kit.with(template, "ProjectOrders:", "Projecting:")),
        of(CheckProblem.NOT_YET, board, kit -> {}),
        of(
            CheckProblem.NO_POLICY,
            template,
            kit -> kit.with(template, "ConfirmOrderWhenOrderPlaced:", "Confirming:")),
        of(
            CheckProblem.OTHER_EVENTS,
            template,
            kit -> kit.with(board, "when: OrderPlaced", "when: OrderConfirmed")),
        of(
            CheckProblem.NO_MATCH,
            template,
            kit -> kit.listening("{detail: {data: {reason: [NEVER]}}}")),
        of(
            CheckProblem.NO_FIELD,
            template,
            kit -> kit.listening("{detail-type: [OrderPlaced], detail: {data: {why: [NEW]}}}")),
        of(
            CheckProblem.NO_SOURCE,
            template,
            kit -> kit.listening("{source: [kit.ordering, kit.orders]}")),
        of(
            CheckProblem.NO_DETAIL_TYPE,
            template,
            kit -> kit.listening("{source: [kit.ordering], detail-type: [Orderplaced]}")),
        of(
            CheckProblem.OTHER_SOURCE,
            template,
            kit -> kit.listening("{source: [kit.shipping], detail-type: [OrderPlaced]}")));
  }

  private static Stream<Provocation> others() {
    String template = "template.yaml";
    String board = "board.yaml";
    return Stream.of(
        of(
            CheckProblem.UNHEARD,
            template,
            kit ->
                kit.with(
                    template,
                    "Events: {Work: {Type: SQS, Properties: {Queue: !GetAtt Work.Arn}}}",
                    "Timeout: 3")),
        of(CheckProblem.NOT_HANDLED, template, kit -> kit.handling("OrderPlaced")),
        of(CheckProblem.NOT_BUILT, template, kit -> kit.handling()),
        of(
            CheckProblem.NO_FUNCTION,
            board,
            kit -> kit.with(template, "  PlaceOrder:\n", "  Placing:\n")),
        of(
            CheckProblem.OTHER_SCHEMA,
            template,
            kit -> kit.with(template, "SchemaName: kit.ordering@OrderPlaced", "SchemaName: k@O")),
        of(
            CheckProblem.OTHER_SCHEMA,
            template,
            kit -> kit.with(template, "\"x-amazon-events-source\": \"kit.shipping\"", "\"x\": 1")),
        of(
            CheckProblem.OTHER_SCHEMA,
            template,
            kit -> kit.with(template, "Type: OpenApi3", "Type: JSONSchemaDraft4")),
        of(
            CheckProblem.OTHER_CLASSES,
            "classes/src/generated/java/kit/Old.java",
            kit -> kit.and("classes/src/generated/java/kit/Old.java", "class Old {}")),
        of(
            CheckProblem.NOT_ON_FINER_BOARD,
            "process.yaml",
            kit -> kit.with("process.yaml", "PlaceOrder", "TakeOrder")),
        of(
            CheckProblem.OPEN_HOTSPOT,
            board,
            kit -> kit.with(board, "on: ParcelSent", "on: ConfirmOrderWhenOrderPlaced")),
        of(
            CheckProblem.NO_TARGET,
            template,
            kit ->
                kit.with(
                    template,
                    "OrderPlaced]}\n      Targets: [{Id: queue, Arn: !GetAtt Work.Arn}]",
                    "OrderPlaced]}\n      Targets: []")),
        of(
            CheckProblem.RULE_OFF,
            template,
            kit ->
                kit.with(
                    template,
                    "detail-type: [OrderPlaced]}",
                    "detail-type: [OrderPlaced]}\n      State: DISABLED")));
  }

  private static Provocation of(CheckProblem problem, String file, Consumer<Kit> change) {
    return new Provocation(problem, file, change);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{detail-type: [{prefix: OrderP}]}",
        "{detail: {data: {reason: [AGAIN]}}, detail-type: [OrderPlaced]}",
        "{detail: {data: {quantity: [{numeric: ['>', 10, '<', 12]}]}}, detail-type: [OrderPlaced]}",
        "{detail: {data: {lines: {productId: [brush]}}}, detail-type: [OrderPlaced]}",
        "{detail: {data: {username: [{exists: false}]}}, detail-type: [OrderPlaced]}",
        "{detail: {data: {username: [{wildcard: 'bob*'}]}}, detail-type: [OrderPlaced]}",
        "{detail: {data: {username: [{anything-but: [ada]}]}}, detail-type: [OrderPlaced]}",
        "{detail: {data: {gift: [false]}}, detail-type: [OrderPlaced]}",
        "{account: ['111122223333'], detail-type: [OrderPlaced]}",
        "{detail: {metadata: {occurredAt: [{exists: true}]}}, detail-type: [OrderPlaced]}",
        "{detail-type: [OrderPlaced], $or: [{source: [x.y]}, {detail: {data: {gift: [true]}}}]}",
      })
  void aPatternThatSomeValidEventMatchesIsFine(String pattern) throws IOException {
    assertThat(new Kit().listening(pattern).problems(folder, Profile.VALID))
        .filteredOn(problem -> !problem.code().equals("CHECK-007"))
        .extracting(Problem::code)
        .containsOnly("CHECK-002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{detail: {data: {reason: [OLD]}}}",
        "{detail: {data: {quantity: [1000]}}}",
        "{detail: {data: {quantity: ['7']}}}",
        "{detail: {data: {quantity: [{exists: false}]}}}",
        "{detail: {data: {username: [Bob]}}}",
        "{detail: {data: {orderId: [seven]}}}",
        "{source: [kit.order]}",
        "{source: [{prefix: kit.sh}], detail-type: [OrderPlaced]}",
        "{detail: {metadata: {eventId: [seven]}}}",
      })
  void aPatternThatNoValidEventMatchesIsReported(String pattern) throws IOException {
    assertThat(new Kit().listening(pattern).problems(folder, Profile.VALID))
        .extracting(Problem::code)
        .contains("CHECK-005");
  }

  @Test
  void aSchemaOfWhichNoEventCanBeMadeIsReportedAndNoRuleIsBlamed() throws IOException {
    String file = "schemas/ordering/kit.ordering@OrderPlaced.json";
    Kit kit = new Kit().with(file, "^[a-z]+$", "^[a-z]{30}$");

    assertThat(kit.problems(folder, Profile.VALID))
        .filteredOn(problem -> !problem.code().equals(CheckProblem.OTHER_SCHEMA.code()))
        .extracting(Problem::code, problem -> problem.where().file())
        .containsExactly(tuple("SAMPLE-001", file));
  }

  @Test
  void anEventWithoutSchemaIsOneProblem() throws IOException {
    Kit kit = new Kit().without("schemas/ordering/kit.ordering@OrderConfirmed.json");

    assertThat(kit.problems(folder, Profile.VALID))
        .extracting(Problem::code)
        .contains("BOARD-024")
        .doesNotContain(
            CheckProblem.NO_DETAIL_TYPE.code(),
            CheckProblem.OTHER_EVENTS.code(),
            CheckProblem.NO_MATCH.code());
  }

  @Test
  void everyProblemOfEveryArtifactIsReportedAtOnce() throws IOException {
    Kit kit =
        new Kit()
            .with("board.yaml", "by: Customer", "by: Nobody")
            .with(
                "schemas/shipping/kit.shipping@ParcelSent.json", "\"format\": \"uuid\"", "\"f\": 1")
            .with("template.yaml", "Type: AWS::SQS::Queue\n", "Type: AWS::SQS::Cue\n");

    assertThat(kit.problems(folder, Profile.VALID))
        .extracting(problem -> problem.code().replaceAll("-.*", ""), p -> p.where().file())
        .contains(
            tuple("BOARD", "board.yaml"),
            tuple("SCHEMA", "schemas/shipping/kit.shipping@ParcelSent.json"),
            tuple("TEMPLATE", "template.yaml"));
  }

  @Test
  void aPublishedEventWithoutSchemaAndASchemaNobodyPublishesAreReported() throws IOException {
    Kit kit = new Kit().with("board.yaml", "ParcelSent", "ParcelLeft");

    assertThat(kit.problems(folder, Profile.VALID))
        .extracting(Problem::code)
        .contains("BOARD-024", "BOARD-025");
  }

  @Test
  void aWorkshopLooksAtTheBoardAloneAndForgivesWhatIsUnfinished() throws IOException {
    Kit kit =
        new Kit()
            .with("board.yaml", "{by: Customer, to: Order, ", "{to: Order, ")
            .with("template.yaml", "ConfirmOrderWhenOrderPlaced:", "Confirming:");

    assertThat(kit.problems(folder, Profile.WORKSHOP))
        .extracting(Problem::code, Problem::severity)
        .containsExactly(tuple("BOARD-011", Severity.WARNING));
  }

  @Test
  void strictTakesWarningsForErrorsButForWhatIsNotBuiltYet() throws IOException {
    Kit kit = new Kit().with("board.yaml", "informs: [Customer]", "about: Seen by nobody.");

    assertThat(kit.problems(folder, Profile.STRICT))
        .extracting(Problem::code, Problem::severity)
        .contains(tuple("BOARD-016", Severity.ERROR), tuple("CHECK-002", Severity.WARNING));
  }

  @Test
  void anAnsweredHotspotIsNotOpen() throws IOException {
    Kit kit =
        new Kit()
            .with(
                "board.yaml",
                "{on: ParcelSent, text: By whom?}",
                "{on: OrderPlaced, text: By whom?, answer: By us.}");

    assertThat(kit.problems(folder, Profile.STRICT))
        .extracting(Problem::code)
        .doesNotContain("CHECK-017");
  }
}
