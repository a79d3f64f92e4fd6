// Generated from shop.catalog@PriceChanged; not to be edited.
package shop.events.catalog;

import java.time.Instant;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A product costs something else from now on.
///
/// @param productId The product.
/// @param changedAt From when on the new price holds.
public record PriceChanged(String productId, Money oldPrice, Money newPrice, Instant changedAt)
    implements CatalogEvent {

  /// Reads and writes this event.
  public static final Codec<PriceChanged> CODEC = Codec.of(new PriceChangedJson());

  public PriceChanged {
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "productId", productId, PriceChangedJson.PRODUCT_ID);
    flaws = Flaws.present(flaws, "oldPrice", oldPrice);
    flaws = Flaws.present(flaws, "newPrice", newPrice);
    flaws = Flaws.dateTime(flaws, "changedAt", changedAt);
    Flaws.none(PriceChanged.class, flaws);
  }
}
