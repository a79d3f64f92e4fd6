package stormglass.compatibility;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// One reason why consumers of one version cannot read events of another.
///
/// @param breaks `BACKWARD` or `FORWARD`
/// @param pointer the JSON pointer in an event; an index 0 stands for every item of a list
/// @param what what is wrong there, as the rest of a sentence
public record Finding(CompatProblem problem, Direction breaks, String pointer, String what) {

  /// The finding for a reader: who breaks, on whose events, where, and why.
  ///
  /// @param old what to call the old version
  /// @param now what to call the new version
  public Problem toProblem(Where where, String old, String now) {
    boolean backward = breaks == Direction.BACKWARD;
    return problem.at(
        where,
        "%s: consumers of %s break on events from producers of %s: at %s %s."
            .formatted(breaks, backward ? now : old, backward ? old : now, pointer, what));
  }
}
