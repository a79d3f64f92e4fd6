// Generated from shop.catalog@ProductViewed; not to be edited.
package shop.events.catalog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// Somebody has looked at a product.
///
/// @param productId The product.
/// @param visitId The visit to the shop's pages.
/// @param username Who looked; missing for those who have not signed in.
/// @param viewedAt When it was looked at.
public record ProductViewed(
    String productId, UUID visitId, @Nullable String username, Instant viewedAt)
    implements CatalogEvent {

  /// Reads and writes this event.
  public static final Codec<ProductViewed> CODEC = Codec.of(new ProductViewedJson());

  public ProductViewed {
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "productId", productId, ProductViewedJson.PRODUCT_ID);
    flaws = Flaws.present(flaws, "visitId", visitId);
    if (username != null) {
      flaws = Flaws.text(flaws, "username", username, ProductViewedJson.USERNAME);
    }
    flaws = Flaws.dateTime(flaws, "viewedAt", viewedAt);
    Flaws.none(ProductViewed.class, flaws);
  }

  public ProductViewed withUsername(@Nullable String username) {
    return new ProductViewed(productId, visitId, username, viewedAt);
  }
}
