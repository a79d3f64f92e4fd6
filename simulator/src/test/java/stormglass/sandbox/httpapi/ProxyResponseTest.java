package stormglass.sandbox.httpapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stormglass.sandbox.wire.AwsResponse;

class ProxyResponseTest {

  private static AwsResponse read(String payload) {
    return ProxyResponse.read(payload.getBytes(UTF_8));
  }

  private static String body(AwsResponse response) {
    return new String(response.body(), UTF_8);
  }

  @Test
  void anObjectWithAStatusIsTheResponse() {
    AwsResponse response =
        read(
            "{\"statusCode\":201,\"headers\":{\"X-Order\":\"o-1\"},\"cookies\":[\"a=1\"],"
                + "\"body\":\"aGk=\",\"isBase64Encoded\":true}");
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers())
        .isEqualTo(
            Map.of(
                "x-order", "o-1", "set-cookie", "a=1", "content-type", "text/plain;charset=UTF-8"));
    assertThat(body(response)).isEqualTo("hi");
  }

  @Test
  void anyOtherJsonIsTheBodyOfASuccess() {
    AwsResponse response = read("{\"username\":\"justin\"}");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("content-type", "application/json");
    assertThat(body(response)).isEqualTo("{\"username\":\"justin\"}");
    assertThat(body(read("\"plain text\""))).isEqualTo("plain text");
    assertThat(body(read("[1,2]"))).isEqualTo("[1,2]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "{\"statusCode\":\"fine\"}",
        "{\"statusCode\":7}",
        "{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}"
      })
  void whatIsNoResponseIsAnInternalError(String payload) {
    AwsResponse response = read(payload);
    assertThat(response.status()).isEqualTo(500);
    assertThat(body(response)).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }
}
