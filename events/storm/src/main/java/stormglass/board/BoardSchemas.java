package stormglass.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stormglass.board.Board.Element;
import stormglass.board.Board.Link;
import stormglass.problem.Problem;
import stormglass.problem.Problems;
import stormglass.schema.EventSchema;

/// Holds a board and the schemas of its events against each other, both ways.
public final class BoardSchemas {

  private BoardSchemas() {}

  /// Every difference between the two.
  public static List<Problem> check(Board board, List<EventSchema> schemas) {
    Problems problems = new Problems();
    Map<String, EventSchema> unmatched = new HashMap<>();
    schemas.forEach(schema -> unmatched.put(schema.detailType(), schema));
    board
        .all(Kind.EVENT)
        .forEach(
            event -> {
              EventSchema schema = unmatched.remove(event.name());
              if (schema == null) {
                problems.add(
                    BoardProblem.NO_SCHEMA.at(
                        event.where(), "The event '" + event.name() + "' has no schema."));
              } else {
                compare(event, schema, problems);
              }
            });
    unmatched
        .values()
        .forEach(
            schema ->
                problems.add(
                    BoardProblem.NO_EVENT.at(
                        schema.where(),
                        "The event '" + schema.detailType() + "' is not on the board.")));
    return problems.inOrder();
  }

  private static void compare(Element event, EventSchema schema, Problems problems) {
    Link context = event.context();
    if (context != null && !context.name().equals(schema.context())) {
      problems.add(
          BoardProblem.SOURCE.at(
              context.where(),
              "The schema of '" + event.name() + "' has the source '" + schema.source() + "'."));
    }
  }
}
