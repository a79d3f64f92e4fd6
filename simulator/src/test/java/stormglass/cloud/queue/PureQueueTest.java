package stormglass.cloud.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PureQueueTest implements QueueContract {

  private static final class PureWorld implements World {

    private final Map<String, MessageQueue<String>> queues = new HashMap<>();
    private long now;

    private MessageQueue<String> queue(String name) {
      return Objects.requireNonNull(queues.get(name));
    }

    @Override
    public void create(String queue, QueueSettings settings) {
      queues.put(queue, new MessageQueue<>(queues.size(), queue, settings, 120_000));
    }

    @Override
    public void redrive(String queue, String deadLetters, int maxReceiveCount) {
      queue(queue).redrive(new Redrive<>(queue(deadLetters), maxReceiveCount));
    }

    @Override
    public void send(String queue, String body) {
      queue(queue).send(body, body.length(), -1, now);
    }

    @Override
    public void sendDelayed(String queue, String body, Duration delay) {
      queue(queue).send(body, body.length(), delay.toNanos(), now);
    }

    @Override
    public List<Got> receive(String queue, int most) {
      return queue(queue).receive(most, -1, now).messages().stream()
          .map(
              m ->
                  new Got(
                      m.messageId(),
                      m.payload(),
                      Long.toString(m.receipt()),
                      m.receiveCount(),
                      m.sentAtNanos() / 1_000_000))
          .toList();
    }

    @Override
    public void delete(String queue, String receipt) {
      queue(queue).delete(Long.parseLong(receipt));
    }

    @Override
    public void changeVisibility(String queue, String receipt, Duration visibility) {
      queue(queue).changeVisibility(Long.parseLong(receipt), visibility.toNanos(), now);
    }

    @Override
    public Counts counts(String queue) {
      MessageQueue<String> q = queue(queue);
      return new Counts(q.visible(now), q.inFlight(now), q.delayed(now));
    }

    @Override
    public void pass(Duration time) {
      now += time.toNanos();
    }
  }

  @Override
  public World world() {
    return new PureWorld();
  }

  @Test
  void aReceiveOverTheInFlightLimitGivesNothingAndSaysSo() {
    MessageQueue<String> queue = new MessageQueue<>(0, "q", QueueSettings.STANDARD, 3);
    for (int i = 0; i < 5; i++) {
      queue.send("m" + i, 1, -1, 0);
    }
    assertThat(queue.receive(10, -1, 0).messages()).hasSize(3);
    Received<String> over = queue.receive(10, -1, 0);
    assertThat(over.overLimit()).isTrue();
    assertThat(over.messages()).isEmpty();
  }

  @Test
  void aReceiveWithNoVisibilityGivesEachMessageOnce() {
    MessageQueue<String> queue = new MessageQueue<>(0, "q", QueueSettings.STANDARD, 10);
    queue.send("a", 1, -1, 0);
    queue.send("b", 1, -1, 0);
    assertThat(queue.receive(10, 0, 0).messages()).hasSize(2);
    assertThat(queue.visible(0)).isEqualTo(2);
    assertThat(queue.inFlight(0)).isZero();
  }

  @Test
  void messageIdsOfManyMessagesAndQueuesDiffer() {
    Set<String> ids = new HashSet<>();
    for (int q = 0; q < 100; q++) {
      MessageQueue<String> queue = new MessageQueue<>(q, "q", QueueSettings.STANDARD, 10);
      for (int i = 0; i < 1_000; i++) {
        ids.add(queue.send("a", 1, -1, 0).messageId());
      }
    }
    assertThat(ids).hasSize(100_000);
  }
}
