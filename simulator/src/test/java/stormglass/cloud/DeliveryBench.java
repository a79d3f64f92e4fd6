package stormglass.cloud;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stormglass.cloud.bus.RetryPolicy;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.mapping.QueueMappingSettings;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.QueueSettings;

/// Deliveries per second on one core in virtual time: an event goes by rule, queue and poller to a
/// function, every hop and every run taking its time in a calendar.
///
/// Run with `java -cp … org.openjdk.jmh.Main DeliveryBench`.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DeliveryBench {

  private static final int BATCH = 10_000;
  private static final long MILLI = 1_000_000L;

  /// Events per second of virtual time.
  @Param({"200", "2000"})
  public int perSecond;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
  private final Timers<Effect<Long>> calendar = new Timers<>();
  private Cloud<Long> cloud = new Cloud<>(Limits.STANDARD, random);
  private final Target<Long>[] targets = newTargets(4);
  private long now;
  private long nextArrival;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Target<Long>[] newTargets(int length) {
    return new Target[length];
  }

  @Setup
  public void topology() {
    cloud = new Cloud<>(Limits.STANDARD.with(Limit.TARGET_INVOCATIONS_PER_SECOND, 100_000), random);
    for (int i = 0; i < targets.length; i++) {
      MessageQueue<Long> queue = cloud.addQueue("q" + i, QueueSettings.STANDARD);
      Lambda function = cloud.addFunction("f" + i, -1, AsyncSettings.STANDARD, null);
      cloud.map(queue, function, QueueMappingSettings.STANDARD, event -> true);
      targets[i] =
          new Target<>(
              "t" + i, new Target.Destination.ToQueue<>(queue), RetryPolicy.STANDARD, null);
    }
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long deliveries() {
    for (int i = 0; i < BATCH; i++) {
      pass(nextArrival);
      cloud.deliver(targets[i & 3], now, 1_000, now);
      effects();
      nextArrival = now + (long) (random.nextExponential() * 1e9 / perSecond);
    }
    return now;
  }

  private void pass(long until) {
    while (true) {
      long own = calendar.nextNanos();
      long next = Math.min(own, cloud.nextDeadlineNanos());
      if (next > until) {
        break;
      }
      now = next;
      if (own == next) {
        switch (calendar.take()) {
          case Effect.Hop<Long> hop -> cloud.arrive(hop, now);
          case Invocation<Long> run -> cloud.complete(run, Outcome.Success.SUCCESS, now);
          default -> throw new IllegalStateException();
        }
      } else {
        cloud.advance(now);
      }
      effects();
    }
    now = until;
  }

  private void effects() {
    for (Effect<Long> effect = cloud.next(); effect != null; effect = cloud.next()) {
      switch (effect) {
        case Delivery<Long> delivery -> calendar.add(now + 80 * MILLI + jitter(), delivery);
        case Effect.Hop<Long> hop -> calendar.add(now + 14 * MILLI + jitter(), hop);
        case Invocation<Long> run -> calendar.add(now + 8 * MILLI + jitter(), run);
        default -> {}
      }
    }
  }

  private long jitter() {
    return random.nextLong() & 0x3F_FFFF;
  }
}
