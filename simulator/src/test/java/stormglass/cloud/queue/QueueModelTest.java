package stormglass.cloud.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The queue against a list of messages that is searched from end to end for every question.
class QueueModelTest {

  private static final int STEPS = 5_000;

  private static final class Item {
    final String body;
    final long sentAt;
    long visibleAt;
    long order;
    boolean inFlight;
    int receives;
    long receipt;

    Item(String body, long sentAt) {
      this.body = body;
      this.sentAt = sentAt;
    }
  }

  /// One list; the order of equals is the order in which they were hidden or sent.
  private static final class Model {
    final List<Item> items = new ArrayList<>();
    final List<Item> dead = new ArrayList<>();
    final QueueSettings settings;
    final int maxReceives;
    long order;

    Model(QueueSettings settings, int maxReceives) {
      this.settings = settings;
      this.maxReceives = maxReceives;
    }

    void send(String body, long delay, long now) {
      Item item = new Item(body, now);
      item.visibleAt = now + delay;
      item.order = order++;
      items.add(item);
    }

    List<Item> visible(long now) {
      return items.stream()
          .filter(item -> item.visibleAt <= now)
          .sorted(
              Comparator.comparingLong((Item item) -> item.visibleAt)
                  .thenComparingLong(item -> item.order))
          .toList();
    }

    List<Item> receive(int most, long visibility, long now) {
      List<Item> received = new ArrayList<>();
      for (Item item : visible(now)) {
        if (received.size() == most) {
          break;
        }
        if (now - item.sentAt >= settings.retentionNanos()) {
          items.remove(item);
        } else if (item.receives >= maxReceives) {
          items.remove(item);
          dead.add(item);
        } else {
          item.receives++;
          item.inFlight = true;
          item.visibleAt = now + visibility;
          item.order = order++;
          received.add(item);
        }
      }
      return received;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theQueueDoesWhatAPlainListDoes(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    QueueSettings settings = new QueueSettings(500, 0, 4_000);
    MessageQueue<String> queue = new MessageQueue<>(0, "q", settings, 120_000);
    MessageQueue<String> dead = new MessageQueue<>(1, "dead", QueueSettings.STANDARD, 120_000);
    queue.redrive(new Redrive<>(dead, 3));
    Model model = new Model(settings, 3);
    List<Item> known = new ArrayList<>();
    long now = 0;
    for (int step = 0; step < STEPS; step++) {
      // Every step has its own time, so that no two events fall together.
      now += 1 + random.nextInt(20);
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          String body = "m" + step;
          long delay = random.nextInt(4) == 0 ? random.nextInt(1, 300) : 0;
          queue.send(body, 1, delay, now);
          model.send(body, delay, now);
        }
        case 3, 4 -> {
          int most = random.nextInt(1, 11);
          long visibility = random.nextBoolean() ? 500 : random.nextInt(1, 900);
          List<Message<String>> got = queue.receive(most, visibility, now).messages();
          List<Item> expected = model.receive(most, visibility, now);
          assertThat(got.stream().map(Message::payload).toList())
              .as("seed %d step %d", seed, step)
              .isEqualTo(expected.stream().map(item -> item.body).toList());
          for (int i = 0; i < got.size(); i++) {
            expected.get(i).receipt = got.get(i).receipt();
            assertThat(got.get(i).receiveCount()).isEqualTo(expected.get(i).receives);
          }
          known.addAll(expected);
        }
        case 5, 6 -> {
          if (!known.isEmpty()) {
            Item item = known.remove(random.nextInt(known.size()));
            assertThat(queue.delete(item.receipt))
                .as("seed %d step %d", seed, step)
                .isEqualTo(model.items.remove(item));
          }
        }
        default -> {
          if (!known.isEmpty()) {
            Item item = known.get(random.nextInt(known.size()));
            long visibility = random.nextInt(1, 900);
            boolean flies = model.items.contains(item) && item.visibleAt > now;
            assertThat(queue.changeVisibility(item.receipt, visibility, now)).isEqualTo(flies);
            if (flies) {
              item.visibleAt = now + visibility;
              item.order = model.order++;
            }
          }
        }
      }
      check(queue, model, now, "seed " + seed + " step " + step);
    }
    assertThat(dead.visible(0)).isEqualTo(model.dead.size()).isPositive();
  }

  private static void check(MessageQueue<String> queue, Model model, long now, String where) {
    long inFlight =
        model.items.stream().filter(item -> item.inFlight && item.visibleAt > now).count();
    long delayed =
        model.items.stream().filter(item -> !item.inFlight && item.visibleAt > now).count();
    assertThat((long) queue.inFlight(now)).as(where).isEqualTo(inFlight);
    assertThat((long) queue.delayed(now)).as(where).isEqualTo(delayed);
    long next =
        model.items.stream()
            .mapToLong(item -> item.visibleAt)
            .filter(at -> at > now)
            .min()
            .orElse(MessageQueue.NEVER);
    assertThat(queue.nextVisibleNanos()).as(where).isEqualTo(next);
  }
}
