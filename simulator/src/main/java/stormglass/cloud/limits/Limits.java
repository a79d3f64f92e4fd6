package stormglass.cloud.limits;

import java.util.EnumMap;
import java.util.Map;

/// The limits that hold in one cloud: the standard ones, with some set otherwise.
///
/// @param overrides the limits that differ from [Limit#standard]
public record Limits(Map<Limit, Long> overrides) {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /// Every limit at its standard value.
  public static final Limits STANDARD = new Limits(Map.of());

  public Limits {
    overrides = Map.copyOf(overrides);
  }

  /// These limits with one of them changed.
  public Limits with(Limit limit, long value) {
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    changed.putAll(overrides);
    changed.put(limit, value);
    return new Limits(changed);
  }

  /// The value of a limit, in its unit.
  public long of(Limit limit) {
    return overrides.getOrDefault(limit, limit.standard());
  }

  /// The value of a limit that counts things few enough for an `int`.
  public int count(Limit limit) {
    return Math.toIntExact(of(limit));
  }

  /// The value of a limit in seconds, as nanoseconds.
  public long nanos(Limit limit) {
    return Math.multiplyExact(of(limit), NANOS_PER_SECOND);
  }
}
