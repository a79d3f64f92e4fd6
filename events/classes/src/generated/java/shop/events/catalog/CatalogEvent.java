// Generated from all schemas of the family; not to be edited.
package shop.events.catalog;

import java.util.List;
import shop.events.ShopEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in catalog.
public sealed interface CatalogEvent extends ShopEvent permits 
    PriceChanged, ProductListed, ProductViewed {

  /// Reads and writes every event of this family.
  Codec<CatalogEvent> CODEC =
      Codec.family(List.of(PriceChanged.CODEC, ProductListed.CODEC, ProductViewed.CODEC));
}
