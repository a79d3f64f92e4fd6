package stormglass.traffic;

import java.util.Map;

/// What came of the step before.
public sealed interface Answer {

  /// Nothing to answer: the session begins, or a wait is over.
  record Nothing() implements Answer {}

  /// A response.
  ///
  /// @param captured the values that [Step.Request#captures] asked for and the body has, by name
  record Response(int status, Map<String, String> captured) implements Answer {}

  /// No response.
  record Failure(Kind kind) implements Answer {}

  /// How a request can fail without a response.
  enum Kind {
    /// No connection could be had.
    CONNECT,
    /// No complete response came in time.
    TIMEOUT,
    /// The connection broke, or what came was not HTTP.
    BROKEN
  }

  /// The answer at the beginning and after a wait.
  Answer NOTHING = new Nothing();
}
