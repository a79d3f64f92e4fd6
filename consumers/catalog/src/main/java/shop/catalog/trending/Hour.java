package shop.catalog.trending;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// An hour whose views are counted together.
///
/// @param begin UTC
record Hour(Instant begin) {

  /// How long an hour's counts are kept after it has begun.
  private static final Duration KEPT = Duration.ofDays(2);

  /// The hour of a moment.
  static Hour of(Instant at) {
    return new Hour(at.truncatedTo(ChronoUnit.HOURS));
  }

  Hour before() {
    return new Hour(begin.minus(1, ChronoUnit.HOURS));
  }

  /// The partition of the read model in which its counts stand.
  String key() {
    return "hour#" + begin;
  }

  /// When its counts may go, in seconds since 1970.
  long expiresAt() {
    return begin.plus(KEPT).getEpochSecond();
  }
}
