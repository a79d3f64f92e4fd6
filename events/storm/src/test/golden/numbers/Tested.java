// Generated from numbers.ordering@Tested; not to be edited.
package numbers.events.ordering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;
import stormglass.contracts.NumberRule;

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
    samples = samples == null ? null : TestedJson.SAMPLES.kept(samples);
    Flaws flaws = null;
    flaws = Flaws.number(flaws, "ratio", ratio, TestedJson.RATIO);
    flaws = Flaws.number(flaws, "amount", amount, TestedJson.AMOUNT);
    flaws = Flaws.number(flaws, "limit", limit, TestedJson.LIMIT);
    if (any != null) {
      flaws = Flaws.number(flaws, "any", any, NumberRule.FINITE);
    }
    if (samples != null) {
      flaws = Flaws.rule(flaws, "samples", samples, TestedJson.SAMPLES);
    }
    if (steps != null) {
      flaws = Flaws.whole(flaws, "steps", steps, 1, 9);
    }
    Flaws.none(Tested.class, flaws);
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
