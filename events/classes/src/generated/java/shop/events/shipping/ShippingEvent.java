// Generated from all schemas of the family; not to be edited.
package shop.events.shipping;

import java.util.List;
import shop.events.ShopEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in shipping.
public sealed interface ShippingEvent extends ShopEvent permits 
    ShipmentDelivered, ShipmentDispatched, ShipmentPrepared {

  /// Reads and writes every event of this family.
  Codec<ShippingEvent> CODEC =
      Codec.family(List.of(
          ShipmentDelivered.CODEC, ShipmentDispatched.CODEC, ShipmentPrepared.CODEC));
}
