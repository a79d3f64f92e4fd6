package stormglass.cloud.mapping;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What an event source mapping from a queue does, whoever implements it. The queue's visibility
/// timeout is 30 s and it gives messages up after three receives.
public interface MappingContract {

  /// How many messages the queue and its dead-letter queue hold.
  record Counts(int queue, int deadLetters) {}

  /// One queue, one function, and a clock that the test moves.
  interface World {
    void map(QueueMappingSettings settings);

    void takes(Duration time);

    /// Lets the function fail for these bodies: it names them if `names`, else it throws.
    void fails(Predicate<String> bodies, boolean names);

    void send(String body);

    /// The bodies that each run of the function was given.
    List<List<String>> runs();

    Counts counts();

    void pass(Duration time);
  }

  World world();

  private World mapped(QueueMappingSettings settings) {
    World world = world();
    world.map(settings);
    return world;
  }

  private static void sendAll(World world, int count) {
    IntStream.range(0, count).forEach(i -> world.send("m" + i));
  }

  @Test
  default void aMessageIsGivenToTheFunctionAndDeleted() {
    World world = mapped(QueueMappingSettings.STANDARD);
    world.send("a");
    world.pass(ofSeconds(1));
    assertThat(world.runs()).containsExactly(List.of("a"));
    assertThat(world.counts()).isEqualTo(new Counts(0, 0));
  }

  @Test
  default void aBatchIsNeverLargerThanItsSize() {
    World world = mapped(new QueueMappingSettings(3, 0, 2, false));
    world.takes(ofMillis(100));
    sendAll(world, 20);
    world.pass(ofSeconds(10));
    assertThat(world.runs()).allMatch(run -> run.size() <= 3).anyMatch(run -> run.size() == 3);
    assertThat(world.runs().stream().mapToInt(List::size).sum()).isEqualTo(20);
  }

  @Test
  default void noMoreBatchesRunAtOnceThanTheMaximum() {
    World world = mapped(new QueueMappingSettings(1, 0, 2, false));
    world.takes(ofSeconds(1));
    sendAll(world, 10);
    world.pass(ofMillis(500));
    assertThat(world.runs()).hasSize(2);
    world.pass(ofSeconds(1));
    assertThat(world.runs()).hasSize(4);
  }

  @Test
  default void aWindowGathersMessagesUntilItEnds() {
    World world = mapped(new QueueMappingSettings(10, ofSeconds(5).toNanos(), 0, false));
    world.send("a");
    world.pass(ofSeconds(3));
    world.send("b");
    world.pass(ofSeconds(1));
    assertThat(world.runs()).isEmpty();
    world.pass(ofSeconds(1));
    assertThat(world.runs()).containsExactly(List.of("a", "b"));
  }

  @Test
  default void aFullBatchDoesNotWaitForItsWindow() {
    World world = mapped(new QueueMappingSettings(4, ofMinutes(1).toNanos(), 0, false));
    sendAll(world, 4);
    world.pass(ofSeconds(1));
    assertThat(world.runs()).containsExactly(List.of("m0", "m1", "m2", "m3"));
  }

  @Test
  default void aFailedBatchComesBackAfterTheVisibilityTimeoutAndThenIsParked() {
    World world = mapped(QueueMappingSettings.STANDARD);
    world.fails(body -> true, false);
    world.send("a");
    world.pass(ofSeconds(29));
    assertThat(world.runs()).hasSize(1);
    world.pass(ofSeconds(2));
    assertThat(world.runs()).hasSize(2);
    world.pass(ofMinutes(2));
    assertThat(world.runs()).hasSize(3);
    assertThat(world.counts()).isEqualTo(new Counts(0, 1));
  }

  @Test
  default void onlyTheItemsThatTheFunctionNamesComeBack() {
    World world = mapped(new QueueMappingSettings(3, ofSeconds(5).toNanos(), 0, true));
    world.fails(body -> body.equals("m1"), true);
    sendAll(world, 3);
    world.pass(ofSeconds(6));
    assertThat(world.counts()).isEqualTo(new Counts(1, 0));
    world.pass(ofSeconds(40));
    assertThat(world.runs()).containsExactly(List.of("m0", "m1", "m2"), List.of("m1"));
  }

  @Test
  default void namedItemsAreIgnoredUnlessTheMappingAsksForThem() {
    World world = mapped(new QueueMappingSettings(3, ofSeconds(5).toNanos(), 0, false));
    world.fails(body -> body.equals("m1"), true);
    sendAll(world, 3);
    world.pass(ofSeconds(6));
    assertThat(world.counts()).isEqualTo(new Counts(0, 0));
  }
}
