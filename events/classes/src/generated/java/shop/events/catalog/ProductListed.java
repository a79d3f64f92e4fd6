// Generated from shop.catalog@ProductListed; not to be edited.
package shop.events.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import stormglass.contracts.Codec;

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

  public ProductListed withDescription(@Nullable String description) {
    return new ProductListed(productId, name, category, price, description, listedAt);
  }
}
