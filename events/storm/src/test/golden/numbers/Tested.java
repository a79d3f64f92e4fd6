// Generated from numbers.ordering@Tested; not to be edited.
package numbers.events.ordering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;

/// A part of an event.
public record Tested(
    double ratio,
    double amount,
    double limit,
    @Nullable Double any,
    @Nullable List<Double> samples,
    @Nullable Integer steps)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    samples = samples == null ? null : List.copyOf(samples);
  }

  public Tested withAny(@Nullable Double any) {
    return new Tested(ratio, amount, limit, any, samples, steps);
  }

  public Tested withSamples(@Nullable List<Double> samples) {
    return new Tested(ratio, amount, limit, any, samples, steps);
  }

  public Tested withSteps(@Nullable Integer steps) {
    return new Tested(ratio, amount, limit, any, samples, steps);
  }
}
