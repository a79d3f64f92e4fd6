// Generated from orderid.ordering@Tested; not to be edited.
package orderid.events.ordering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(
    UUID orderId,
    @Nullable Instant orderDate,
    @Nullable String urlPath,
    @Nullable String grE,
    @Nullable String abc,
    @Nullable String sayHi)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "order-id", orderId);
    if (orderDate != null) {
      flaws = Flaws.dateTime(flaws, "order date", orderDate);
    }
    Flaws.none(Tested.class, flaws);
  }

  public Tested withOrderDate(@Nullable Instant orderDate) {
    return new Tested(orderId, orderDate, urlPath, grE, abc, sayHi);
  }

  public Tested withURLPath(@Nullable String urlPath) {
    return new Tested(orderId, orderDate, urlPath, grE, abc, sayHi);
  }

  public Tested withGrE(@Nullable String grE) {
    return new Tested(orderId, orderDate, urlPath, grE, abc, sayHi);
  }

  public Tested withABC(@Nullable String abc) {
    return new Tested(orderId, orderDate, urlPath, grE, abc, sayHi);
  }

  public Tested withSayHi(@Nullable String sayHi) {
    return new Tested(orderId, orderDate, urlPath, grE, abc, sayHi);
  }
}
