package stormglass.cloud.stream;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import stormglass.cloud.mapping.StreamMappingSettings;
import stormglass.cloud.mapping.StreamMappingSettings.OnError;
import stormglass.cloud.mapping.StreamMappingSettings.Start;

/// What a table's stream and a mapping from it do, whoever implements them.
public interface StreamContract {

  /// One table with a stream, one function, a destination for failures, a clock that the test
  /// moves.
  interface World {
    void map(StreamMappingSettings settings);

    void write(String item, String value);

    void takes(Duration time);

    /// Lets the function fail for these values: it names them if `names`, else it throws.
    void fails(Predicate<String> values, boolean names);

    /// The values that each run of the function was given.
    List<List<String>> runs();

    /// How many records each dead letter stands for.
    List<Integer> deadLetters();

    /// What an iterator from the oldest record reads.
    List<String> read();

    void pass(Duration time);
  }

  World world();

  private World mapped(int batchSize, int parallelization, OnError onError) {
    World world = world();
    world.map(new StreamMappingSettings(batchSize, 0, parallelization, Start.LATEST, onError));
    return world;
  }

  private static void writeAll(World world, String... values) {
    for (String value : values) {
      world.write("item", value);
    }
  }

  @Test
  default void recordsCanBeReadInOrderForADay() {
    World world = world();
    writeAll(world, "a", "b");
    world.pass(ofHours(23));
    assertThat(world.read()).containsExactly("a", "b");
    world.pass(ofHours(1));
    assertThat(world.read()).isEmpty();
  }

  @Test
  default void anItemsChangesComeInOrderOneBatchAtATime() {
    World world = mapped(2, 1, OnError.STANDARD);
    world.takes(ofMillis(100));
    writeAll(world, "a", "b", "c", "d", "e");
    world.pass(ofSeconds(1));
    assertThat(world.runs().stream().flatMap(List::stream))
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(world.runs()).allMatch(run -> run.size() <= 2);
  }

  @Test
  default void aMappingFromTheLatestDoesNotSeeWhatWasBefore() {
    World world = world();
    world.write("item", "before");
    world.map(StreamMappingSettings.STANDARD);
    world.write("item", "after");
    world.pass(ofSeconds(1));
    assertThat(world.runs()).containsExactly(List.of("after"));
  }

  @Test
  default void aMappingFromTheHorizonSeesWhatWasBefore() {
    World world = world();
    world.write("item", "before");
    world.map(new StreamMappingSettings(100, 0, 1, Start.TRIM_HORIZON, OnError.STANDARD));
    world.pass(ofSeconds(1));
    assertThat(world.runs()).containsExactly(List.of("before"));
  }

  @Test
  default void aFailedBatchBlocksWhatComesAfterIt() {
    World world = mapped(1, 1, OnError.STANDARD);
    world.fails(value -> value.equals("a"), false);
    writeAll(world, "a", "b");
    world.pass(ofMinutes(1));
    assertThat(world.runs()).hasSizeGreaterThan(3).allMatch(run -> run.equals(List.of("a")));
    world.fails(value -> false, false);
    world.pass(ofMinutes(2));
    assertThat(world.runs().getLast()).containsExactly("b");
  }

  @Test
  default void aBatchIsGivenUpAfterItsRetries() {
    World world = mapped(1, 1, new OnError(2, -1, false, false));
    world.fails(value -> value.equals("a"), false);
    writeAll(world, "a", "b");
    world.pass(ofMinutes(10));
    assertThat(world.runs())
        .containsExactly(List.of("a"), List.of("a"), List.of("a"), List.of("b"));
    assertThat(world.deadLetters()).containsExactly(1);
  }

  @Test
  default void recordsTooOldAreGivenUp() {
    World world = mapped(1, 1, new OnError(-1, ofMinutes(5).toNanos(), false, false));
    world.fails(value -> value.equals("a"), false);
    writeAll(world, "a", "b");
    world.pass(ofMinutes(4));
    assertThat(world.deadLetters()).isEmpty();
    world.pass(ofMinutes(3));
    assertThat(world.deadLetters()).containsExactly(2);
  }

  @Test
  default void aHalvedBatchLosesOnlyTheRecordThatFails() {
    World world = mapped(8, 1, new OnError(0, -1, true, false));
    world.takes(ofMillis(10));
    world.fails(value -> value.equals("poison"), false);
    world.write("item", "first");
    world.pass(ofMillis(1));
    writeAll(world, "a", "b", "c", "poison", "d", "e", "f", "g");
    world.pass(ofMinutes(10));
    assertThat(world.deadLetters()).containsExactly(1);
    assertThat(world.runs().stream().filter(run -> !run.contains("poison")).flatMap(List::stream))
        .contains("first", "a", "b", "c", "d", "e", "f", "g")
        .doesNotContain("poison");
  }

  @Test
  default void aPartialFailureGoesOnFromTheLowestItemNamed() {
    World world = mapped(8, 1, new OnError(0, -1, false, true));
    world.takes(ofMillis(10));
    world.fails(value -> value.equals("b") || value.equals("c"), true);
    world.write("item", "first");
    world.pass(ofMillis(1));
    writeAll(world, "a", "b", "c", "d");
    world.pass(ofMillis(15));
    world.fails(value -> false, true);
    world.pass(ofMinutes(1));
    assertThat(world.runs())
        .containsExactly(List.of("first"), List.of("a", "b", "c", "d"), List.of("b", "c", "d"));
    assertThat(world.deadLetters()).isEmpty();
  }

  @Test
  default void lanesOfOneShardRunAtOnceButNeverOneItem() {
    World world = mapped(1, 4, OnError.STANDARD);
    world.takes(ofSeconds(1));
    world.fails(value -> value.equals("item0:0"), false);
    for (int i = 0; i < 35; i++) {
      world.write("item" + i % 7, "item" + i % 7 + ":" + i);
    }
    world.pass(ofMillis(500));
    assertThat(world.runs().size()).isBetween(2, 4);
    world.pass(ofSeconds(20));
    world.fails(value -> false, false);
    world.pass(ofMinutes(1));
    for (int item = 0; item < 7; item++) {
      String prefix = "item" + item + ":";
      List<Integer> order =
          world.runs().stream()
              .flatMap(List::stream)
              .filter(value -> value.startsWith(prefix))
              .map(value -> Integer.valueOf(value.substring(prefix.length())))
              .toList();
      assertThat(order).isSorted();
      assertThat(order.stream().distinct()).hasSize(5);
    }
  }

  @Test
  default void aWindowGathersRecords() {
    World world = world();
    world.map(
        new StreamMappingSettings(3, ofSeconds(5).toNanos(), 1, Start.LATEST, OnError.STANDARD));
    writeAll(world, "a");
    world.pass(ofSeconds(3));
    writeAll(world, "b");
    world.pass(ofMillis(1_900));
    assertThat(world.runs()).isEmpty();
    world.pass(ofMillis(200));
    assertThat(world.runs()).containsExactly(List.of("a", "b"));
    writeAll(world, "c");
    world.pass(Duration.ZERO);
    writeAll(world, "d", "e");
    world.pass(Duration.ZERO);
    assertThat(world.runs()).hasSize(2);
  }
}
