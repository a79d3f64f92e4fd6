package stormglass.cloud.bus;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.Delivery;
import stormglass.cloud.Driver;
import stormglass.cloud.Target;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.QueueSettings;

class PureBusTest implements BusContract {

  private static final class PureWorld implements World {

    private final Driver driver = new Driver();
    private final Rules<Target<String>> rules = new Rules<>();
    private final Map<String, MessageQueue<String>> queues = new HashMap<>();

    @Override
    public void queue(String name) {
      queues.put(name, driver.cloud.addQueue(name, QueueSettings.STANDARD));
    }

    @Override
    public void rule(
        String name,
        String pattern,
        String targetQueue,
        RetryPolicy retry,
        @Nullable String deadLetterQueue) {
      MessageQueue<String> queue = Objects.requireNonNull(queues.get(targetQueue));
      rules.add(
          new Target<>(
              targetQueue,
              new Target.Destination.ToQueue<>(queue),
              retry,
              queues.get(deadLetterQueue)),
          pattern);
    }

    @Override
    public String put(String bus, String source, String detailType, String detail) {
      PutEventsEntry entry = new PutEventsEntry(source, detailType, detail, List.of(), false);
      if (entry.check().isPresent()) {
        return entry.check().get().errorCode();
      }
      if (bus.equals("shop")) {
        String event =
            """
            {"source": "%s", "detail-type": "%s", "detail": %s}"""
                .formatted(source, detailType, detail);
        for (Target<String> target : rules.matching(event)) {
          driver.cloud.deliver(target, detail, entry.bytes(), driver.now());
        }
      }
      return "";
    }

    @Override
    public void fail(String targetQueue, boolean retryable) {
      driver.failing.put(targetQueue, retryable);
    }

    @Override
    public void heal(String targetQueue) {
      driver.failing.remove(targetQueue);
    }

    @Override
    public int attempts(String targetQueue) {
      return (int)
          driver.seen(Delivery.class).stream()
              .filter(delivery -> delivery.target().name().equals(targetQueue))
              .count();
    }

    @Override
    public List<String> details(String queue) {
      MessageQueue<String> from = Objects.requireNonNull(queues.get(queue));
      return driver.cloud.receive(from, 10, 0, driver.now()).messages().stream()
          .map(Message::payload)
          .toList();
    }

    @Override
    public void pass(Duration time) {
      driver.pass(time);
    }
  }

  @Override
  public World world() {
    return new PureWorld();
  }
}
