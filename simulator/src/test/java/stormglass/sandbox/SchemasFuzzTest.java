package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import stormglass.sandbox.schema.binding.Java8Binding;
import stormglass.sandbox.wire.Json;

/// Garbage to the schema registry: AWS's errors come back, and never a failure of the sandbox.
class SchemasFuzzTest {

  private static final long SEED = 20_261_121;
  private static final int ROUNDS = 800;
  private static final int DOCUMENTS = 300;

  private static final List<String> PATHS =
      List.of(
          "registries",
          "registries/name/R",
          "registries/name/R/schemas",
          "registries/name/R/schemas/search",
          "registries/name/R/schemas/name/S",
          "registries/name/R/schemas/name/S/versions",
          "registries/name/R/schemas/name/S/version/1",
          "registries/name/R/schemas/name/S/export",
          "registries/name/R/schemas/name/S/language/Java8",
          "registries/name/R/schemas/name/S/language/Java8/source",
          "discoverers",
          "discoverers/id/events-event-bus-default",
          "discoverers/id/events-event-bus-default/stop",
          "discover",
          "policy");

  private static final List<String> QUERIES =
      List.of(
          "",
          "",
          "?limit=1",
          "?limit=x",
          "?nextToken=%00",
          "?registryName=shop",
          "?schemaVersion=2",
          "?keywords=a+b",
          "?type=JSONSchemaDraft4",
          "?a=%zz&&=&limit=99999999999",
          "?scope=AWS");

  private static final String DOCUMENT = SchemasTest.document("A", "string").replace("\n", "");

  private static final List<Map<String, ?>> BODIES =
      List.of(
          Map.of("Content", DOCUMENT, "Type", "OpenApi3", "Description", "d", "tags", Map.of()),
          Map.of("Content", "{\"type\":\"object\"}", "Type", "JSONSchemaDraft4"),
          Map.of("Events", List.of("{\"a\":[1,{\"b\":null}]}"), "Type", "OpenApi3"),
          Map.of("Policy", "{\"Statement\":[]}", "RevisionId", "1"),
          Map.of(
              "SourceArn",
              "arn:aws:events:us-east-1:000000000000:event-bus/default",
              "CrossAccount",
              true));

  @Test
  void garbageIsAnsweredWithErrorsOfAws() throws IOException, InterruptedException {
    RandomGenerator random = new SplittableRandom(SEED);
    Map<Integer, Integer> statuses = new LinkedHashMap<>();
    try (Rig rig = Rig.frozen();
        HttpClient http = HttpClient.newHttpClient()) {
      rig.aws.schemas.createRegistry(request -> request.registryName("shop"));
      rig.aws.schemas.createSchema(
          request ->
              request.registryName("shop").schemaName("a").type("OpenApi3").content(DOCUMENT));
      for (int round = 0; round < ROUNDS; round++) {
        HttpRequest request = request(rig.sandbox.endpoint(), random);
        HttpResponse<String> response =
            http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        statuses.merge(response.statusCode(), 1, Integer::sum);
        assertThat(response.statusCode())
            .as("seed %d, round %d: %s %s", SEED, round, request, response.body())
            .isLessThan(500);
        assertThat(response.body()).doesNotContain("Exception\n", "\tat ");
      }
    }
    assertThat(statuses.keySet()).as("much is reached").contains(200, 201, 202, 400, 404, 409);
  }

  private static HttpRequest request(URI endpoint, RandomGenerator random) {
    String path =
        pick(PATHS, random)
            .replace("/R", pick(List.of("/shop", "/shop", "/aws.events", "/%2e", "/"), random))
            .replace("/S", pick(List.of("/a", "/a", "/a", "/a%2Fb", "/%00"), random));
    String method = pick(List.of("GET", "GET", "POST", "POST", "POST", "PUT", "PATCH"), random);
    method = random.nextInt(100) == 0 ? "DELETE" : method;
    byte[] seed = Json.write(random.nextBoolean() ? BODIES.getFirst() : pick(BODIES, random));
    byte[] body =
        switch (random.nextInt(4)) {
          case 0, 1 -> seed;
          case 2 -> Json.write(ProtocolFuzzTest.retyped(Json.read(seed), random));
          default -> ProtocolFuzzTest.damaged(seed.clone(), random);
        };
    return HttpRequest.newBuilder(
            endpoint.resolve("/v1/" + path + pick(QUERIES, random).replace("%zz", "%25")))
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKID/20261121/us-east-1/schemas/aws4_request")
        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private static <T> T pick(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }

  @Test
  void anyDocumentHasABinding() {
    RandomGenerator random = new SplittableRandom(SEED);
    Object hard = Json.read(HardBindingTest.HARD.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < DOCUMENTS; i++) {
      if (ProtocolFuzzTest.retyped(hard, random) instanceof Map<?, ?> document) {
        assertThat(Java8Binding.zip("hard@Hard", document)).as("seed %d", SEED).isNotEmpty();
      }
    }
  }
}
