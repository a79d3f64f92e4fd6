package stormglass.contracts.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void nestingIsReadUpToItsBound() {
    JsonReader in = reader("[".repeat(JsonReader.MAX_DEPTH) + "]".repeat(JsonReader.MAX_DEPTH));
    in.skip();
    in.end();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void nestingBeyondItsBoundIsMalformed(String opening) {
    JsonReader in = reader(opening.repeat(1_000_000));

    assertThatThrownBy(in::skip)
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("nesting deeper than 64 levels");
  }

  @Test
  void aSliceCountsTheNestingAroundIt() {
    JsonReader in = reader("[".repeat(63) + "[]" + "]".repeat(63));
    for (int i = 0; i < 63; i++) {
      in.beginArray();
      assertThat(in.nextItem()).isTrue();
    }
    JsonReader slice = in.slice();
    slice.beginArray();
    assertThat(slice.nextItem()).isFalse();
    slice.end();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 999_999_999_999_999_999L})
  void everyLongIsRead(long number) {
    JsonReader in = reader("" + number);

    assertThat(in.atLong()).isTrue();
    assertThat(in.readLong()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1.0", "1e3"})
  void whatIsNoLongIsKnownBeforeItIsRead(String number) {
    JsonReader in = reader(number);

    assertThat(in.atLong()).isFalse();
    assertThat(in.readNumber()).isEqualTo(number);
  }

  @Test
  void aNumberHasABoundedLength() {
    assertThat(reader("9".repeat(JsonReader.MAX_NUMBER_LENGTH)).readNumber()).hasSize(1000);
    assertThatThrownBy(() -> reader("9".repeat(JsonReader.MAX_NUMBER_LENGTH + 1)).skip())
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void aNameIsFoundHoweverItIsWritten() {
    Names names = Names.of("order-id", "é");
    JsonReader in = reader("{\"\\u00e9\" : 1, \"order\\u002did\":2,\"é\":3,\"order\":4}");
    in.beginObject();

    assertThat(in.nextName(names, 0)).isEqualTo(1);
    in.skip();
    assertThat(in.nextName(names, 0)).isZero();
    in.skip();
    assertThat(in.nextName(names, 0)).isEqualTo(1);
    in.skip();
    assertThat(in.nextName(names, 0)).isEqualTo(Names.UNKNOWN);
    assertThat(in.unknownName()).isEqualTo("order");
    in.skip();
    assertThat(in.nextName(names, 0)).isEqualTo(Names.END);
  }

  private static JsonReader reader(String json) {
    return new JsonReader(json.getBytes(UTF_8));
  }

  @Test
  void aTimeIsNotThatBeforeItWhoseBeginningItIs() {
    JsonReader in = reader("[\"2026-11-21T12:00:00.5Z\",\"2026-11-21T12:00:00.5\",1]");
    in.beginArray();
    in.nextItem();

    assertThat(in.readInstant()).isEqualTo("2026-11-21T12:00:00.500Z");
    in.nextItem();
    assertThat(in.readInstant()).isNull();
  }

  @Test
  void aNumberIsReadWhereItIsShortAndOtherwiseLeftThere() {
    for (String number : new String[] {"0", "-0", "12", "-999999999999999999"}) {
      JsonReader in = reader("[" + number + "]");
      in.beginArray();
      in.nextItem();
      assertThat(in.readIfShort()).isEqualTo(Long.parseLong(number));
      assertThat(in.nextItem()).isFalse();
    }
    for (String other : new String[] {"1.0", "1e2", "01", "-", "-9223372036854775808", "\"1\""}) {
      JsonReader in = reader("[" + other + "]");
      in.beginArray();
      in.nextItem();
      assertThat(in.readIfShort()).isEqualTo(Long.MIN_VALUE);
      assertThat(in.offset()).isEqualTo(1);
    }
  }

  @Test
  void aStringEndsAtItsQuoteWhereverThatStandsInAWord() {
    for (int length = 0; length < 20; length++) {
      String text = "a\u00e9~\u007f ".repeat(5).substring(0, length);
      for (String special : new String[] {"", "\u00fc", "\\n"}) {
        JsonReader in = reader("\"" + text + special + "\"");
        assertThat(in.readString()).isEqualTo(text + special.replace("\\n", "\n"));
        in.end();
      }
      JsonReader broken = reader("\"" + "a".repeat(length) + "\t" + "b".repeat(9) + "\"");
      assertThatThrownBy(broken::readString).hasMessageContaining("control character");
    }
  }
}
