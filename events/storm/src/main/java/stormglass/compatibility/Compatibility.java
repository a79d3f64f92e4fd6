package stormglass.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import stormglass.problem.Problem;
import stormglass.schema.EventSchema;

/// Compares two versions of a schema.
///
/// A version goes with another when nothing is found. In strict mode that means: every event of the
/// producer's version is an event of the consumer's. The reverse does not hold for patterns, of
/// which only equal ones are known to agree.
public final class Compatibility {

  private Compatibility() {}

  /// All reasons why the versions do not go together.
  ///
  /// @param old the version that is in use
  /// @param now the version that is to come
  public static List<Finding> check(
      EventSchema old, EventSchema now, Direction direction, Mode mode) {
    List<Finding> findings = new ArrayList<>();
    for (Direction single : direction.single()) {
      boolean backward = single == Direction.BACKWARD;
      if (!old.registryName().equals(now.registryName())) {
        String what = "the event is %s, not %s".formatted(now.registryName(), old.registryName());
        findings.add(new Finding(CompatProblem.OTHER_EVENT, single, "/detail-type", what));
        continue;
      }
      EventSchema producer = backward ? old : now;
      EventSchema consumer = backward ? now : old;
      findings.addAll(new Inclusion(producer, consumer, single, mode).findings());
    }
    return findings;
  }

  /// All reasons why schemas do not go together with released versions, each against all versions
  /// of its event. An event that was never released goes with everything.
  ///
  /// @param all whether the schemas are all that there are, so that none may be gone
  public static List<Problem> check(
      List<EventSchema> schemas,
      List<Release> releases,
      boolean all,
      Direction direction,
      Mode mode) {
    Map<String, EventSchema> known =
        schemas.stream().collect(Collectors.toMap(EventSchema::registryName, Function.identity()));
    List<Problem> problems = new ArrayList<>();
    for (Release release : releases) {
      EventSchema old = release.schema();
      EventSchema now = known.get(old.registryName());
      if (now != null) {
        for (Finding finding : check(old, now, direction, mode)) {
          problems.add(finding.toProblem(now.where(), release.name(), "the new version"));
        }
      } else if (all) {
        String what = release.name() + " was released, and the event has no schema any more.";
        problems.add(CompatProblem.GONE.at(old.where(), what));
      }
    }
    return problems;
  }
}
