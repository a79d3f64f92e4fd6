package stormglass.cloud.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import stormglass.cloud.Cloud;
import stormglass.cloud.Effect;
import stormglass.cloud.Invocation;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.QueueSettings;

/// A queue with one poller, one message a batch and exponential durations is M/M/1.
class WaitingTimesTest {

  private static final double SECOND = 1e9;

  @Test
  void oneBatchAtATimeWaitsLikeMm1() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    Limits limits = Limits.STANDARD.with(Limit.MAPPING_BATCHES_MOST, 1);
    Cloud<Long> cloud = new Cloud<>(limits, random);
    QueueSettings patient = QueueSettings.ofSeconds(43_200, 0, 1_209_600);
    MessageQueue<Long> queue = cloud.addQueue("q", patient);
    Lambda function = cloud.addFunction("f", -1, AsyncSettings.STANDARD, null);
    cloud.map(queue, function, new QueueMappingSettings(1, 0, 0, false), sentAt -> true);
    double arrivals = 0.8;
    int messages = 300_000;
    long arrival = 0;
    long end = Long.MAX_VALUE;
    Invocation<Long> running = null;
    double waited = 0;
    int served = 0;
    int sent = 0;
    long now = 0;
    while (served < messages) {
      if (sent < messages && arrival < end) {
        now = arrival;
        cloud.send(queue, now, 1, 0, now);
        sent++;
        arrival = now + (long) (random.nextExponential() / arrivals * SECOND);
      } else {
        now = end;
        end = Long.MAX_VALUE;
        if (running != null) {
          cloud.complete(running, Outcome.Success.SUCCESS, now);
        }
        served++;
      }
      for (Effect<Long> effect = cloud.next(); effect != null; effect = cloud.next()) {
        if (effect instanceof Effect.Hop<Long> hop) {
          cloud.arrive(hop, now);
        } else if (effect instanceof Invocation<Long> invocation) {
          running = invocation;
          end = now + (long) (random.nextExponential() * SECOND);
          Message<Long> message =
              ((Invocation.Work.Messages<Long>) invocation.work()).batch().messages().getFirst();
          waited += (now - message.payload()) / SECOND;
        }
      }
    }
    // ρ / (μ - λ) = 4 in units of the service time, λ = 0.8, μ = 1. The variance of the mean of n
    // waits is ρ (2 + 5ρ - 4ρ² + ρ³) / (1 - ρ)⁴ / n = 1,976 / n: standard error 0.081. Three.
    assertThat(waited / messages).isBetween(4 - 0.243, 4 + 0.243);
    assertThat(queue.size()).isZero();
  }
}
