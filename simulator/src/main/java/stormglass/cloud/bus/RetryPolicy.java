package stormglass.cloud.bus;

/// How long a rule's target is tried.
///
/// @param maxRetries attempts after the first one, 0 to 185
/// @param maxEventAgeNanos how old an event may be when it is tried again, 60 s to 24 h
public record RetryPolicy(int maxRetries, long maxEventAgeNanos) {

  /// 185 retries within 24 hours (EventBridge user guide, rule retry policy, 2026-11).
  public static final RetryPolicy STANDARD = new RetryPolicy(185, 86_400 * 1_000_000_000L);
}
