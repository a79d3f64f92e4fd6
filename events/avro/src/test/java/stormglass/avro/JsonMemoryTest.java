package stormglass.avro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.events.ShopEvent;
import stormglass.contracts.Strictness;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.MalformedJson;

/// How much memory reading JSON takes. It stands here because contracts are a module, which does
/// not read the JDK's management.
class JsonMemoryTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int TIMES = 20_000;
  private static final int SMALL = 16_384;

  private static List<byte[]> texts() {
    List<byte[]> texts = new ArrayList<>();
    for (String part :
        new String[] {
          "[", "{\"a\":", "\"", "\\u00e9", "9", "-", " ", "[1,", "é", "{\"id\":\"a\","
        }) {
      for (String before : new String[] {"", "\"", "[", "[\"", "{\"detail\":"}) {
        texts.add((before + part.repeat(TIMES)).getBytes(UTF_8));
        texts.add((before + part.repeat(TIMES) + "\"").getBytes(UTF_8));
      }
    }
    return texts;
  }

  private static long allocated(Runnable reading) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    reading.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void skip(byte[] text) {
    try {
      new JsonReader(text).skip();
    } catch (MalformedJson malformed) {
      assertThat(malformed).hasMessageContaining(" ");
    }
  }

  @Test
  void itIsBoundedByTheText() {
    byte[] first = "[1]".getBytes(UTF_8);
    skip(first);
    ShopEvent.CODEC.decode(first, Strictness.TOLERANT);
    for (byte[] text : texts()) {
      String begin = new String(text, 0, 12, UTF_8);
      assertThat(allocated(() -> skip(text))).as(begin).isLessThan(SMALL + 8L * text.length);
      assertThat(allocated(() -> ShopEvent.CODEC.decode(text, Strictness.TOLERANT)))
          .as(begin)
          .isLessThan(SMALL + 64L * text.length);
    }
  }
}
