package stormglass.contracts.bench;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
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
import shop.events.ShopEvent;
import shop.events.ordering.OrderPlaced;
import stormglass.contracts.Envelope;
import stormglass.contracts.Strictness;

/// An OrderPlaced of 1 KB: our codec, which checks the whole schema, and Jackson databind, which
/// checks nothing.
///
/// ```shell
/// ./mvnw -q -pl events/contracts test-compile exec:exec -Dexec.executable=java \
///   -Dexec.classpathScope=test \
///   -Dexec.args="-cp %classpath org.openjdk.jmh.Main CodecBench -prof gc -foe true"
/// ```
///
/// Each call is timed and the median counts, so that a busy machine disturbs little. The
/// annotations keep a run short; `-f 5 -i 10` makes it surer.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class CodecBench {

  private final Envelope<OrderPlaced> event = Sample.event();
  private final Databind bound = Databind.of(event);
  private final byte[] json = OrderPlaced.CODEC.encode(event);
  private final ObjectReader reader = Databind.mapper().readerFor(Databind.class);
  private final ObjectWriter writer = Databind.mapper().writerFor(Databind.class);

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
}
