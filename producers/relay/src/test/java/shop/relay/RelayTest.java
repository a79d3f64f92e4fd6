package shop.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import stormglass.contracts.Backoff;
import stormglass.contracts.Entry;
import stormglass.contracts.Publisher;
import stormglass.contracts.Publisher.Result;
import stormglass.contracts.json.MalformedJson;

class RelayTest {

  private final List<String> published = new ArrayList<>();
  private final Backoff noPauses =
      new Backoff(2, Duration.ofMillis(1), new SplittableRandom(1), time -> {});
  private final Publisher publisher =
      new Publisher(entries -> entries.stream().map(this::publish).toList(), noPauses);

  @Test
  void anOutboxItemBecomesAnEntry() {
    Entry entry =
        OutboxRecords.parse(batch(record("1", "{\\\"a\\\":\\\"\\u00e9\\\"}")))
            .records()
            .getFirst()
            .entry();
    assertThat(entry.source()).isEqualTo("shop.ordering");
    assertThat(entry.detailType()).isEqualTo("OrderPlaced");
    assertThat(entry.time()).isEqualTo(Instant.parse("2026-11-21T10:00:00.123Z"));
    assertThat(entry.detailText()).isEqualTo("{\"a\":\"é\"}");
  }

  @Test
  void whatIsPublishedIsNotReported() {
    assertThat(relay(record("1", "{}"), record("2", "{}"))).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(published).containsExactly("{}", "{}");
  }

  @Test
  void onlyWhatCouldNotBePublishedIsReported() {
    assertThat(relay(record("1", "{}"), record("2", "refuse"), record("3", "{}")))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
  }

  @Test
  void aRecordThatIsNoOutboxItemIsAWrongTrigger() {
    byte[] removed =
        "{\"Records\":[{\"eventName\":\"REMOVE\",\"dynamodb\":{\"SequenceNumber\":\"1\"}}]}"
            .getBytes(UTF_8);
    assertThatThrownBy(() -> OutboxRecords.parse(removed)).isInstanceOf(MalformedJson.class);
  }

  private String relay(String... records) {
    OutboxRecords batch = OutboxRecords.parse(batch(records));
    return new String(Relay.response(batch, publisher.publish(batch.entries())), UTF_8);
  }

  private Result publish(Entry entry) {
    if (entry.detailText().equals("refuse")) {
      return new Result.Refused("InternalFailure", "not now");
    }
    published.add(entry.detailText());
    return new Result.Accepted("id");
  }

  private static byte[] batch(String... records) {
    return ("{\"Records\":[" + String.join(",", records) + "]}").getBytes(UTF_8);
  }

  private static String record(String sequenceNumber, String detail) {
    return """
        {"eventID":"e","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb",
         "awsRegion":"us-east-1","dynamodb":{"ApproximateCreationDateTime":1.7E9,
         "Keys":{"pk":{"S":"order#1"},"sk":{"S":"event#1"}},
         "NewImage":{"pk":{"S":"order#1"},"sk":{"S":"event#1"},"source":{"S":"shop.ordering"},
         "detailType":{"S":"OrderPlaced"},"time":{"S":"2026-11-21T10:00:00.123Z"},
         "detail":{"S":"%s"},"expiresAt":{"N":"1"}},
         "SequenceNumber":"%s","SizeBytes":1,"StreamViewType":"NEW_IMAGE"},
         "eventSourceARN":"arn"}
        """
        .formatted(detail, sequenceNumber);
  }
}
