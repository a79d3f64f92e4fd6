package shop.ordering.place;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/// Ordering's own price list, read at once and kept for a minute in each environment.
final class PriceList {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Supplier<Map<String, Price>> read;
  private final InstantSource clock;
  private Map<String, Price> prices = Map.of();
  private Instant staleAt = Instant.MIN;

  /// @param read reads the whole list: prices by product
  PriceList(Supplier<Map<String, Price>> read, InstantSource clock) {
    this.read = read;
    this.clock = clock;
  }

  /// Prices by product, at most a minute old.
  Map<String, Price> current() {
    Instant now = clock.instant();
    if (!now.isBefore(staleAt)) {
      prices = Map.copyOf(read.get());
      staleAt = now.plus(FRESH);
    }
    return prices;
  }
}
