package shop.events.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;
import shop.events.ShopEvent;
import shop.events.ordering.OrderPlaced;
import stormglass.contracts.Envelope;
import stormglass.contracts.Strictness;

/// An OrderPlaced of 1 KB: our codec, which checks the whole schema, and its rivals, which check
/// nothing: Jackson databind with the same records, and the style of EventBridge's Java 8 bindings.
///
/// ```shell
/// ./mvnw -q test-compile dependency:build-classpath -pl events/classes \
///   -Dmdep.outputFile=target/classpath
/// cd events/classes
/// java -cp target/test-classes:target/classes:$(cat target/classpath) \
///   shop.events.bench.CodecBench 5
/// ```
///
/// Five rounds; in each, every rival has a JVM of its own, one after the other, so that what else
/// the machine does disturbs them alike. Each call is timed; a rival's time is the median of its
/// rounds' medians. JMH's own command line (`org.openjdk.jmh.Main CodecBench -prof gc -foe true`)
/// works as well.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
@State(Scope.Thread)
public class CodecBench {

  private final Envelope<OrderPlaced> event = Sample.event();
  private final Databind bound = Databind.of(event);
  private final byte[] json = OrderPlaced.CODEC.encode(event);
  private final ObjectReader beanReader =
      Beans.mapper().readerFor(new TypeReference<Beans.AWSEvent<Beans.OrderPlaced>>() {});
  private final ObjectWriter beanWriter = Beans.mapper().writer();
  private final Beans.AWSEvent<Beans.OrderPlaced> bean = bean();
  private final ObjectReader reader = Databind.mapper().readerFor(Databind.class);
  private final ObjectWriter writer = Databind.mapper().writerFor(Databind.class);

  private Beans.AWSEvent<Beans.OrderPlaced> bean() {
    try {
      return beanReader.readValue(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs all rounds, and says what the figures of the issue are compared by.
  public static void main(String[] arguments) throws RunnerException {
    int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    Rounds measured = Rounds.run(CodecBench.class, rounds);
    measured.print("decodeOurs", "decodeJackson", 2.5);
    measured.print("decodeOurs", "decodeBinding", 3);
    measured.print("encodeOurs", "encodeJackson", 1.7);
    measured.print("encodeOurs", "encodeBinding", 3);
    measured.printAllocation("decodeOurs", "decodeJackson", 0.4);
  }

  /// Strict decoding of one type of event.
  @Benchmark
  public Envelope<OrderPlaced> decodeOurs() {
    return OrderPlaced.CODEC.decode(json, Strictness.STRICT).orThrow();
  }

  /// Strict decoding where the event may be any of the shop.
  @Benchmark
  public Envelope<ShopEvent> decodeOursOfAll() {
    return ShopEvent.CODEC.decode(json, Strictness.STRICT).orThrow();
  }

  /// Decoding to the same records.
  @Benchmark
  public Databind decodeJackson() throws IOException {
    return reader.readValue(json);
  }

  /// Decoding to beans.
  @Benchmark
  public Object decodeBinding() throws IOException {
    return beanReader.readValue(json);
  }

  /// Encoding.
  @Benchmark
  public byte[] encodeOurs() {
    return OrderPlaced.CODEC.encode(event);
  }

  /// Encoding of the same records.
  @Benchmark
  public byte[] encodeJackson() throws IOException {
    return writer.writeValueAsBytes(bound);
  }

  /// Encoding of beans.
  @Benchmark
  public byte[] encodeBinding() throws IOException {
    return beanWriter.writeValueAsBytes(bean);
  }
}
