package stormglass.draw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import stormglass.board.Board;
import stormglass.board.BoardReader;
import stormglass.problem.Reading;

/// Boards to draw.
final class Boards {

  private static final Path FIXTURES = Path.of("src/test/resources/stormglass/draw");

  private Boards() {}

  /// The wall of the shop.
  static Board shop() {
    return known(BoardReader.read(Path.of("../board.yaml"), "events/board.yaml"));
  }

  /// The wall of the shop with its schemas and some facts.
  static Wall shopWall() {
    return wall(shop(), Path.of("../schemas"))
        .with(
            Map.of(
                "ReserveStockWhenOrderPlaced",
                List.of(
                    new Wall.Fact("Rule", "ReserveStockWhenOrderPlaced on shop, template.yaml:60"),
                    new Wall.Fact("Handler", "shop.inventory.policies.Policies"))),
            Map.of());
  }

  /// A small board on which everything is hard: texts to be escaped, long names, every kind.
  static Wall kiosk() {
    return wall(fixture("kiosk.yaml"), FIXTURES.resolve("schemas"))
        .with(
            Map.of("SoldOut", List.of(new Wall.Fact("Rule", "\"R\" <on> bus & more"))),
            Map.of("kiosk.sales", "the kiosk's/bus"));
  }

  private static Wall wall(Board board, Path schemas) {
    return switch (Wall.read(board, schemas)) {
      case Reading.Of<Wall>(Wall wall, _) -> wall;
      case Reading.Failed<Wall>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// A board of the fixtures.
  static Board fixture(String name) {
    return known(BoardReader.read(FIXTURES.resolve(name), name));
  }

  /// A board written in a test.
  static Board text(String text) {
    return known(BoardReader.read(text, "board.yaml"));
  }

  private static Board known(Reading<Board> reading) {
    return switch (reading) {
      case Reading.Of<Board>(Board board, _) -> board;
      case Reading.Failed<Board>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// A board of about so many notes, on which everything leads anywhere that the grammar allows.
  static Board random(long seed, int notes) {
    SplittableRandom random = new SplittableRandom(seed);
    int commands = Math.max(1, notes / 6);
    int contexts = 1 + random.nextInt(9);
    int lanes = random.nextInt(4);
    StringBuilder text = new StringBuilder("board: Random\nlevel: design\ncontexts:\n");
    for (int i = 0; i < contexts; i++) {
      text.append("  c%d: \"%s\"\n".formatted(i, "Knows something. ".repeat(random.nextInt(4))));
    }
    text.append("actors:\n  Actor0: Acts.\n  Actor1: Acts.\n");
    text.append("externals:\n  External0: Is far away.\n");
    if (lanes > 0) {
      text.append("lanes:\n");
      for (int i = 0; i < lanes; i++) {
        text.append("  Lane%d: Actor%d\n".formatted(i, random.nextInt(2)));
      }
    }
    text.append("aggregates:\n");
    for (int i = 0; i < contexts; i++) {
      text.append(
          "  Aggregate%d: {context: c%d%s}\n"
              .formatted(i, i, random.nextInt(3) == 0 ? ", calls: [External0]" : ""));
    }
    List<String> events = new ArrayList<>();
    StringBuilder eventText = new StringBuilder("events:\n");
    text.append("commands:\n");
    for (int i = 0; i < commands; i++) {
      int context = random.nextInt(contexts);
      List<String> produced = new ArrayList<>();
      for (int j = random.nextInt(4); j >= 0; j--) {
        String event =
            "%s%d%sHappened".formatted("Very".repeat(random.nextInt(9)), i, (char) ('A' + j));
        produced.add("E" + event);
        eventText.append(
            "  E%s: {context: c%d%s%s}\n"
                .formatted(
                    event,
                    context,
                    lanes > 0 && random.nextInt(5) > 0
                        ? ", lane: Lane" + random.nextInt(lanes)
                        : "",
                    random.nextInt(20) == 0 ? ", pivotal: true" : ""));
      }
      events.addAll(produced);
      text.append(
          "  Do%d: {by: Actor%d, to: Aggregate%d, produces: %s}\n"
              .formatted(i, random.nextInt(2), context, produced));
    }
    text.append(eventText).append("policies:\n");
    for (int i = 0; i < commands * 3 / 2; i++) {
      text.append(
          "  Policy%dWhenSomething: {context: c%d, when: [%s], then: [Do%d]}\n"
              .formatted(
                  i, random.nextInt(contexts), pick(random, events), random.nextInt(commands)));
    }
    text.append("readModels:\n");
    for (int i = 0; i <= commands / 4; i++) {
      text.append(
          "  Model%d: {context: c%d, from: [%s, %s], informs: [Actor0, Actor1]}\n"
              .formatted(i, random.nextInt(contexts), pick(random, events), pick(random, events)));
    }
    text.append("hotspots:\n");
    for (int i = 0; i < commands / 5; i++) {
      text.append("  - {on: %s, text: What if?}\n".formatted(pick(random, events)));
    }
    if (commands < 5) {
      text.append("  - {on: Do0, text: What if?}\n");
    }
    return known(BoardReader.read(text.toString(), "random board " + seed));
  }

  private static String pick(SplittableRandom random, List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
