// Generated from all schemas of the family; not to be edited.
package shop.events;

import java.util.List;
import shop.events.catalog.CatalogEvent;
import shop.events.customers.CustomersEvent;
import shop.events.grooming.GroomingEvent;
import shop.events.inventory.InventoryEvent;
import shop.events.loyalty.LoyaltyEvent;
import shop.events.notifications.NotificationsEvent;
import shop.events.ordering.OrderingEvent;
import shop.events.payments.PaymentsEvent;
import shop.events.shipping.ShippingEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in the shop.
public sealed interface ShopEvent permits 
    CatalogEvent,
    CustomersEvent,
    GroomingEvent,
    InventoryEvent,
    LoyaltyEvent,
    NotificationsEvent,
    OrderingEvent,
    PaymentsEvent,
    ShippingEvent {

  /// Reads and writes every event of this family.
  Codec<ShopEvent> CODEC =
      Codec.family(List.of(
          CatalogEvent.CODEC,
          CustomersEvent.CODEC,
          GroomingEvent.CODEC,
          InventoryEvent.CODEC,
          LoyaltyEvent.CODEC,
          NotificationsEvent.CODEC,
          OrderingEvent.CODEC,
          PaymentsEvent.CODEC,
          ShippingEvent.CODEC));
}
