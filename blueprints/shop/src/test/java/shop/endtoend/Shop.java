package shop.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.blueprint.Table;
import stormglass.problem.Reading;
import stormglass.run.SeedFolder;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Seed;
import stormglass.sandbox.Settings;
import stormglass.sandbox.observation.Observation;

/// The shop, open for business in a sandbox of its own.
final class Shop implements AutoCloseable {

  /// The shop's own template; tests run in the folder of their module.
  static final Path TEMPLATE = Path.of("template.yaml");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ConcurrentLinkedQueue<Observation> observed = new ConcurrentLinkedQueue<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Sandbox sandbox;
  private final Blueprint blueprint;

  /// What the shop answered.
  ///
  /// @param body missing where it is no JSON
  record Answer(int status, String contentType, String location, JsonNode body) {
    String text(String pointer) {
      return body.at(pointer).asText();
    }

    /// The last part of a problem's type.
    String problem() {
      String type = text("/type");
      return type.substring(type.lastIndexOf('/') + 1);
    }
  }

  private Shop(Path template) throws IOException {
    sandbox =
        Sandbox.start(Settings.of(InstantSource.system()).withSeed(5).withObserver(observed::add));
    Deployment deployment = Deployment.sandbox("shop", sandbox.endpoint());
    blueprint = read(BlueprintReader.read(template, deployment));
    Seed seed = read(SeedFolder.beside(TEMPLATE));
    List<?> problems = sandbox.deploy(blueprint, seed);
    if (!problems.isEmpty()) {
      sandbox.close();
      throw new IllegalStateException(problems.toString());
    }
  }

  /// Opens the shop as it is.
  static Shop open() throws IOException {
    return new Shop(TEMPLATE);
  }

  /// Opens a shop with a template that differs.
  static Shop open(Path template) throws IOException {
    return new Shop(template);
  }

  private static <T> T read(Reading<T> reading) {
    return switch (reading) {
      case Reading.Of<T> of -> of.value();
      case Reading.Failed<T> failed ->
          throw new IllegalStateException(failed.problems().toString());
    };
  }

  /// Somebody who talks to the shop; nobody in particular when null.
  Visitor as(@Nullable String username) {
    return new Visitor(username == null ? null : sandbox.token(username));
  }

  /// Somebody whose token is whatever they say it is.
  Visitor withToken(String token) {
    return new Visitor(token);
  }

  /// Somebody who talks to the shop.
  final class Visitor {
    private final @Nullable String token;

    private Visitor(@Nullable String token) {
      this.token = token;
    }

    Answer get(String path) {
      return send(request(path).GET());
    }

    Answer delete(String path) {
      return send(request(path).DELETE());
    }

    Answer post(String path, String body, String... headers) {
      HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
      request.header("content-type", "application/json");
      if (headers.length > 0) {
        request.headers(headers);
      }
      return send(request);
    }

    /// Orders one product with a card.
    Answer order(String productId, int quantity, String card, String... headers) {
      return post(
          "/api/orders",
          "{\"lines\":[{\"productId\":\"%s\",\"quantity\":%d}],\"paymentToken\":\"%s\"}"
              .formatted(productId, quantity, card),
          headers);
    }

    /// The id of an order that was taken.
    String orders(String productId, int quantity, String card) {
      Answer answer = order(productId, quantity, card);
      if (answer.status() != 202) {
        throw new AssertionError("not taken: " + answer);
      }
      return answer.text("/orderId");
    }

    private HttpRequest.Builder request(String path) {
      HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.endpoint().resolve(path));
      return token == null ? request : request.header("authorization", "Bearer " + token);
    }
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          response.headers().firstValue("location").orElse(""),
          json(response.body()));
    } catch (IOException e) {
      throw new AssertionError("The shop does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /// Waits until nothing is due any more.
  void settle() {
    try {
      Sandbox.Settled settled = sandbox.settle(PATIENCE);
      if (!settled.idle()) {
        throw new AssertionError("still due: " + settled.due());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// An item in DynamoDB's JSON; missing where there is none.
  JsonNode item(String table, String pk, String sk) {
    String name = blueprint.find(Table.class, table).orElseThrow().name();
    for (String item : sandbox.dynamoDb().items(name)) {
      JsonNode node = json(item);
      if (node.at("/pk/S").asText().equals(pk) && node.at("/sk/S").asText().equals(sk)) {
        return node;
      }
    }
    return MissingNode.getInstance();
  }

  /// How many pieces inventory has.
  long stock(String productId) {
    return item("InventoryTable", "product#" + productId, "stock").at("/available/N").asLong();
  }

  /// The state of an order's payment.
  String payment(String orderId) {
    return paymentItem(orderId).at("/status/S").asText();
  }

  /// What was captured and not refunded.
  long paidCents(String orderId) {
    return paymentItem(orderId).at("/balanceCents/N").asLong();
  }

  private JsonNode paymentItem(String orderId) {
    return item("PaymentsTable", "order#" + orderId, "payment");
  }

  /// The types of all accepted events about an order, in the order of their acceptance.
  List<String> story(String orderId) {
    return observed.stream()
        .filter(Observation.EventAccepted.class::isInstance)
        .map(Observation.EventAccepted.class::cast)
        .filter(event -> json(event.detail()).at("/data/orderId").asText().equals(orderId))
        .map(Observation.EventAccepted::detailType)
        .toList();
  }

  /// How often a function's invocations ended in some way.
  long ended(String function, Observation.Result result) {
    return observed.stream()
        .filter(Observation.InvocationEnded.class::isInstance)
        .map(Observation.InvocationEnded.class::cast)
        .filter(end -> end.function().equals(function) && end.result() == result)
        .count();
  }

  /// The messages in a queue.
  List<String> messages(String queue) {
    return sandbox.messages(queue);
  }

  /// Where the sandbox answers.
  String endpoint() {
    return sandbox.endpoint().toString();
  }

  @Override
  public void close() {
    http.close();
    sandbox.close();
  }
}
