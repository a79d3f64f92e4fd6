package shop.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.avro.catalog.ProductViewedAvro;
import shop.events.catalog.ProductViewed;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import stormglass.avro.AvroMessages;
import stormglass.contracts.Metadata;

/// A click's way from the page to what is trending.
class ViewsTest {

  private static final String VISIT = "{\"visitId\":\"7d9f5a2e-3f0c-4f6e-9f8a-111111111111\"}";
  private static final String PROJECTION =
      "  TrendingProducts:\n    Type: AWS::Serverless::Function";

  private final AvroMessages<ProductViewed> messages = AvroMessages.of(ProductViewedAvro.CODEC);

  private static void view(Shop.Visitor visitor, String productId) {
    Shop.Answer answer = visitor.post("/api/products/" + productId + "/views", VISIT);
    assertEquals(202, answer.status(), answer.toString());
  }

  private static Map<String, Long> trending(Shop shop) {
    Shop.Answer answer = shop.as(null).get("/api/trending");
    assertEquals(200, answer.status());
    Map<String, Long> views = new LinkedHashMap<>();
    for (JsonNode product : answer.body().at("/products")) {
      views.put(product.at("/productId").asText(), product.at("/views").asLong());
    }
    return views;
  }

  /// How many records each batch in the on-failure queue had.
  private static List<Integer> givenUp(Shop shop) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (String letter : shop.messages("UncountedViews")) {
      sizes.add(new ObjectMapper().readTree(letter).at("/KinesisBatchInfo/batchSize").asInt());
    }
    return sizes;
  }

  private static KinesisClient kinesis(Shop shop) {
    return KinesisClient.builder()
        .endpointOverride(URI.create(shop.endpoint()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  private static PutRecordsRequestEntry record(byte[] data) {
    return PutRecordsRequestEntry.builder()
        .partitionKey("one visit")
        .data(SdkBytes.fromByteArray(data))
        .build();
  }

  private byte[] message(String productId) {
    Instant now = Instant.now();
    return messages.encode(
        Metadata.first(UUID.randomUUID(), UUID.randomUUID(), now),
        new ProductViewed(productId, UUID.randomUUID(), null, now));
  }

  @Test
  void whatIsLookedAtMostComesFirstWhoeverLooks() throws IOException {
    try (Shop shop = Shop.open()) {
      assertEquals(Map.of(), trending(shop));
      view(shop.as(null), "p-002");
      view(shop.as("maria"), "p-001");
      view(shop.as(null), "p-001");
      shop.settle();

      assertEquals("{p-001=2, p-002=1}", trending(shop).toString());
      assertEquals(List.of(), shop.messages("UncountedViews"));
    }
  }

  @Test
  void aRecordThatNobodyCanReadIsGivenUpAloneAndWhatComesAgainIsNotCountedAgain()
      throws IOException {
    try (Shop shop = Shop.open();
        KinesisClient kinesis = kinesis(shop)) {
      byte[] unknown = message("p-003");
      unknown[2]++;
      List<PutRecordsRequestEntry> records =
          List.of(
              record(message("p-001")),
              record("no Avro".getBytes(UTF_8)),
              record(message("p-001")),
              record(unknown),
              record(message("p-002")));
      String stream = kinesis.listStreams().streamNames().getFirst();
      kinesis.putRecords(put -> put.streamName(stream).records(records));
      shop.settle();

      assertEquals("{p-001=2, p-002=1}", trending(shop).toString());
      assertEquals(List.of(1, 1), givenUp(shop));
    }
  }

  @Test
  void viewsThatCannotBeWrittenAreNamedInTheQueue(@TempDir Path folder) throws IOException {
    Path template =
        Variant.of(
            folder,
            PROJECTION,
            "TABLE: !Ref TrendingProductsTable",
            "TABLE: there-is-no-such-table");
    try (Shop shop = Shop.open(template)) {
      view(shop.as(null), "p-001");
      view(shop.as(null), "p-001");
      shop.settle();

      assertEquals(2, givenUp(shop).stream().mapToInt(Integer::intValue).sum());
      assertTrue(trending(shop).isEmpty());
    }
  }
}
