// Generated from orderid.ordering@Tested; not to be edited.
package orderid.events.ordering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;

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
}
