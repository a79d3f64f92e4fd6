package stormglass.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.meter.Usage;

/// What one region asks for each kind of usage.
///
/// @param prices at most one for each usage, in the order of the list
/// @param freeTiers what an account gets for nothing every month
/// @param notPriced what a real bill would also show
public record PriceList(
    String region, List<Price> prices, List<FreeTier> freeTiers, List<NotPriced> notPriced) {

  public PriceList {
    prices = List.copyOf(prices);
    freeTiers = List.copyOf(freeTiers);
    notPriced = List.copyOf(notPriced);
  }

  /// The price of a usage, or null.
  public @Nullable Price of(Usage usage) {
    return prices.stream().filter(price -> price.usage() == usage).findFirst().orElse(null);
  }

  /// The price of one kind of usage.
  ///
  /// @param service such as `Lambda`
  /// @param item what is paid, in words
  /// @param usageType AWS's own name for it
  /// @param unit what one price is for, in words
  /// @param per how many of the usage's smallest units make one such unit
  /// @param tiers at least one; each but the last has an end, and the ends rise
  /// @param source where the price was read
  /// @param date when
  public record Price(
      Usage usage,
      String service,
      String item,
      String usageType,
      String unit,
      long per,
      List<Tier> tiers,
      String source,
      LocalDate date) {
    public Price {
      tiers = List.copyOf(tiers);
    }
  }

  /// A price up to an amount.
  ///
  /// @param usd for one unit, as published
  /// @param upTo units a month at which the tier ends; null for the last one
  public record Tier(BigDecimal usd, @Nullable Long upTo) {}

  /// What is free every month, of several usages together.
  ///
  /// @param units how many units
  /// @param per how many of the usages' smallest units make one such unit
  public record FreeTier(List<Usage> usages, long units, long per, String source, LocalDate date) {
    public FreeTier {
      usages = List.copyOf(usages);
    }
  }

  /// Something that costs money and is not priced here.
  public record NotPriced(String service, String what, String reason) {}
}
