package stormglass.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stormglass.sandbox.dynamodb.AttributeValue.B;
import stormglass.sandbox.dynamodb.AttributeValue.S;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;

class ValueOrderTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "b",
          "\u007f",
          "\u0080",
          "\u07ff",
          "\u0800",
          "\ud7ff",
          "\ue000",
          "\uffff",
          "\ud800\udc00",
          "\udbff\udfff",
          "a\uffff",
          "a\ud83d\udc15b");

  @Test
  void textIsMeasuredAndOrderedByItsBytes() {
    for (String one : TEXTS) {
      byte[] bytes = one.getBytes(StandardCharsets.UTF_8);
      assertThat(Utf8.length(one)).isEqualTo(bytes.length);
      for (String other : TEXTS) {
        assertThat(Integer.signum(Utf8.compare(one, other)))
            .isEqualTo(
                Integer.signum(
                    Arrays.compareUnsigned(bytes, other.getBytes(StandardCharsets.UTF_8))));
      }
    }
  }

  @Test
  void whatFollowsAPrefixIsTheLeastThatDoesNotBeginWithIt() {
    for (String prefix : List.of("a", "\ud7ff", "\uffff", "b\udbff\udfff")) {
      Scalar beyond = Objects.requireNonNull(ItemKey.afterPrefix(new S(prefix)));
      assertThat(beyond).isGreaterThan(new S(prefix + "\udbff\udfff\udbff\udfff"));
    }
    assertThat(ItemKey.afterPrefix(new S("\ud7ff"))).isEqualTo(new S("\ue000"));
    assertThat(ItemKey.afterPrefix(new S("b\udbff\udfff"))).isEqualTo(new S("c"));
    assertThat(ItemKey.afterPrefix(new S("\udbff\udfff"))).isNull();
    assertThat(ItemKey.afterPrefix(new B(new byte[] {1, -1}))).isEqualTo(new B(new byte[] {2}));
    assertThat(ItemKey.afterPrefix(new B(new byte[] {-1}))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 2",
    "-1, 3",
    "12, 2",
    "100, 2",
    "1000, 2",
    "123, 3",
    "1234, 3",
    "1.5, 3",
    "-27.5, 4",
    "12345678901234567890123456789012345678, 20"
  })
  void aNumberTakesAByteForTwoDigits(String number, int bytes) {
    assertThat(Numbers.parse(number).size()).isEqualTo(bytes);
  }
}
