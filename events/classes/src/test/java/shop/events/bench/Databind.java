package shop.events.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import shop.events.ordering.OrderPlaced;
import stormglass.contracts.Envelope;
import stormglass.contracts.Metadata;

/// The same event for Jackson databind: the same records, without checks.
///
/// @param detailType named as in JSON by an annotation
record Databind(
    String version,
    String id,
    @JsonProperty("detail-type") String detailType,
    String source,
    String account,
    Instant time,
    String region,
    List<String> resources,
    Detail detail) {

  /// What EventBridge's envelope holds.
  record Detail(Metadata metadata, OrderPlaced data) {}

  static Databind of(Envelope<OrderPlaced> event) {
    return new Databind(
        "0",
        event.id(),
        event.detailType(),
        event.source(),
        event.account(),
        event.time(),
        event.region(),
        event.resources(),
        new Detail(event.metadata(), event.data()));
  }

  static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();
  }
}
