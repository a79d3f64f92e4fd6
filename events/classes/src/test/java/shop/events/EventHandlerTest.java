package shop.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderRejected.RejectionReason;
import stormglass.contracts.BatchResult;
import stormglass.contracts.Envelope;
import stormglass.contracts.EventHandler;
import stormglass.contracts.Metadata;
import stormglass.contracts.Violation;
import stormglass.contracts.json.JsonWriter;

class EventHandlerTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final OrderRejected REJECTED =
      new OrderRejected(new UUID(0, 1), "justin", RejectionReason.Known.OUT_OF_STOCK, NOON);

  private static final String USERNAME = "^[a-z0-9][a-z0-9._-]*\\z";

  private final List<ShopEvent> seen = new ArrayList<>();
  private final EventHandler<ShopEvent> handler =
      new EventHandler<>(ShopEvent.CODEC, envelope -> seen.add(envelope.data()));

  @Test
  void everyEventOfTheBatchReachesTheReaction() {
    BatchResult result = handler.handle(batch(event(REJECTED), event(REJECTED)));

    assertThat(seen).containsExactly(REJECTED, REJECTED);
    assertThat(new String(result.toJson(), UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void anUndecodableEventIsAFailureOfItsMessageAlone() {
    BatchResult result = handler.handle(batch("{\"no\":\"event\"}", event(REJECTED)));

    assertThat(seen).containsExactly(REJECTED);
    assertThat(new String(result.toJson(), UTF_8))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}");
    assertThat(result.failures()).first().isInstanceOf(BatchResult.Failure.Undecodable.class);
  }

  @Test
  void anEventWhoseBoundsAreBrokenIsAFailureThatTellsEachOfThem() {
    String broken = event(REJECTED).replace("justin", "J").replace("\"account\"", "\"acount\"");

    BatchResult result = handler.handle(batch(event(REJECTED), broken));

    assertThat(seen).containsExactly(REJECTED);
    assertThat(result.failures())
        .containsExactly(
            new BatchResult.Failure.Undecodable(
                "m1",
                List.of(
                    new Violation("/detail/data/username", "does not match " + USERNAME),
                    new Violation("", "lacks 'account'"))));
  }

  @Test
  void aReactionThatThrowsIsAFailureOfItsMessageAlone() {
    IllegalStateException busy = new IllegalStateException("table is busy");
    EventHandler<ShopEvent> throwing =
        new EventHandler<>(
            ShopEvent.CODEC,
            _ -> {
              throw busy;
            });

    assertThat(throwing.handle(batch(event(REJECTED))).failures())
        .containsExactly(new BatchResult.Failure.Raised("m0", metadata(), busy));
  }

  @Test
  void aFieldAndASymbolOfALaterVersionAreAccepted() {
    String later =
        event(REJECTED)
            .replace("\"OUT_OF_STOCK\"", "\"SHOP_CLOSED\"")
            .replace("\"username\"", "\"salonId\":{\"a\":[1]},\"username\"");

    assertThat(handler.handle(batch(later)).failures()).isEmpty();
    assertThat(seen)
        .containsExactly(REJECTED.withReason(new RejectionReason.Unknown("SHOP_CLOSED")));
  }

  @Test
  void aPayloadThatIsNoBatchIsAWrongTrigger() {
    assertThatThrownBy(() -> handler.handle("{\"detail\":{}}".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no Records");
  }

  private static Metadata metadata() {
    return Metadata.first(new UUID(0, 2), new UUID(0, 3), NOON);
  }

  private static String event(ShopEvent data) {
    Envelope<ShopEvent> envelope =
        new Envelope<>(
            "e",
            "shop.ordering",
            "OrderRejected",
            NOON,
            "000000000000",
            "us-east-1",
            List.of(),
            metadata(),
            data);
    return new String(ShopEvent.CODEC.encode(envelope), UTF_8);
  }

  private static byte[] batch(String... bodies) {
    JsonWriter out = new JsonWriter();
    out.beginObject().name("Records").beginArray();
    for (int i = 0; i < bodies.length; i++) {
      out.beginObject().name("messageId").value("m" + i).name("attributes").beginObject();
      out.name("ApproximateReceiveCount").value("1").endObject();
      out.name("body").value(bodies[i]).name("eventSource").value("aws:sqs").endObject();
    }
    return out.endArray().endObject().toBytes();
  }
}
