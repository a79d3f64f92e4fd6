package shop.catalog.views;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.avro.catalog.ProductViewedAvro;
import shop.events.catalog.ProductViewed;
import stormglass.avro.AvroEvent;
import stormglass.avro.AvroMessage;
import stormglass.avro.AvroMessages;
import stormglass.contracts.Metadata;
import stormglass.contracts.json.MalformedJson;
import stormglass.lambda.ProblemDocument.Fault;

class ViewingTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
  private static final UUID VISIT = UUID.fromString("7d9f5a2e-3f0c-4f6e-9f8a-111111111111");
  private static final Fault NO_VISIT = new Fault("#/visitId", "must be a UUID");

  @Test
  void aViewBelongsToItsVisit() {
    Viewing viewing = Viewing.decide("p-001", VISIT, NOW);
    assertThat(viewing).isEqualTo(new Viewing.Viewed(new ProductViewed("p-001", VISIT, null, NOW)));
    assertThat(((Viewing.Viewed) viewing).partitionKey()).isEqualTo(VISIT.toString());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Viewing.Refused refused = (Viewing.Refused) Viewing.decide("P*", null, NOW);
    assertThat(refused.problem().status()).isEqualTo(422);
    assertThat(refused.problem().faults())
        .containsExactly(
            new Fault("productId", "must be 1 to 64 lower-case letters, digits or hyphens"),
            NO_VISIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"visitId\":null}",
        "{\"visitId\":7}",
        "{\"visitId\":\"7\"}",
        "{\"visitId\":{\"visitId\":\"7d9f5a2e-3f0c-4f6e-9f8a-111111111111\"}}"
      })
  void aVisitIsAUuid(String body) {
    Viewing.Refused refused =
        (Viewing.Refused) Viewing.decide("p-001", Viewing.visitId(body.getBytes(UTF_8)), NOW);
    assertThat(refused.problem().faults()).containsExactly(NO_VISIT);
  }

  @Test
  void theVisitIsReadWhateverElseTheBodySays() {
    String body = "{\"username\":\"maria\",\"visitId\":\"" + VISIT + "\",\"more\":[1]}";
    assertThat(Viewing.visitId(body.getBytes(UTF_8))).isEqualTo(VISIT);
  }

  @Test
  void aBodyThatIsNoObjectIsMalformed() {
    assertThatThrownBy(() -> Viewing.visitId("".getBytes(UTF_8))).isInstanceOf(MalformedJson.class);
  }

  @Test
  void theMessageReadsAsWhatWasViewed() {
    AvroMessages<ProductViewed> messages = AvroMessages.of(ProductViewedAvro.CODEC);
    Viewing.Viewed viewed = (Viewing.Viewed) Viewing.decide("p-001", VISIT, NOW);
    Metadata metadata = Metadata.first(new UUID(1, 2), new UUID(3, 4), NOW);
    assertThat(messages.decode(messages.encode(metadata, viewed.event())))
        .isEqualTo(new AvroMessage.Of<>(new AvroEvent<>(metadata, viewed.event())));
  }
}
