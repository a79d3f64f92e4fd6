package stormglass.check;

import java.util.Set;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Kind;
import stormglass.problem.Problems;

/// Boards of one storm at different levels.
///
/// Systems are left out: seen closely, a system of ours is its aggregates.
final class Levels {

  private static final Set<Kind> KEPT =
      Set.of(Kind.ACTOR, Kind.COMMAND, Kind.EVENT, Kind.POLICY, Kind.READ_MODEL);

  private Levels() {}

  static void check(Board coarser, Board finer, Problems problems) {
    for (Element note : coarser.elements().values()) {
      Element same = finer.elements().get(note.name());
      if (KEPT.contains(note.kind()) && (same == null || same.kind() != note.kind())) {
        problems.add(
            CheckProblem.NOT_ON_FINER_BOARD.at(
                note.where(),
                "'%s' is not %s in %s."
                    .formatted(note.name(), note.kind().title(), finer.where().file())));
      }
    }
  }
}
