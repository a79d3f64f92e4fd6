// Generated from shop.catalog@PriceChanged; not to be edited.
package shop.events.catalog;

import java.time.Instant;
import shop.events.Money;
import stormglass.contracts.Codec;

/// A product costs something else from now on.
///
/// @param productId The product.
/// @param changedAt From when on the new price holds.
public record PriceChanged(String productId, Money oldPrice, Money newPrice, Instant changedAt)
    implements CatalogEvent {

  /// Reads and writes this event.
  public static final Codec<PriceChanged> CODEC = Codec.of(new PriceChangedJson());
}
