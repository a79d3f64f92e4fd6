// Generated from all schemas of the family; not to be edited.
package shop.events.customers;

import java.util.List;
import shop.events.ShopEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in customers.
public sealed interface CustomersEvent extends ShopEvent permits CustomerRegistered, PetRegistered {

  /// Reads and writes every event of this family.
  Codec<CustomersEvent> CODEC =
      Codec.family(List.of(CustomerRegistered.CODEC, PetRegistered.CODEC));
}
