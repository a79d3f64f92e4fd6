package stormglass.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import shop.events.inventory.StockLow;
import stormglass.contracts.Envelope;
import stormglass.contracts.Metadata;
import stormglass.contracts.json.JsonWriter;

class EventFunctionTest {

  private static final UUID ID = UUID.fromString("7d9f5a2e-3f0c-4f6e-9f8a-111111111111");
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.250Z");

  private final FakeContext context = new FakeContext();

  @Test
  void aConsumedEventIsOneMetricLineGolden() throws IOException {
    assertThat(invoke(event -> {})).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(context.log())
        .containsExactly(
            "{\"_aws\":{\"Timestamp\":1795255200250,\"CloudWatchMetrics\":[{"
                + "\"Namespace\":\"Shop\",\"Dimensions\":[[\"consumer\",\"event\"]],"
                + "\"Metrics\":[{\"Name\":\"hopMillis\",\"Unit\":\"Milliseconds\"},"
                + "{\"Name\":\"reactionMillis\",\"Unit\":\"Milliseconds\"}]}]},"
                + "\"consumer\":\"function\",\"event\":\"StockLow\",\"hopMillis\":250,"
                + "\"reactionMillis\":0,\"eventId\":\""
                + ID
                + "\",\"correlationId\":\""
                + ID
                + "\",\"awsRequestId\":\"invocation\"}\n");
  }

  @Test
  void aFailedEventIsReportedAndLogged() throws IOException {
    assertThat(
            invoke(
                event -> {
                  throw new IllegalStateException("no table");
                }))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
    assertThat(context.log().getFirst()).contains("\"level\":\"ERROR\"").contains("no table");
  }

  private String invoke(Consumer<Envelope<StockLow>> reaction) throws IOException {
    Envelope<StockLow> event =
        new Envelope<>(
            "1",
            "shop.inventory",
            "StockLow",
            Instant.parse("2026-11-21T10:00:00Z"),
            "000000000000",
            "us-east-1",
            List.of(),
            Metadata.first(ID, ID, Instant.parse("2026-11-21T10:00:00Z")),
            new StockLow("p-001", 3, 10));
    JsonWriter batch = new JsonWriter();
    batch.beginObject().name("Records").beginArray().beginObject();
    batch.name("messageId").value("m1").name("body");
    batch.value(new String(StockLow.CODEC.encode(event), UTF_8));
    batch.endObject().endArray().endObject();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new EventFunction<>(StockLow.CODEC, reaction, () -> NOW)
        .handle(new ByteArrayInputStream(batch.toBytes()), out, context);
    return out.toString(UTF_8);
  }
}
