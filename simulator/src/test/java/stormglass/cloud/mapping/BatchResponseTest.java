package stormglass.cloud.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stormglass.cloud.function.Outcome;

class BatchResponseTest {

  private static Outcome read(String json) {
    return BatchResponse.read(json.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"batchItemFailures\":[]}",
        "{\"batchItemFailures\":null}",
        "{\"status\":{\"x\":[1]}}"
      })
  void anAnswerThatNamesNothingIsASuccess(String json) {
    assertThat(read(json)).isEqualTo(Outcome.Success.SUCCESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
        "{\"batchItemFailures\":[{\"badKey\":\"a\"}]}",
        "{\"batchItemFailures\":[{}]}",
        "{\"batchItemFailures\":[\"a\"]}",
        "{\"batchItemFailures\":{}}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"}",
        "\"ok\"",
        "[]",
        "OK"
      })
  void anAnswerThatIsNoBatchResponseFailsTheWholeBatch(String json) {
    assertThat(read(json)).isEqualTo(Outcome.Failure.FUNCTION_ERROR);
  }

  @Test
  void namedItemsAreRead() {
    String json = "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"b\"}]}";
    assertThat(read(json)).isEqualTo(new Outcome.PartialFailure(List.of("a", "b")));
  }
}
