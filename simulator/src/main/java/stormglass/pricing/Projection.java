package stormglass.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import stormglass.meter.Usage;

/// What a run's usage would be over a month.
public final class Projection {

  /// A month as AWS counts it: a twelfth of 365 days.
  public static final Duration MONTH = Duration.ofHours(730);

  private static final int POLLERS = 5;
  private static final Duration LONG_POLL = Duration.ofSeconds(20);

  private Projection() {}

  /// Usage at the same rate over a month.
  ///
  /// @param measured how long the usage was counted; more than nothing
  /// @throws ArithmeticException when a quantity exceeds what a `long` holds
  public static Map<Usage, Long> month(Map<Usage, Long> usage, Duration measured) {
    BigDecimal nanos = new BigDecimal(measured.toNanos());
    return times(usage, new BigDecimal(MONTH.toNanos()).divide(nanos, MathContext.DECIMAL128));
  }

  /// Usage times a factor, each quantity rounded up.
  ///
  /// @param factor at least 0
  /// @throws ArithmeticException when a quantity exceeds what a `long` holds
  public static Map<Usage, Long> times(Map<Usage, Long> usage, BigDecimal factor) {
    Map<Usage, Long> scaled = new EnumMap<>(Usage.class);
    usage.forEach(
        (kind, quantity) ->
            scaled.put(
                kind,
                factor
                    .multiply(BigDecimal.valueOf(quantity))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact()));
    return scaled;
  }

  /// The empty receives of quiet mappings over a month: each has five pollers that wait 20 s a poll
  /// (Lambda developer guide, read 2026-11).
  public static long idlePolls(int mappings) {
    return (long) mappings * POLLERS * (MONTH.toSeconds() / LONG_POLL.toSeconds());
  }
}
