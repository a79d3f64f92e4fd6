package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UuidsTest {

  private static final String ONE = "0190a1b2-0000-7000-8000-00000000000a";
  private static final String OTHER = "ffffffff-ffff-4fff-bfff-ffffffffffff";

  private static List<String> in(String text) {
    return Uuids.in(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyUuidIsFoundInItsOrder() {
    assertThat(in("{\"sk\":\"event#" + ONE + "\",\"pk\":\"" + OTHER + "\"}"))
        .containsExactly(ONE, OTHER);
    assertThat(in(ONE)).containsExactly(ONE);
    assertThat(in(ONE + OTHER)).containsExactly(ONE, OTHER);
  }

  @Test
  void whatIsNearlyOneIsNone() {
    assertThat(in("")).isEmpty();
    assertThat(in(ONE.substring(1))).isEmpty();
    assertThat(in(ONE.replace('a', 'g'))).isEmpty();
    assertThat(in(ONE.replaceFirst("-", "0"))).isEmpty();
    assertThat(in("--------------------------------------------")).isEmpty();
  }
}
