package stormglass.cloud;

import stormglass.cloud.function.Throttle;

/// The answer to a synchronous request to run a function.
public sealed interface Answer<P> permits Invocation, Answer.Refused {

  /// The request was not admitted: the caller gets 429.
  record Refused<P>(Throttle why) implements Answer<P> {}
}
