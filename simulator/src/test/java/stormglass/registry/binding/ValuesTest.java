package stormglass.registry.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

  private static Values compare(String ours, String theirs) {
    try {
      return Values.compare(RoundTrip.JSON.readTree(ours), RoundTrip.JSON.readTree(theirs));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> places(String ours, String theirs) {
    return compare(ours, theirs).places().stream().map(Values.Place::pointer).toList();
  }

  @Test
  void oneValueInTwoFormsIsCountedAndIsNoDifference() {
    Values values =
        compare(
            """
            {"at":"2026-01-01T00:00:00.123456Z","id":"abcdefab-0000-1111-2222-cdefcdef0123"}
            """,
            """
            {"none":null,"at":1767225600123,"id":"ABCDEFab-0000-1111-2222-cdefCDEF0123"}
            """);
    assertThat(values.places()).isEmpty();
    assertThat(values.forms()).isEqualTo(new Comparison.Forms(1, 1, 1));
  }

  @Test
  void numbersAreComparedByValue() {
    assertThat(places("{\"a\":1,\"b\":[100,0.10]}", "{\"b\":[1e2,0.1],\"a\":1.0}")).isEmpty();
    assertThat(places("[12345678901234567.1]", "[12345678901234567.2]")).isEqualTo(List.of("/0"));
  }

  @Test
  void everyOtherPlaceIsADifference() {
    assertThat(places("{\"a/b\":{\"~\":[1,2]}}", "{\"a/b\":{\"~\":[1,3]}}"))
        .isEqualTo(List.of("/a~1b/~0/1"));
    assertThat(places("{\"a\":[1]}", "{\"a\":[1,1]}")).isEqualTo(List.of("/a"));
    assertThat(places("{\"a\":null}", "{}")).isEqualTo(List.of("/a"));
    assertThat(places("{}", "{\"a\":[]}")).isEqualTo(List.of("/a"));
    assertThat(places("[\"1\"]", "[1]")).isEqualTo(List.of("/0"));
    assertThat(places("[\"A\"]", "[\"a\"]")).isEqualTo(List.of("/0"));
    assertThat(places("[\"2026-01-01T00:00:00.123Z\"]", "[1767225600124]"))
        .isEqualTo(List.of("/0"));
    assertThat(places("[\"2026-01-01T00:00:00.123Z\"]", "[\"2026-01-01T00:00:00.123+00:00\"]"))
        .isEqualTo(List.of("/0"));
  }
}
