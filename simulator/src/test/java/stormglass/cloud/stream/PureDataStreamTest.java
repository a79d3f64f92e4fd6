package stormglass.cloud.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stormglass.cloud.Driver;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.mapping.StreamMappingSettings;

class PureDataStreamTest implements DataStreamContract {

  private static final class PureWorld implements World {

    final Driver driver = new Driver();
    final DataStream<String> stream =
        driver.cloud.addDataStream(
            "clicks", new StreamSettings(4, Duration.ofDays(1).toNanos(), true));

    @Override
    public int put(String key, List<String> values) {
      int refused = 0;
      for (String value : values) {
        int bytes = key.length() + value.length();
        if (driver.cloud.put(stream, value, HashKey.of(key), bytes, driver.now()) == null) {
          refused++;
        }
      }
      return refused;
    }

    @Override
    public @Nullable List<String> read(int shard) {
      List<StreamRecord<String>> read = stream.read(shard, 0, 10_000, driver.now());
      return read == null ? null : read.stream().map(StreamRecord::payload).toList();
    }

    @Override
    public void pass(Duration time) {
      driver.pass(time);
    }
  }

  @Override
  public World emptyStream() {
    return new PureWorld();
  }

  @Test
  void partitionKeysFallIntoTheShardsThatMotoPutsThemInto() {
    List<String> keys =
        List.of(
            "a", "product-1", "product-7", "tom", "ключ", "😀", "the quick brown fox", "0", "p#42");
    assertThat(shards(keys, 1)).containsOnly(0);
    assertThat(shards(keys, 3)).containsExactly(0, 0, 0, 0, 2, 0, 0, 2, 1);
    assertThat(shards(keys, 4)).containsExactly(0, 1, 0, 0, 3, 0, 0, 3, 2);
    assertThat(shards(keys, 7)).containsExactly(0, 1, 1, 1, 5, 1, 1, 5, 3);
  }

  private static List<Integer> shards(List<String> keys, int shards) {
    return keys.stream().map(key -> HashKey.of(key).shard(shards)).toList();
  }

  @Test
  void shardsShareAllKeysWithoutAGapAndTheLastHasTheRest() {
    for (int shards : List.of(1, 3, 4, 7, 1_000)) {
      assertThat(HashKey.first(0, shards).value()).isZero();
      for (int shard = 1; shard < shards; shard++) {
        HashKey first = HashKey.first(shard, shards);
        HashKey before = HashKey.last(shard - 1, shards);
        assertThat(before.value().add(BigInteger.ONE)).isEqualTo(first.value());
        assertThat(first.shard(shards)).isEqualTo(shard);
        assertThat(before.shard(shards)).isEqualTo(shard - 1);
      }
      HashKey last = HashKey.last(shards - 1, shards);
      assertThat(last.value()).isEqualTo(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));
      assertThat(last.shard(shards)).isEqualTo(shards - 1);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new HashKey(BigInteger.TWO.pow(128)));
  }

  @Test
  void eachShardFeedsAFunctionByItselfAndSequenceNumbersRise() {
    PureWorld world = new PureWorld();
    Lambda function = world.driver.cloud.addFunction("f", -1, AsyncSettings.STANDARD, null);
    world.driver.let(function, Duration.ofMillis(10));
    world.driver.cloud.map(
        world.stream.records(), function, StreamMappingSettings.STANDARD, value -> true, null);
    IntStream.range(0, 200).forEach(i -> world.put("key" + i, List.of("key" + i)));
    world.driver.pass(Duration.ofSeconds(1));
    assertThat(world.driver.runs.stream().flatMap(run -> run.payloads().stream())).hasSize(200);
    assertThat(world.driver.runs.stream().filter(run -> run.at().isZero())).hasSize(4);
    for (int shard = 0; shard < 4; shard++) {
      List<Long> sequences =
          world.stream.records().read(shard, 0, 200, world.driver.now()).stream()
              .map(StreamRecord::sequence)
              .toList();
      assertThat(sequences).isSorted().doesNotHaveDuplicates().isNotEmpty();
    }
  }
}
