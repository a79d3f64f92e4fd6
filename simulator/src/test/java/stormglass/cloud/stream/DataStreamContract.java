package stormglass.cloud.stream;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a data stream of four shards does, whoever implements it.
public interface DataStreamContract {

  /// One stream of four shards that keeps records for a day, and a clock that the test moves.
  interface World extends AutoCloseable {
    /// Puts values under one partition key, at once.
    ///
    /// @return how many were refused because their shard was busy
    int put(String key, List<String> values);

    /// Reads a shard from its oldest record on; null if it was refused because it was busy.
    @Nullable List<String> read(int shard);

    void pass(Duration time);

    @Override
    default void close() {}
  }

  World emptyStream();

  @Test
  default void recordsOfOneKeyComeInOrderFromTheShardOfItsHash() {
    try (World world = emptyStream()) {
      world.put("product-1", List.of("a", "b"));
      world.put("tom", List.of("other"));
      world.put("product-1", List.of("c"));
      assertThat(world.read(0)).containsExactly("other");
      assertThat(world.read(1)).containsExactly("a", "b", "c");
      assertThat(world.read(2)).isEmpty();
      assertThat(world.read(3)).isEmpty();
    }
  }

  @Test
  default void recordsCanBeReadForADay() {
    try (World world = emptyStream()) {
      world.put("tom", List.of("a"));
      world.pass(ofHours(24).minusMillis(1));
      assertThat(world.read(0)).containsExactly("a");
      world.pass(ofMillis(1));
      assertThat(world.read(0)).isEmpty();
    }
  }

  @Test
  default void aShardTakesAThousandRecordsASecond() {
    try (World world = emptyStream()) {
      assertThat(world.put("tom", Collections.nCopies(500, "x"))).isZero();
      assertThat(world.put("tom", Collections.nCopies(500, "x"))).isZero();
      assertThat(world.put("tom", Collections.nCopies(10, "x"))).isEqualTo(10);
      assertThat(world.put("product-1", List.of("x"))).isZero();
      world.pass(ofMillis(5));
      assertThat(world.put("tom", Collections.nCopies(10, "x"))).isEqualTo(5);
    }
  }

  @Test
  default void aShardTakesAMegabyteASecond() {
    String quarter = "x".repeat(256 * 1024 - 3);
    try (World world = emptyStream()) {
      assertThat(world.put("tom", Collections.nCopies(5, quarter))).isEqualTo(1);
      world.pass(ofMillis(250));
      assertThat(world.put("tom", List.of(quarter, "x"))).isEqualTo(1);
    }
  }

  @Test
  default void aRecordOfSeveralMegabytesBorrowsFromTheSecondsAfterIt() {
    try (World world = emptyStream()) {
      assertThat(world.put("tom", List.of("x".repeat(3 << 20)))).isZero();
      world.pass(ofMillis(1_900));
      assertThat(world.put("tom", List.of("x"))).isEqualTo(1);
      world.pass(ofMillis(200));
      assertThat(world.put("tom", List.of("x"))).isZero();
    }
  }

  @Test
  default void aShardIsReadFiveTimesASecond() {
    try (World world = emptyStream()) {
      for (int i = 0; i < 5; i++) {
        assertThat(world.read(0)).isEmpty();
      }
      assertThat(world.read(0)).isNull();
      assertThat(world.read(1)).isEmpty();
      world.pass(ofMillis(200));
      assertThat(world.read(0)).isEmpty();
    }
  }

  @Test
  default void aReadOfMuchBlocksThoseAfterIt() {
    String large = "x".repeat((6 << 20) - 3);
    try (World world = emptyStream()) {
      world.put("tom", List.of(large));
      world.pass(ofSeconds(10));
      world.put("tom", List.of(large));
      world.pass(ofSeconds(10));
      assertThat(world.read(0)).as("no more than 10 MiB").hasSize(1);
      world.pass(ofMillis(2_900));
      assertThat(world.read(0)).isNull();
      world.pass(ofMillis(200));
      assertThat(world.read(0)).hasSize(1);
    }
  }
}
