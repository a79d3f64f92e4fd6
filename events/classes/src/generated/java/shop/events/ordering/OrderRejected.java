// Generated from shop.ordering@OrderRejected; not to be edited.
package shop.events.ordering;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// The order cannot be fulfilled.
///
/// @param orderId The order.
/// @param username Who ordered.
/// @param rejectedAt When it was rejected.
public record OrderRejected(
    UUID orderId, String username, RejectionReason reason, Instant rejectedAt)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<OrderRejected> CODEC = Codec.of(new OrderRejectedJson());

  public OrderRejected {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.text(flaws, "username", username, OrderRejectedJson.USERNAME);
    flaws = Flaws.present(flaws, "reason", reason);
    flaws = Flaws.dateTime(flaws, "rejectedAt", rejectedAt);
    Flaws.none(OrderRejected.class, flaws);
  }

  public OrderRejected withReason(RejectionReason reason) {
    return new OrderRejected(orderId, username, reason, rejectedAt);
  }

  /// Why an order was rejected.
  public sealed interface RejectionReason {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements RejectionReason {
      OUT_OF_STOCK("OUT_OF_STOCK"),
      PAYMENT_DECLINED("PAYMENT_DECLINED");

      private final String symbol;

      Known(String symbol) {
        this.symbol = symbol;
      }

      @Override
      public String symbol() {
        return symbol;
      }
    }

    /// A symbol of a later version.
    record Unknown(String symbol) implements RejectionReason {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }
}
