package stormglass.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.observation.Observation;

/// One invocation, from its beginning to its end.
///
/// @param ended null while it runs
record Ran(Observation.InvocationBegan began, Observation.@Nullable InvocationEnded ended) {

  String function() {
    return began.function();
  }

  String trigger() {
    return began.trigger();
  }

  /// At least 1.
  int records() {
    return Math.max(1, began.records());
  }

  List<String> eventIds() {
    return began.eventIds();
  }

  /// Whether it ran at some time of a span.
  boolean during(long fromNanos, long toNanos) {
    return ended != null && began.atNanos() <= toNanos && ended.atNanos() >= fromNanos;
  }
}
