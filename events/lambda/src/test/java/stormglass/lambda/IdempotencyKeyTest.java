package stormglass.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @Test
  void theSameUserAndKeyMeanTheSameCommand() {
    UUID command = new IdempotencyKey("a").commandId("justin");
    assertThat(new IdempotencyKey("a").commandId("justin")).isEqualTo(command);
    assertThat(new IdempotencyKey("b").commandId("justin")).isNotEqualTo(command);
    assertThat(new IdempotencyKey("a").commandId("maria")).isNotEqualTo(command);
    assertThat(command.version()).isEqualTo(8);
    assertThat(command.variant()).isEqualTo(2);
  }

  @Test
  void aKeyWithVisibleCharactersIsRead() {
    assertThat(IdempotencyKey.of(request("order-1"))).contains(new IdempotencyKey("order-1"));
    assertThat(IdempotencyKey.fault(request("order-1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "order 1",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void anyOtherKeyIsAFault(String key) {
    assertThat(IdempotencyKey.of(request(key))).isEmpty();
    assertThat(IdempotencyKey.fault(request(key)))
        .hasValueSatisfying(problem -> assertThat(problem.status()).isEqualTo(422));
  }

  @Test
  void aRequestWithoutKeyIsNoFault() {
    HttpRequest request = HttpRequest.parse("{}".getBytes(UTF_8));
    assertThat(IdempotencyKey.of(request)).isEmpty();
    assertThat(IdempotencyKey.fault(request)).isEmpty();
  }

  @Test
  void bodiesAreToldApart() {
    assertThat(IdempotencyKey.fingerprint("{}".getBytes(UTF_8)))
        .hasSize(32)
        .isEqualTo(IdempotencyKey.fingerprint("{}".getBytes(UTF_8)))
        .isNotEqualTo(IdempotencyKey.fingerprint("[]".getBytes(UTF_8)));
  }

  private static HttpRequest request(String key) {
    return HttpRequest.parse(
        ("{\"headers\":{\"Idempotency-Key\":\"" + key + "\"}}").getBytes(UTF_8));
  }
}
