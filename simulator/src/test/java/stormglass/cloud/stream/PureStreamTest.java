package stormglass.cloud.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stormglass.cloud.Driver;
import stormglass.cloud.Invocation;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.mapping.StreamMappingSettings;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.QueueSettings;

class PureStreamTest implements StreamContract {

  private static final class PureWorld implements World {

    final Driver driver = new Driver();
    final ShardedStream<String> stream = driver.cloud.addStream("table", StreamSettings.STANDARD);
    final MessageQueue<String> dead = driver.cloud.addQueue("dead", QueueSettings.STANDARD);
    final Lambda function = driver.cloud.addFunction("f", -1, AsyncSettings.STANDARD, null);
    private Duration takes = Duration.ZERO;

    @Override
    public void map(StreamMappingSettings settings) {
      driver.cloud.map(stream, function, settings, value -> !value.startsWith("filtered"), dead);
    }

    @Override
    public void write(String item, String value) {
      driver.cloud.append(stream, value, item.hashCode(), value.length(), driver.now());
    }

    @Override
    public void takes(Duration time) {
      takes = time;
      driver.let(function, time);
    }

    @Override
    public void fails(Predicate<String> values, boolean names) {
      driver.let(
          function,
          takes,
          run -> {
            List<String> failed =
                ((Invocation.Work.Records<String>) run.work())
                    .batch().records().stream()
                        .filter(record -> values.test(record.payload()))
                        .map(StreamRecord::sequenceNumber)
                        .toList();
            if (failed.isEmpty()) {
              return Outcome.Success.SUCCESS;
            }
            return names ? new Outcome.PartialFailure(failed) : Outcome.Failure.FUNCTION_ERROR;
          });
    }

    @Override
    public List<List<String>> runs() {
      return driver.runs.stream().map(Driver.Run::payloads).toList();
    }

    @Override
    public List<Integer> deadLetters() {
      return driver.cloud.receive(dead, 10, 0, driver.now()).messages().stream()
          .map(m -> Objects.requireNonNull(m.deadLetter()).range())
          .map(range -> Objects.requireNonNull(range).records())
          .toList();
    }

    @Override
    public List<String> read() {
      long from = stream.oldest(0, driver.now());
      return stream.read(0, from, 100, driver.now()).stream().map(StreamRecord::payload).toList();
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

  @Test
  void aRecordThatTheFilterRefusesIsPassedOver() {
    PureWorld world = new PureWorld();
    world.map(StreamMappingSettings.STANDARD);
    world.write("item", "filtered");
    world.pass(Duration.ofSeconds(1));
    assertThat(world.runs()).isEmpty();
    assertThat(world.driver.cloud.hasWork()).isFalse();
  }

  @Test
  void itemsAreSpreadOverShardsAndEachStaysInOne() {
    ShardedStream<String> stream =
        new ShardedStream<>(0, "t", new StreamSettings(4, Long.MAX_VALUE, true));
    for (int i = 0; i < 4_000; i++) {
      String item = "item" + i % 400;
      stream.append(item, item.hashCode(), 1, i);
    }
    List<String> items = new ArrayList<>();
    for (int shard = 0; shard < 4; shard++) {
      List<String> own =
          stream.read(shard, 0, 10_000, 4_000).stream()
              .map(StreamRecord::payload)
              .distinct()
              .toList();
      assertThat(own.size()).isBetween(60, 140);
      items.addAll(own);
    }
    assertThat(items).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void sequenceNumbersSortAsTextAndReadBack() {
    List<String> texts =
        IntStream.of(1, 9, 10, 99, 100, 1_000_000).mapToObj(SequenceNumbers::text).toList();
    assertThat(texts).isSorted().allMatch(text -> text.length() >= 21);
    assertThat(SequenceNumbers.number(SequenceNumbers.text(123_456))).isEqualTo(123_456);
    assertThat(SequenceNumbers.number("none")).isEqualTo(-1);
  }
}
