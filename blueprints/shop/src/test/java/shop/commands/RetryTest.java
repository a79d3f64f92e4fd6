package shop.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.run.SeedFolder;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Seed;
import stormglass.sandbox.Settings;

/// A command that is sent again under its key is carried out once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetryTest {

  private static final Path TEMPLATE = Path.of("template.yaml").toAbsolutePath();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox sandbox;

  RetryTest() throws IOException {
    sandbox = Sandbox.start(Settings.of(InstantSource.system()));
  }

  @BeforeAll
  void deploy() {
    Blueprint blueprint =
        read(BlueprintReader.read(TEMPLATE, Deployment.sandbox("shop", sandbox.endpoint())));
    Seed seed = read(SeedFolder.beside(TEMPLATE));
    assertThat(sandbox.deploy(blueprint, seed))
        .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  @AfterAll
  void close() {
    sandbox.close();
    http.close();
  }

  @Test
  void aRetriedRestockAddsItsPiecesOnce() throws IOException, InterruptedException {
    String path = "/api/products/p-007/restock";
    String before = stock("p-007");
    HttpResponse<String> first = send("POST", path, "olive", "key-1", "{\"quantity\":50}");
    HttpResponse<String> again = send("POST", path, "olive", "key-1", "{\"quantity\":50}");
    HttpResponse<String> other = send("POST", path, "olive", "key-1", "{\"quantity\":51}");
    HttpResponse<String> next = send("POST", path, "olive", "key-2", "{\"quantity\":50}");
    assertThat(List.of(first, again, other, next))
        .extracting(HttpResponse::statusCode)
        .containsExactly(202, 202, 422, 202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().map().get("x-correlation-id"))
        .isEqualTo(first.headers().map().get("x-correlation-id"));
    assertThat(other.body()).contains("idempotency-key-reused");
    assertThat(stock("p-007")).isEqualTo(plus(before, 100));
    sandbox.settle(Duration.ofSeconds(20));
    assertThat(shown("p-007")).isEqualTo(plus(before, 100));
  }

  @Test
  void aRetriedOrderIsOneOrder() throws IOException, InterruptedException {
    String body =
        """
        {"lines":[{"productId":"p-001","quantity":1}],"paymentToken":"tok_visa"}""";
    HttpResponse<String> first = send("POST", "/api/orders", "justin", "key-1", body);
    HttpResponse<String> again = send("POST", "/api/orders", "justin", "key-1", body);
    assertThat(List.of(first.statusCode(), again.statusCode())).containsExactly(202, 202);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void aKeyWithASpaceIsRefused() throws IOException, InterruptedException {
    String path = "/api/products/p-008/restock";
    assertThat(send("POST", path, "olive", "key 1", "{\"quantity\":50}").statusCode())
        .isEqualTo(422);
  }

  private HttpResponse<String> send(
      String method, String path, String user, String key, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.endpoint().resolve(path))
            .header("Authorization", "Bearer " + sandbox.token(user))
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private String stock(String productId) {
    return available("shop-InventoryTable", "product#" + productId);
  }

  private String shown(String productId) {
    return available("shop-StockLevelsTable", "\"" + productId + "\"");
  }

  private String available(String table, String key) {
    return sandbox.dynamoDb().items(table).stream()
        .filter(item -> item.contains(key) && item.contains("\"available\""))
        .findFirst()
        .orElseThrow()
        .replaceFirst(".*\"available\":\\{\"N\":\"(\\d+)\"}.*", "$1");
  }

  private static String plus(String number, long more) {
    return Long.toString(Long.parseLong(number) + more);
  }

  private static <T> T read(Reading<T> reading) {
    return switch (reading) {
      case Reading.Of<T> read -> read.value();
      case Reading.Failed<T> failed -> throw new AssertionError(failed.problems());
    };
  }
}
