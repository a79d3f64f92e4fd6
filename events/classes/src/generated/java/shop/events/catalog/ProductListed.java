// Generated from shop.catalog@ProductListed; not to be edited.
package shop.events.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A product is on sale.
///
/// @param productId The product.
/// @param name What customers read.
/// @param category The shelf it stands on.
/// @param description A few sentences about it.
/// @param listedAt From when on it is on sale.
public record ProductListed(
    String productId,
    String name,
    String category,
    Money price,
    @Nullable String description,
    Instant listedAt)
    implements CatalogEvent {

  /// Reads and writes this event.
  public static final Codec<ProductListed> CODEC = Codec.of(new ProductListedJson());

  public ProductListed {
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "productId", productId, ProductListedJson.PRODUCT_ID);
    flaws = Flaws.text(flaws, "name", name, ProductListedJson.NAME);
    flaws = Flaws.text(flaws, "category", category, ProductListedJson.PRODUCT_ID);
    flaws = Flaws.present(flaws, "price", price);
    if (description != null) {
      flaws = Flaws.text(flaws, "description", description, ProductListedJson.DESCRIPTION);
    }
    flaws = Flaws.dateTime(flaws, "listedAt", listedAt);
    Flaws.none(ProductListed.class, flaws);
  }

  public ProductListed withDescription(@Nullable String description) {
    return new ProductListed(productId, name, category, price, description, listedAt);
  }
}
