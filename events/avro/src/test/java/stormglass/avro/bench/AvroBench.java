package stormglass.avro.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericData.StringType;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import shop.avro.ordering.OrderPlacedAvro;
import shop.events.Money;
import shop.events.ordering.OrderPlaced;
import stormglass.avro.AvroEvent;
import stormglass.avro.AvroReader;
import stormglass.contracts.Metadata;

/// The Avro of an OrderPlaced with five lines, decoded by our adapter and by the classes that
/// Avro's own compiler generates: with texts as `String`, as ours are, and as Avro's `Utf8`, its
/// default.
///
/// ```shell
/// ./mvnw -q test-compile dependency:build-classpath -pl events/avro \
///   -Dmdep.outputFile=target/classpath
/// cd events/avro
/// java -cp target/test-classes:target/classes:$(cat target/classpath) \
///   stormglass.avro.bench.AvroBench 5
/// ```
///
/// Five rounds; in each, every rival has a JVM of its own, one after the other. Each call is timed;
/// a rival's time is the median of its rounds' medians.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=specific")
@State(Scope.Thread)
public class AvroBench {

  private final byte[] bytes = bytes();
  private final AvroReader<OrderPlaced> adapter = OrderPlacedAvro.CODEC.reader();
  private final DatumReader<Object> strings =
      SpecificClasses.reader(OrderPlacedAvro.CODEC.schema(), StringType.String);
  private final DatumReader<Object> texts =
      SpecificClasses.reader(OrderPlacedAvro.CODEC.schema(), StringType.CharSequence);
  private @Nullable BinaryDecoder decoder;

  private static byte[] bytes() {
    Instant at = Instant.parse("2026-11-21T09:30:00.125Z");
    UUID id = UUID.fromString("0b9c2c61-97d9-4f2b-8a27-4f4a6b7a9d10");
    UUID command = UUID.fromString("6f0d2a1c-3c5b-4f7e-9a64-0d1b5a8e7c21");
    List<OrderPlaced.OrderLine> lines =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new OrderPlaced.OrderLine("shampoo-" + i, i, new Money("EUR", 650)))
            .toList();
    var placed = new OrderPlaced(id, "justin", lines, new Money("EUR", 9750), "tok_visa", at);
    return OrderPlacedAvro.CODEC.encode(Metadata.first(id, command, at), placed);
  }

  /// To our records.
  @Benchmark
  public AvroEvent<OrderPlaced> decodeOurs() throws IOException {
    return adapter.read(bytes);
  }

  /// To Avro's classes, texts as `String`.
  @Benchmark
  public Object decodeSpecific() throws IOException {
    return read(strings);
  }

  /// To Avro's classes, texts as `Utf8`.
  @Benchmark
  public Object decodeSpecificUtf8() throws IOException {
    return read(texts);
  }

  private Object read(DatumReader<Object> reader) throws IOException {
    decoder = DecoderFactory.get().binaryDecoder(bytes, decoder);
    return reader.read(null, decoder);
  }

  /// Runs all rounds and compares.
  public static void main(String[] arguments) throws RunnerException {
    int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    Map<String, double[]> medians = new TreeMap<>();
    for (int i = 0; i < rounds; i++) {
      var options = new OptionsBuilder().include("\\bAvroBench\\b").shouldFailOnError(true).build();
      for (RunResult result : new Runner(options).run()) {
        String name = result.getPrimaryResult().getLabel();
        medians.computeIfAbsent(name, _ -> new double[rounds])[i] =
            result.getPrimaryResult().getStatistics().getPercentile(50);
      }
    }
    medians.values().forEach(java.util.Arrays::sort);
    double[] ours = medians.getOrDefault("decodeOurs", new double[rounds]);
    medians.forEach(
        (name, times) ->
            System.out.printf(
                Locale.ROOT,
                "%-18s %8.0f ns   ours is %5.2f × as fast; at least 1.0%n",
                name,
                times[rounds / 2],
                times[rounds / 2] / ours[rounds / 2]));
  }
}
