package stormglass.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import stormglass.meter.Usage;
import stormglass.pricing.PriceList.FreeTier;
import stormglass.pricing.PriceList.NotPriced;
import stormglass.pricing.PriceList.Price;
import stormglass.pricing.PriceList.Tier;

/// What usage costs.
///
/// Amounts are in USD with ten decimals, as in AWS's own cost and usage reports. Each line is
/// rounded once, half up; sums are sums of lines.
///
/// @param lines one for each usage and tier that was reached, in the price list's order
/// @param withoutPrice usage that the list has no price for
/// @param notPriced what a real bill would also show
public record Bill(
    String region, List<Line> lines, List<Usage> withoutPrice, List<NotPriced> notPriced) {

  private static final int SCALE = 10;

  public Bill {
    lines = List.copyOf(lines);
    withoutPrice = List.copyOf(withoutPrice);
    notPriced = List.copyOf(notPriced);
  }

  /// One usage in one tier.
  ///
  /// @param quantity in the usage's smallest units
  /// @param tier counted from 0
  /// @param usd what it costs
  public record Line(Price price, long quantity, int tier, BigDecimal usd) {

    /// What one unit costs in this tier.
    public BigDecimal rate() {
      return price.tiers().get(tier).usd();
    }

    /// The quantity in the price's own unit, to six decimals.
    public BigDecimal units() {
      return BigDecimal.valueOf(quantity)
          .divide(BigDecimal.valueOf(price.per()), 6, RoundingMode.HALF_UP);
    }
  }

  /// The bill for one month's usage, or part of a month's, without free tiers.
  ///
  /// @param usage in smallest units; at least 0 each
  public static Bill of(PriceList prices, Map<Usage, Long> usage) {
    List<Line> lines = new ArrayList<>();
    for (Price price : prices.prices()) {
      lines(price, usage.getOrDefault(price.usage(), 0L), lines);
    }
    List<Usage> without =
        usage.keySet().stream()
            .filter(kind -> prices.of(kind) == null && usage.getOrDefault(kind, 0L) > 0)
            .sorted()
            .toList();
    return new Bill(prices.region(), lines, without, prices.notPriced());
  }

  /// The bill with an account's free tiers subtracted, as if nothing else used them.
  public static Bill lessFreeTier(PriceList prices, Map<Usage, Long> usage) {
    Map<Usage, Long> rest = new EnumMap<>(Usage.class);
    rest.putAll(usage);
    for (FreeTier tier : prices.freeTiers()) {
      long free = bound(tier.units(), tier.per());
      for (Usage kind : tier.usages()) {
        long covered = Math.min(free, rest.getOrDefault(kind, 0L));
        rest.merge(kind, -covered, Long::sum);
        free -= covered;
      }
    }
    return of(prices, rest);
  }

  private static void lines(Price price, long quantity, List<Line> into) {
    long from = 0;
    for (int i = 0; i < price.tiers().size() && from < quantity; i++) {
      Tier tier = price.tiers().get(i);
      Long upTo = tier.upTo();
      long to = upTo == null ? quantity : Math.min(quantity, bound(upTo, price.per()));
      into.add(new Line(price, to - from, i, amount(tier, to - from, price.per())));
      from = to;
    }
  }

  /// A bound beyond what can be counted bounds nothing.
  private static long bound(long units, long per) {
    return units > Long.MAX_VALUE / per ? Long.MAX_VALUE : units * per;
  }

  private static BigDecimal amount(Tier tier, long quantity, long per) {
    return tier.usd()
        .multiply(BigDecimal.valueOf(quantity))
        .divide(BigDecimal.valueOf(per), SCALE, RoundingMode.HALF_UP);
  }

  /// The sum of all lines.
  public BigDecimal total() {
    return sum(lines);
  }

  /// The sum of each service's lines, in the price list's order.
  public SequencedMap<String, BigDecimal> byService() {
    SequencedMap<String, BigDecimal> sums = new LinkedHashMap<>();
    lines.forEach(line -> sums.merge(line.price().service(), line.usd(), BigDecimal::add));
    return sums;
  }

  private static BigDecimal sum(List<Line> lines) {
    return lines.stream().map(Line::usd).reduce(BigDecimal.ZERO.setScale(SCALE), BigDecimal::add);
  }
}
