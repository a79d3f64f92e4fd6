package stormglass.sandbox;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.meter.Usage;
import stormglass.problem.Reading;
import stormglass.sandbox.function.FunctionFolder;
import stormglass.sandbox.observation.Observation;

/// A template, deployed: the API calls a function, a stream and a queue feed others.
class DeployedTest {

  private static final String ECHO =
      """
      package sandbox;
      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      public class Echo implements RequestStreamHandler {
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          String event = new String(in.readAllBytes(), "UTF-8");
          if (event.contains("fail please")) throw new IllegalStateException("as asked");
          in.close();
          out.write(event.getBytes("UTF-8"));
        }
      }
      """;
  private static final String NOTE =
      """
      package sandbox;
      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      public class Note implements RequestStreamHandler {
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          System.out.println("noted " + new String(in.readAllBytes(), "UTF-8"));
        }
      }
      """;
  private static final String FAIL =
      """
      package sandbox;
      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      import java.util.regex.*;
      public class Fail implements RequestStreamHandler {
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          String event = new String(in.readAllBytes(), "UTF-8");
          Matcher id = Pattern.compile("\\"messageId\\":\\"([^\\"]+)\\"").matcher(event);
          StringBuilder failures = new StringBuilder();
          for (String record : event.split("(?=\\\\{\\"messageId\\")")) {
            if (record.contains("poison") && id.reset(record).find()) {
              failures.append(failures.isEmpty() ? "" : ",")
                  .append("{\\"itemIdentifier\\":\\"" + id.group(1) + "\\"}");
            }
          }
          out.write(("{\\"batchItemFailures\\":[" + failures + "]}").getBytes("UTF-8"));
        }
      }
      """;

  /// Asks another function by HTTP, so that the sandbox does not know who waits for whom.
  private static final String ASK =
      """
      package sandbox;
      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      import java.net.URI;
      import java.net.http.*;
      public class Ask implements RequestStreamHandler {
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          String whom = new String(in.readAllBytes(), "UTF-8").replace("\\"", "");
          try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(whom))
                .header("authorization", "AWS4-HMAC-SHA256 Credential=k/20261121/us-east-1/lambda"
                    + "/aws4_request, SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            out.write(answer.body().getBytes("UTF-8"));
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        }
      }
      """;

  @TempDir static Path folder;
  private static Rig rig;
  private static HttpClient http;

  @BeforeAll
  static void deploy() throws IOException {
    rig = Rig.running();
    http = HttpClient.newHttpClient();
    FunctionFolder.of(folder.resolve("code"), ECHO, NOTE, FAIL, ASK);
    Path template = folder.resolve("template.yaml");
    Files.copy(Path.of("src/test/resources/stormglass/sandbox/template.yaml"), template);
    Deployment deployment =
        new Deployment(
            Deployment.SANDBOX_ACCOUNT,
            "us-east-1",
            "small",
            rig.sandbox.endpoint(),
            Map.of("Code", "code"));
    Reading<Blueprint> reading = BlueprintReader.read(template, deployment);
    assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Of.class);
    Seed seed =
        new Seed(
            Map.of("Orders", List.of("{\"pk\":{\"S\":\"seeded\"}}")),
            List.of(new Seed.User("justin", List.of("customer", "owner"))));
    assertThat(rig.sandbox.deploy(((Reading.Of<Blueprint>) reading).value(), seed)).isEmpty();
  }

  @AfterAll
  static void stop() {
    http.close();
    rig.close();
  }

  private static HttpResponse<String> call(String path, UnaryOperator<HttpRequest.Builder> with)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(java.net.URI.create(rig.sandbox.endpoint() + path));
    return http.send(with.apply(request).build(), ofString(StandardCharsets.UTF_8));
  }

  private static UnaryOperator<HttpRequest.Builder> post(String token, String body) {
    return request ->
        request
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Cookie", "a=1; b=2")
            .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  @Test
  void aSignedInRequestReachesTheFunctionInFormat2() throws IOException, InterruptedException {
    HttpResponse<String> response =
        call("/orders/o%201?a=1&a=2&b=x%20y", post(rig.sandbox.token("justin"), "{\"n\":1}"));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().map()).containsKey("apigw-requestid");
    assertThat(response.body())
        .startsWith(
            "{\"version\":\"2.0\",\"routeKey\":\"POST /orders/{orderId}\",\"rawPath\":"
                + "\"/orders/o%201\",\"rawQueryString\":\"a=1&a=2&b=x%20y\","
                + "\"cookies\":[\"a=1\",\"b=2\"],\"headers\":{")
        .contains(
            "\"queryStringParameters\":{\"a\":\"1,2\",\"b\":\"x y\"}",
            "\"pathParameters\":{\"orderId\":\"o 1\"}",
            "\"authorizer\":{\"jwt\":{\"claims\":{",
            "\"username\":\"justin\"",
            "\"cognito:groups\":\"[customer owner]\"",
            "\"scopes\":null",
            "\"http\":{\"method\":\"POST\",\"path\":\"/orders/o%201\",\"protocol\":\"HTTP/1.1\"",
            "\"stage\":\"$default\"",
            "\"body\":\"{\\\"n\\\":1}\"",
            "\"isBase64Encoded\":false");
  }

  @Test
  void withoutAGoodTokenTheApiIsClosed() throws IOException, InterruptedException {
    for (String token : List.of("", "garbage", "a.b.c", rig.sandbox.token("justin") + "x")) {
      HttpResponse<String> response = call("/orders/1", post(token, "{}"));
      assertThat(response.statusCode()).as(token).isEqualTo(401);
      assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
      assertThat(response.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
    }
  }

  @Test
  void apiGatewaysOwnErrorsKeepItsForm() throws IOException, InterruptedException {
    HttpResponse<String> missing = call("/nowhere", request -> request);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).isEqualTo("{\"message\":\"Not Found\"}");
    HttpResponse<String> failed =
        call("/orders/1", post(rig.sandbox.token("justin"), "fail please"));
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    HttpResponse<String> large =
        call("/orders/1", post(rig.sandbox.token("justin"), "x".repeat((10 << 20) + 1)));
    assertThat(large.statusCode()).isEqualTo(413);
  }

  @Test
  void aPreflightIsAnsweredForAnOriginThatMayCall() throws IOException, InterruptedException {
    HttpResponse<String> allowed =
        call(
            "/orders/1",
            request ->
                request
                    .header("Origin", "https://shop.example")
                    .header("Access-Control-Request-Method", "POST")
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("access-control-allow-origin"))
        .contains("https://shop.example");
    assertThat(allowed.headers().firstValue("access-control-max-age")).contains("600");
    HttpResponse<String> other =
        call("/public", request -> request.header("Origin", "https://evil.example"));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void tokensAreGivenAndTheirKeysShownOverHttp() throws IOException, InterruptedException {
    HttpResponse<String> token =
        call(
            "/_sandbox/token",
            request -> request.POST(HttpRequest.BodyPublishers.ofString("username=justin")));
    assertThat(token.body()).contains("\"access_token\":\"ey");
    assertThat(call("/_sandbox/token?username=nobody", request -> request).statusCode())
        .isEqualTo(400);
    assertThat(call("/pool/.well-known/jwks.json", request -> request).body())
        .contains("\"kty\":\"RSA\"");
    assertThatThrownBy(() -> rig.sandbox.token("nobody"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStreamFeedsAFunctionWithWhatItsFilterAccepts() throws InterruptedException {
    String table =
        rig.aws.dynamoDb.listTables().tableNames().stream()
            .filter(name -> name.contains("Orders"))
            .findFirst()
            .orElseThrow();
    Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("o-1"));
    rig.aws.dynamoDb.putItem(request -> request.tableName(table).item(item));
    rig.aws.dynamoDb.deleteItem(request -> request.tableName(table).key(item));
    assertThat(rig.sandbox.settle(Duration.ofSeconds(20)).idle()).isTrue();
    assertThat(rig.observed(Observation.LogWritten.class))
        .filteredOn(log -> log.line().startsWith("noted "))
        .singleElement()
        .satisfies(
            log -> {
              assertThat(log.function()).isEqualTo("Relay");
              assertThat(log.line()).contains("INSERT", "o-1").doesNotContain("seeded", "REMOVE");
            });
    assertThat(rig.sandbox.meter().counted().get(Usage.LAMBDA_REQUESTS)).containsEntry("Relay", 1L);
  }

  @Test
  void aPoisonedMessageIsParkedWithoutWaitingForItsRetries() throws InterruptedException {
    for (String detail : List.of("{\"n\":1}", "{\"n\":\"poison\"}", "{\"n\":3}")) {
      rig.aws.put(Clients.event("OrderPlaced", detail).toBuilder().eventBusName("shop").build());
    }
    long before = rig.sandbox.nowNanos();
    assertThat(rig.sandbox.settle(Duration.ofSeconds(20)).due()).isEmpty();
    assertThat(rig.sandbox.messages("Parked")).singleElement().asString().contains("poison");
    assertThat(rig.sandbox.messages("Work")).isEmpty();
    assertThat(Duration.ofNanos(rig.sandbox.nowNanos() - before))
        .isGreaterThan(Duration.ofSeconds(60));
    assertThat(rig.observed(Observation.DeadLettered.class))
        .anyMatch(letter -> letter.queue().equals("Parked") && letter.from().equals("Work"));
  }

  @Test
  void functionsAreInvokedAndListed() {
    String name =
        rig.aws.lambda.listFunctions().functions().stream()
            .map(function -> function.functionName())
            .filter(function -> function.contains("Echo"))
            .findFirst()
            .orElseThrow();
    assertThat(
            rig.aws
                .lambda
                .invoke(
                    request -> request.functionName(name).payload(SdkBytes.fromUtf8String("[1]")))
                .payload()
                .asUtf8String())
        .isEqualTo("[1]");
    var failed =
        rig.aws.lambda.invoke(
            request ->
                request.functionName(name).payload(SdkBytes.fromUtf8String("\"fail please\"")));
    assertThat(failed.functionError()).isEqualTo("Unhandled");
    assertThat(failed.payload().asUtf8String()).contains("as asked");
    assertThat(rig.aws.lambda.getFunctionConfiguration(request -> request.functionName(name)))
        .extracting(configuration -> configuration.memorySize())
        .isEqualTo(512);
  }

  @Test
  void theTemplatesParametersAreThere() {
    assertThat(rig.aws.ssm.getParameter(request -> request.name("/shop/bus")).parameter().value())
        .isEqualTo("shop");
  }

  @Test
  void aFunctionThatStartsMayWaitForAnotherThatStarts() {
    String asked =
        rig.aws.lambda.listFunctions().functions().stream()
            .map(FunctionConfiguration::functionName)
            .filter(name -> name.contains("Asked"))
            .findFirst()
            .orElseThrow();
    String url = rig.sandbox.endpoint() + "/2015-03-31/functions/" + asked + "/invocations";
    var answer =
        rig.aws.lambda.invoke(
            request ->
                request
                    .functionName(asked.replace("Asked", "Asks"))
                    .payload(SdkBytes.fromUtf8String("\"" + url + "\"")));
    assertThat(answer.functionError()).as(answer.payload().asUtf8String()).isNull();
    assertThat(answer.payload().asUtf8String()).isEqualTo("{}");
  }
}
