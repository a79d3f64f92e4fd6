package stormglass.traffic;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A request of the traffic file.
///
/// @param path the parts of the path in turn: texts and names of values
/// @param attempts how often it is sent at most when it fails
/// @param retryAfterSeconds the wait before the second attempt; it doubles with each
/// @param againShare how often it is sent once more though it was answered
record RequestTemplate(
    String name,
    String route,
    String method,
    List<PathPart> path,
    boolean signedIn,
    boolean idempotent,
    @Nullable BodyTemplate body,
    List<Integer> expected,
    SequencedMap<String, String> captures,
    int attempts,
    double retryAfterSeconds,
    double againShare) {

  /// A part of a path.
  sealed interface PathPart {
    /// A text that stands as it is.
    record Text(String text) implements PathPart {}

    /// The name of a value.
    record Name(String name) implements PathPart {}
  }
}
