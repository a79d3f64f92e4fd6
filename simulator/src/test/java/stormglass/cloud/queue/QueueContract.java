package stormglass.cloud.queue;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a standard queue does, whoever implements it.
public interface QueueContract {

  /// A message as its receiver sees it.
  record Got(String messageId, String body, String receipt, int receiveCount, long sentAtMillis) {}

  /// How many messages are visible, in flight and delayed.
  record Counts(int visible, int inFlight, int delayed) {}

  /// Queues, and a clock that the test moves.
  interface World {
    void create(String queue, QueueSettings settings);

    void redrive(String queue, String deadLetters, int maxReceiveCount);

    void send(String queue, String body);

    void sendDelayed(String queue, String body, Duration delay);

    List<Got> receive(String queue, int most);

    void delete(String queue, String receipt);

    void changeVisibility(String queue, String receipt, Duration visibility);

    Counts counts(String queue);

    void pass(Duration time);
  }

  World world();

  private World withQueue() {
    World world = world();
    world.create("q", QueueSettings.ofSeconds(30, 0, 3_600));
    return world;
  }

  private static List<String> bodies(List<Got> messages) {
    return messages.stream().map(Got::body).toList();
  }

  @Test
  default void aSentMessageIsReceivedOnce() {
    World world = withQueue();
    world.send("q", "a");
    assertThat(bodies(world.receive("q", 10))).containsExactly("a");
    assertThat(world.receive("q", 10)).isEmpty();
    assertThat(world.counts("q")).isEqualTo(new Counts(0, 1, 0));
  }

  @Test
  default void aReceiveGivesNoMoreThanIsAskedFor() {
    World world = withQueue();
    for (int i = 0; i < 5; i++) {
      world.send("q", "m" + i);
    }
    assertThat(world.receive("q", 3)).hasSize(3);
    assertThat(world.receive("q", 10)).hasSize(2);
  }

  @Test
  default void aMessageNotDeletedComesBackAfterItsVisibilityTimeout() {
    World world = withQueue();
    world.send("q", "a");
    Got first = world.receive("q", 1).getFirst();
    world.pass(ofSeconds(29));
    assertThat(world.receive("q", 1)).isEmpty();
    world.pass(ofSeconds(1));
    Got second = world.receive("q", 1).getFirst();
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.receiveCount()).isEqualTo(2);
    assertThat(second.receipt()).isNotEqualTo(first.receipt());
  }

  @Test
  default void aDeletedMessageDoesNotComeBack() {
    World world = withQueue();
    world.send("q", "a");
    world.delete("q", world.receive("q", 1).getFirst().receipt());
    world.pass(ofMinutes(1));
    assertThat(world.receive("q", 1)).isEmpty();
    assertThat(world.counts("q")).isEqualTo(new Counts(0, 0, 0));
  }

  @Test
  default void deletingTwiceIsNoError() {
    World world = withQueue();
    world.send("q", "a");
    String receipt = world.receive("q", 1).getFirst().receipt();
    world.delete("q", receipt);
    world.delete("q", receipt);
    assertThat(world.counts("q")).isEqualTo(new Counts(0, 0, 0));
  }

  @Test
  default void anOlderReceiptDoesNotDeleteAMessageReceivedAgain() {
    World world = withQueue();
    world.send("q", "a");
    String old = world.receive("q", 1).getFirst().receipt();
    world.pass(ofSeconds(30));
    world.receive("q", 1);
    world.delete("q", old);
    world.pass(ofSeconds(30));
    assertThat(bodies(world.receive("q", 1))).containsExactly("a");
  }

  @Test
  default void theNewestReceiptDeletesAMessageThatHasBecomeVisible() {
    World world = withQueue();
    world.send("q", "a");
    String receipt = world.receive("q", 1).getFirst().receipt();
    world.pass(ofSeconds(31));
    world.delete("q", receipt);
    assertThat(world.receive("q", 1)).isEmpty();
  }

  @Test
  default void aDelayedMessageIsReceivedAfterItsDelay() {
    World world = withQueue();
    world.sendDelayed("q", "a", ofSeconds(5));
    assertThat(world.counts("q")).isEqualTo(new Counts(0, 0, 1));
    world.pass(ofSeconds(4));
    assertThat(world.receive("q", 1)).isEmpty();
    world.pass(ofSeconds(1));
    assertThat(bodies(world.receive("q", 1))).containsExactly("a");
  }

  @Test
  default void aQueuesOwnDelayHoldsForMessagesWithoutOne() {
    World world = world();
    world.create("slow", QueueSettings.ofSeconds(30, 10, 3_600));
    world.send("slow", "a");
    world.sendDelayed("slow", "b", Duration.ZERO);
    assertThat(bodies(world.receive("slow", 10))).containsExactly("b");
    world.pass(ofSeconds(10));
    assertThat(bodies(world.receive("slow", 10))).containsExactly("a");
  }

  @Test
  default void aVisibilityChangedToZeroShowsTheMessageAtOnce() {
    World world = withQueue();
    world.send("q", "a");
    world.changeVisibility("q", world.receive("q", 1).getFirst().receipt(), Duration.ZERO);
    assertThat(bodies(world.receive("q", 1))).containsExactly("a");
  }

  @Test
  default void aLongerVisibilityHidesTheMessageForLonger() {
    World world = withQueue();
    world.send("q", "a");
    String receipt = world.receive("q", 1).getFirst().receipt();
    world.pass(ofSeconds(20));
    world.changeVisibility("q", receipt, ofMinutes(1));
    world.pass(ofSeconds(59));
    assertThat(world.receive("q", 1)).isEmpty();
    world.pass(ofSeconds(1));
    assertThat(bodies(world.receive("q", 1))).containsExactly("a");
  }

  @Test
  default void aMessageOlderThanTheRetentionIsGone() {
    World world = world();
    world.create("brief", QueueSettings.ofSeconds(30, 0, 60));
    world.send("brief", "a");
    world.pass(ofSeconds(59));
    assertThat(world.counts("brief").visible()).isEqualTo(1);
    world.pass(ofSeconds(1));
    assertThat(world.counts("brief").visible()).isZero();
    assertThat(world.receive("brief", 1)).isEmpty();
  }

  @Test
  default void aMessageReceivedTooOftenMovesToTheDeadLetterQueue() {
    World world = withQueue();
    world.create("dead", QueueSettings.STANDARD);
    world.redrive("q", "dead", 2);
    world.send("q", "a");
    for (int receive = 1; receive <= 2; receive++) {
      assertThat(bodies(world.receive("q", 1))).containsExactly("a");
      world.pass(ofSeconds(30));
    }
    assertThat(world.receive("q", 1)).isEmpty();
    assertThat(world.counts("q")).isEqualTo(new Counts(0, 0, 0));
    assertThat(bodies(world.receive("dead", 1))).containsExactly("a");
  }

  @Test
  default void aDeadLetterKeepsItsIdAndTheTimeItWasSent() {
    World world = withQueue();
    world.create("dead", QueueSettings.STANDARD);
    world.redrive("q", "dead", 1);
    world.send("q", "a");
    Got original = world.receive("q", 1).getFirst();
    world.pass(ofSeconds(45));
    world.receive("q", 1);
    Got dead = world.receive("dead", 1).getFirst();
    assertThat(dead.messageId()).isEqualTo(original.messageId());
    assertThat(dead.sentAtMillis()).isEqualTo(original.sentAtMillis());
  }
}
