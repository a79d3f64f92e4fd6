package stormglass.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.JsonWriter;

class HttpFunctionTest {

  private static final String EVENT =
      """
      {"version":"2.0","routeKey":"DELETE /api/orders/{orderId}","rawPath":"/api/orders/7",
       "rawQueryString":"limit=3","cookies":["a=b"],
       "headers":{"Idempotency-Key":"k1","content-type":"application/json"},
       "queryStringParameters":{"limit":"3"},"pathParameters":{"orderId":"7"},
       "requestContext":{"accountId":"000000000000","apiId":"api","requestId":"r1",
         "authorizer":{"jwt":{"claims":{"sub":"1","username":"justin",
           "cognito:groups":"[customer owner]"},"scopes":null}},
         "http":{"method":"DELETE","path":"/api/orders/7"},"timeEpoch":1763719200000},
       "body":"eyJhIjoxfQ==","isBase64Encoded":true,"stageVariables":null}
      """;

  private final FakeContext context = new FakeContext();

  @Test
  void aRequestOfApiGatewayIsRead() {
    HttpRequest request = HttpRequest.parse(EVENT.getBytes(UTF_8));
    assertThat(request.routeKey()).isEqualTo("DELETE /api/orders/{orderId}");
    assertThat(request.requestId()).isEqualTo("r1");
    assertThat(request.pathParameter("orderId")).isEqualTo("7");
    assertThat(request.query()).containsEntry("limit", "3");
    assertThat(request.header("idempotency-key")).contains("k1");
    assertThat(request.caller()).isEqualTo(new Caller("justin", Set.of("customer", "owner")));
    assertThat(new String(request.body(), UTF_8)).isEqualTo("{\"a\":1}");
  }

  @Test
  void nobodyAsksOnAPublicRoute() {
    Caller nobody = HttpRequest.parse("{\"routeKey\":\"GET /\"}".getBytes(UTF_8)).caller();
    assertThat(nobody.is("")).isFalse();
    assertThat(nobody.isOneOf("owner")).isFalse();
  }

  @Test
  void theAnswerIsWhatApiGatewayExpects() throws IOException {
    assertThat(
            invoke(
                request ->
                    HttpResponse.json(202, new JsonWriter().beginObject().endObject())
                        .with("location", "/x")))
        .contains("\"statusCode\":202")
        .contains("\"location\":\"/x\"")
        .contains("\"isBase64Encoded\":false")
        .contains("\"body\":\"{}\"");
  }

  @Test
  void aMalformedBodyIsAProblem() throws IOException {
    assertThat(
            invoke(
                request -> {
                  new JsonReader(request.body()).beginArray();
                  throw new AssertionError();
                }))
        .contains("\"statusCode\":400")
        .contains("application/problem+json")
        .contains("malformed-json");
  }

  @Test
  void contentionAsksToTryAgain() throws IOException {
    assertThat(
            invoke(
                request -> {
                  throw new Table.ContendedException("table");
                }))
        .contains("\"statusCode\":503")
        .contains("\"retry-after\":\"1\"");
  }

  @Test
  void theLogHasOneLineForEachRequest() throws IOException {
    invoke(request -> HttpResponse.json(200, new JsonWriter().value(1)));
    assertThat(context.log())
        .containsExactly(
            "{\"level\":\"INFO\",\"message\":\"DELETE /api/orders/{orderId}\","
                + "\"function\":\"function\",\"awsRequestId\":\"invocation\","
                + "\"requestId\":\"r1\",\"username\":\"justin\",\"status\":200}\n");
  }

  private String invoke(Function<HttpRequest, HttpResponse> answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HttpFunction(answer).handle(new ByteArrayInputStream(EVENT.getBytes(UTF_8)), out, context);
    return out.toString(UTF_8);
  }
}
