package stormglass.traffic.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.traffic.Answer;
import stormglass.traffic.Step;

/// A request that was sent and what came of it. Times count from the start of the replay.
///
/// @param kind the session's kind
/// @param intendedNanos when it was to be sent; a latency is measured from here, so that a system
///   that keeps its callers waiting is not flattered
/// @param status the status, or 0 without a response
/// @param failure why there is no response, or null
/// @param captured what the request captured from the response, by name
public record Served(
    long session,
    String kind,
    Step.Request request,
    long intendedNanos,
    long startNanos,
    long endNanos,
    int status,
    Answer.@Nullable Kind failure,
    Map<String, String> captured) {

  /// True when the answer was one of those expected.
  public boolean ok() {
    return failure == null && request.expected().contains(status);
  }

  /// From the intended start to the end of the answer.
  public long latencyNanos() {
    return endNanos - intendedNanos;
  }
}
