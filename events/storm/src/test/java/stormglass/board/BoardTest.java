package stormglass.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

class BoardTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final Path SHOP = Path.of("../board.yaml");
  private static final Path SCHEMAS = Path.of("../schemas");
  static final String GOOD =
      """
      board: Test
      level: design
      contexts: {ordering: Takes orders.}
      actors: {Customer: Buys.}
      lanes: {Shopping: Customer}
      externals: {Bank: Pays.}
      aggregates:
        Order: {context: ordering, calls: Bank}
      commands:
        PlaceOrder: {by: Customer, to: Order, produces: OrderPlaced}
        ConfirmOrder: {to: Order, produces: OrderConfirmed}
      events:
        OrderPlaced: {context: ordering, lane: Shopping, pivotal: true}
        OrderConfirmed: {context: ordering}
      policies:
        ConfirmOrderWhenOrderPlaced: {context: ordering, when: OrderPlaced, then: ConfirmOrder}
      readModels:
        Orders: {context: ordering, from: [OrderPlaced, OrderConfirmed], informs: [Customer]}
      hotspots:
        - {on: OrderPlaced, text: By phone?}
      """;

  @Test
  void theBoardOfTheShopIsFreeOfProblems() {
    assertThat(BoardReader.read(SHOP, "board.yaml").problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"big-picture", "process"})
  void theShopSeenFromFartherAwayIsFreeOfProblems(String level) {
    Reading<Board> reading = BoardReader.read(Path.of("../" + level + ".yaml"), level);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Of.class,
            of -> assertThat(((Board) of.value()).level().word()).isEqualTo(level));
  }

  @Test
  void theWallHasAllContextsAndNotesOfEveryKind() throws IOException {
    Board board = board(Files.readString(SHOP));

    assertThat(board.contexts().keySet())
        .containsExactly(
            "catalog",
            "ordering",
            "inventory",
            "payments",
            "shipping",
            "grooming",
            "customers",
            "loyalty",
            "notifications");
    for (Kind kind : Kind.values()) {
      assertThat(board.all(kind)).as(kind.section()).isNotEmpty();
    }
    assertThat(board.hotspots()).anyMatch(hotspot -> hotspot.answer() == null);
    assertThat(board.hotspots()).anyMatch(hotspot -> hotspot.answer() != null);
    assertThat(board.all(Kind.COMMAND)).anyMatch(Board.Element::ready);
  }

  @Test
  void aBoardOfTwoThousandNotesWhoseFlowRunsAgainstTheFileIsFine() {
    StringBuilder commands = new StringBuilder("commands:\n");
    StringBuilder events = new StringBuilder("events:\n");
    StringBuilder policies = new StringBuilder("policies:\n");
    for (int i = 666; i >= 0; i--) {
      commands.append("  Do%d: {by: A, to: S, produces: It%dDone}\n".formatted(i, i));
      events.append("  It%dDone: {state: true}\n".formatted(i));
      policies.append("  Do%dWhenIt: {when: It%dDone, then: Do%d}\n".formatted(i + 1, i, i + 1));
    }
    commands.append("  Do667: {to: S, produces: It666Done}\n");
    String board = "board: b\nlevel: process\nactors: {A: a}\nexternals: {S: s}\n";

    assertThat(BoardReader.read(board + commands + events + policies, "b").problems())
        .extracting(Problem::code)
        .containsExactly("BOARD-023");
  }

  @Test
  void aPastTenseMayEndWithAParticle() {
    assertThat(Names.isPast("PetCheckedIn")).isTrue();
    assertThat(Names.isPast("PetsIn")).isFalse();
  }

  @Test
  void theBoardOfTheShopAndItsSchemasAgree() throws IOException {
    assertThat(BoardSchemas.check(board(Files.readString(SHOP)), schemas())).isEmpty();
  }

  @Test
  void everyDifferenceBetweenBoardAndSchemasIsReported() throws IOException {
    String changed =
        Files.readString(SHOP).replace("StockLow", "StockScarce").replace("payments", "billing");

    assertThat(BoardSchemas.check(board(changed), schemas()))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "BOARD-024", "BOARD-025", "BOARD-026", "BOARD-026", "BOARD-026", "BOARD-026");
  }

  @Test
  void aRightBoardHasNoProblems() {
    assertThat(BoardReader.read(GOOD, "b").problems()).isEmpty();
  }

  /// The problem, the line where it is to be reported, and the faulty board.
  record Provocation(BoardProblem problem, int line, String board) {
    @Override
    public String toString() {
      return problem + ":" + line;
    }
  }

  @ParameterizedTest
  @MethodSource("provocations")
  void eachProblemIsReportedAtItsPlace(Provocation provocation) {
    assertThat(BoardReader.read(provocation.board, "b").problems())
        .extracting(Problem::code, problem -> problem.where().line())
        .contains(Tuple.tuple(provocation.problem.code(), provocation.line));
  }

  @Test
  void everyCodeIsProvokedAndUnique() {
    List<BoardProblem> provoked =
        provocations().map(Provocation::problem).collect(Collectors.toCollection(ArrayList::new));
    provoked.addAll(List.of(BoardProblem.NO_SCHEMA, BoardProblem.NO_EVENT, BoardProblem.SOURCE));
    assertThat(provoked).contains(BoardProblem.values());
    assertThat(Stream.of(BoardProblem.values()).map(BoardProblem::code)).doesNotHaveDuplicates();
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    String board =
        GOOD.replace("level: design", "level: deep")
            .replace("by: Customer", "by: Nobody")
            .replace("when: OrderPlaced, ", "")
            .replace("text: By phone?", "words: By phone?");
    assertThat(BoardReader.read(board, "b").problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "BOARD-004", "BOARD-008", "BOARD-011", "BOARD-014", "BOARD-001", "BOARD-003");
  }

  static Stream<Provocation> provocations() {
    return Stream.of(
        of(BoardProblem.MISSING, 2, "board: Test", "#"),
        of(BoardProblem.WRONG_KIND, 4, "{Customer: Buys.}", "[Customer]"),
        of(BoardProblem.WRONG_KIND, 13, "pivotal: true", "pivotal: 1"),
        of(BoardProblem.KEY, 10, "by: Customer", "bye: Customer"),
        of(BoardProblem.KEY, 4, "actors:", "people:"),
        of(BoardProblem.LEVEL, 2, "design", "deep"),
        of(BoardProblem.NOT_AT_LEVEL, 7, "design", "process"),
        of(BoardProblem.NOT_AT_LEVEL, 15, "design", "big-picture"),
        of(BoardProblem.NAME, 14, "  OrderConfirmed:", "  order-confirmed:"),
        of(BoardProblem.NAME, 3, "{ordering:", "{Ordering:"),
        of(BoardProblem.DUPLICATE, 6, "  Order: {", "  Bank: {"),
        of(BoardProblem.UNKNOWN, 10, "by: Customer", "by: Nobody"),
        of(BoardProblem.UNKNOWN, 20, "on: OrderPlaced", "on: OrderLost"),
        of(BoardProblem.UNKNOWN, 13, "lane: Shopping", "lane: Nowhere"),
        of(
            BoardProblem.UNKNOWN,
            14,
            "OrderConfirmed: {context: ordering}",
            "OrderConfirmed: {context: elsewhere}"),
        of(BoardProblem.EDGE, 16, "then: ConfirmOrder", "then: OrderConfirmed"),
        of(BoardProblem.EDGE, 10, "by: Customer", "by: OrderConfirmed"),
        of(BoardProblem.EDGE, 10, "to: Order,", "to: OrderConfirmed,"),
        of(BoardProblem.EDGE, 18, "informs: [Customer]", "informs: [Bank]"),
        of(BoardProblem.NO_HANDLER, 11, "{to: Order, ", "{"),
        of(BoardProblem.NO_ISSUER, 10, "by: Customer, ", ""),
        of(BoardProblem.NO_EFFECT, 11, ", produces: OrderConfirmed", ""),
        of(BoardProblem.NO_PRODUCER, 14, ", produces: OrderConfirmed", ""),
        of(BoardProblem.POLICY, 16, ", then: ConfirmOrder", ""),
        of(BoardProblem.UNFED, 18, "from: [OrderPlaced, OrderConfirmed], ", ""),
        of(BoardProblem.UNREAD, 18, ", informs: [Customer]", ""),
        of(BoardProblem.NO_CONTEXT, 8, "context: ordering, calls", "calls"),
        of(
            BoardProblem.CONTEXTS,
            13,
            "OrderPlaced: {context: ordering",
            "OrderPlaced: {context: billing"),
        of(BoardProblem.LANE, 5, "{Shopping: Customer}", "{Shopping: Nobody}"),
        of(BoardProblem.TENSE, 14, "OrderConfirmed", "OrderConfirmation"),
        of(BoardProblem.MOOD, 11, "  ConfirmOrder:", "  ConfirmingOrder:"),
        of(BoardProblem.WHENEVER, 16, "ConfirmOrderWhenOrderPlaced", "Confirming"),
        of(BoardProblem.LOOP, 13, "produces: OrderConfirmed", "produces: OrderPlaced"));
  }

  private static Provocation of(BoardProblem problem, int line, String part, String replacement) {
    String board = GOOD.replace(part, replacement);
    assertThat(board).isNotEqualTo(GOOD);
    if (problem == BoardProblem.CONTEXTS) {
      board = board.replace("{ordering:", "{billing: Bills., ordering:");
    }
    return new Provocation(problem, line, board);
  }

  @Test
  void noChangeOfABoardMakesTheReaderFail() throws IOException {
    System.out.println("BoardTest seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> boards = List.of(Files.readString(SHOP), GOOD);
    int failed = 0;
    for (int i = 0; i < 500; i++) {
      String board = boards.get(random.nextInt(2));
      for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
        board = changed(board, random);
      }
      Reading<Board> reading = BoardReader.read(board, "b");
      if (reading instanceof Reading.Failed<Board>(var problems)) {
        assertThat(problems).isNotEmpty();
        failed++;
      }
    }
    assertThat(failed).isBetween(100, 495);
  }

  /// A board with one thing changed at random.
  static String changed(String board, SplittableRandom random) {
    List<String> lines = new ArrayList<>(board.lines().toList());
    String[] tokens = {
      "OrderPlaced",
      "{",
      "}",
      "[",
      "]",
      ":",
      "- ",
      "true",
      "7",
      "null",
      "Order",
      "&a",
      "*a",
      "!t ",
      "  ",
      "~",
      "'"
    };
    int line = random.nextInt(lines.size());
    String text = lines.get(line);
    int at = random.nextInt(text.length() + 1);
    String token = tokens[random.nextInt(tokens.length)];
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(random.nextInt(lines.size()), text);
      case 2 -> lines.set(line, text.substring(0, at) + token + text.substring(at));
      case 3 -> lines.set(line, text.replaceFirst("[A-Za-z]+", token.isBlank() ? "x" : token));
      default -> lines.set(line, text.substring(0, at));
    }
    return lines.isEmpty() ? board : String.join("\n", lines);
  }

  private static Board board(String text) {
    return switch (BoardReader.read(text, "board.yaml")) {
      case Reading.Of<Board>(var board, _) -> board;
      case Reading.Failed<Board>(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static List<EventSchema> schemas() {
    return switch (SchemaReader.read(SCHEMAS)) {
      case Reading.Of<List<EventSchema>>(var schemas, _) -> schemas;
      case Reading.Failed<List<EventSchema>>(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
