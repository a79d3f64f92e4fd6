package stormglass.traffic;

/// A session that arrives.
///
/// @param offsetNanos when, since the start of the replay; its first request is intended for then
public record Arrival(long offsetNanos, Session session) {

  Arrival later(long nanos) {
    return new Arrival(offsetNanos + nanos, session);
  }
}
