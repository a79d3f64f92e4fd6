package stormglass.cloud.function;

/// What happens to an asynchronous event whose invocation does not succeed.
///
/// @param maxRetries how often an event is tried again after a function error, 0 to 2
/// @param maxAgeNanos how long an event may wait in the function's queue, 60 s to 6 h
public record AsyncSettings(int maxRetries, long maxAgeNanos) {

  /// Two retries within six hours (Lambda developer guide, asynchronous invocation, 2026-11).
  public static final AsyncSettings STANDARD = new AsyncSettings(2, 6 * 3_600 * 1_000_000_000L);
}
