package shop.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import shop.events.ShopEvent;
import shop.events.catalog.CatalogEvent;
import shop.events.customers.CustomersEvent;
import shop.events.grooming.GroomingEvent;
import shop.events.inventory.InventoryEvent;
import shop.events.inventory.StockLow;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.inventory.StockReservationFailed;
import shop.events.inventory.StockReserved;
import shop.events.loyalty.LoyaltyEvent;
import shop.events.notifications.NotificationsEvent;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderFulfilled;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderingEvent;
import shop.events.payments.PaymentAuthorized;
import shop.events.payments.PaymentCaptured;
import shop.events.payments.PaymentDeclined;
import shop.events.payments.PaymentRefunded;
import shop.events.payments.PaymentsEvent;
import shop.events.shipping.ShipmentDelivered;
import shop.events.shipping.ShipmentDispatched;
import shop.events.shipping.ShipmentPrepared;
import shop.events.shipping.ShippingEvent;
import stormglass.contracts.Decoded;
import stormglass.contracts.Envelope;
import stormglass.contracts.Strictness;
import stormglass.contracts.json.JsonWriter;

/// An event of the shop; an event that was published twice is one happening.
///
/// @param eventId its own id, not the bus's
record Happening(UUID eventId, ShopEvent event) {

  /// Reads the parts of an event as the bus or an outbox holds them.
  static Decoded<Happening> decode(String source, String detailType, String detail) {
    JsonWriter out = new JsonWriter().beginObject().name("version").value("0");
    out.name("id").value("").name("detail-type").value(detailType).name("source").value(source);
    out.name("account").value("").name("time").value("1970-01-01T00:00:00Z");
    out.name("region").value("").name("resources").beginArray().endArray();
    out.name("detail").raw(detail.getBytes(UTF_8)).endObject();
    return decode(out.toBytes());
  }

  /// Reads a whole event, as a message carries it.
  static Decoded<Happening> decode(byte[] event) {
    return switch (ShopEvent.CODEC.decode(event, Strictness.TOLERANT)) {
      case Decoded.Of<Envelope<ShopEvent>>(Envelope<ShopEvent> envelope) ->
          new Decoded.Of<>(new Happening(envelope.metadata().eventId(), envelope.data()));
      case Decoded.Failed<Envelope<ShopEvent>>(var violations) -> new Decoded.Failed<>(violations);
    };
  }

  /// The order that it is about, where it is about one.
  Optional<String> orderId() {
    return Optional.ofNullable(
            switch (event) {
              case OrderingEvent ordering -> orderId(ordering);
              case PaymentsEvent payments -> orderId(payments);
              case InventoryEvent inventory -> orderId(inventory).orElse(null);
              case ShippingEvent shipping -> orderId(shipping);
              case CatalogEvent _,
                  CustomersEvent _,
                  GroomingEvent _,
                  LoyaltyEvent _,
                  NotificationsEvent _ ->
                  null;
            })
        .map(UUID::toString);
  }

  private static UUID orderId(OrderingEvent event) {
    return switch (event) {
      case OrderPlaced placed -> placed.orderId();
      case OrderConfirmed confirmed -> confirmed.orderId();
      case OrderRejected rejected -> rejected.orderId();
      case OrderCancelled cancelled -> cancelled.orderId();
      case OrderFulfilled fulfilled -> fulfilled.orderId();
    };
  }

  private static UUID orderId(PaymentsEvent event) {
    return switch (event) {
      case PaymentAuthorized authorized -> authorized.orderId();
      case PaymentDeclined declined -> declined.orderId();
      case PaymentCaptured captured -> captured.orderId();
      case PaymentRefunded refunded -> refunded.orderId();
    };
  }

  private static UUID orderId(ShippingEvent event) {
    return switch (event) {
      case ShipmentPrepared prepared -> prepared.orderId();
      case ShipmentDispatched dispatched -> dispatched.orderId();
      case ShipmentDelivered delivered -> delivered.orderId();
    };
  }

  private static Optional<UUID> orderId(InventoryEvent event) {
    return switch (event) {
      case StockReserved reserved -> Optional.of(reserved.orderId());
      case StockReservationFailed failed -> Optional.of(failed.orderId());
      case StockReleased released -> Optional.of(released.orderId());
      case StockLow _, StockReplenished _ -> Optional.empty();
    };
  }
}
