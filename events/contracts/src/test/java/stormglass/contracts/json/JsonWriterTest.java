package stormglass.contracts.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void asManyLevelsAreWrittenAsCanBeRead() {
    JsonWriter out = arrays(JsonReader.MAX_DEPTH);
    for (int i = 0; i < JsonReader.MAX_DEPTH; i++) {
      out.endArray();
    }
    JsonReader in = new JsonReader(out.toBytes());
    in.skip();
    in.end();

    assertThatThrownBy(() -> arrays(JsonReader.MAX_DEPTH).beginObject())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deeper than 64 levels");
    assertThatThrownBy(() -> new JsonWriter().within(JsonReader.MAX_DEPTH).beginObject())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void jsonThatIsWrittenAsItIsMustBeJsonAndFitInDepth() {
    byte[] json = "{\"a\":[1]}".getBytes(UTF_8);

    assertThat(arrays(JsonReader.MAX_DEPTH - 2).raw(json).toString()).endsWith("[{\"a\":[1]}");
    assertThatThrownBy(() -> arrays(JsonReader.MAX_DEPTH - 1).raw(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deeper than 64 levels");
    assertThatThrownBy(() -> new JsonWriter().raw("{} {}".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static JsonWriter arrays(int count) {
    JsonWriter out = new JsonWriter();
    for (int i = 0; i < count; i++) {
      out.beginArray();
    }
    return out;
  }
}
