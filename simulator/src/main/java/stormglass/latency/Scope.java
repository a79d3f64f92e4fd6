package stormglass.latency;

/// What a latency spans.
public enum Scope {
  /// A request over HTTP: from its intended start to the end of its answer.
  ROUTE,
  /// One step from a sender to a receiver.
  HOP,
  /// A chain of hops, from a command to an effect.
  FLOW
}
