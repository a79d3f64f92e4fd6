package stormglass.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.meter.Usage;
import stormglass.pricing.Bill;
import stormglass.pricing.PriceList;
import stormglass.pricing.PriceListReader;
import stormglass.report.RunResult;

/// Turns usage into what it costs, by service.
final class Costs {

  private static final int PER_ORDER_DIGITS = 12;

  private Costs() {}

  /// What usage costs.
  ///
  /// @param completed by how many the total is divided, or 0
  /// @param remark what a reader should know beside the prices; empty for nothing
  static RunResult.Cost of(Map<Usage, Long> usage, long completed, String remark) {
    PriceList prices = PriceListReader.own();
    Bill bill = Bill.of(prices, usage);
    Map<String, List<Bill.Line>> byService = new LinkedHashMap<>();
    bill.lines()
        .forEach(
            line ->
                byService
                    .computeIfAbsent(line.price().service(), any -> new ArrayList<>())
                    .add(line));
    List<RunResult.ServiceCost> services = new ArrayList<>();
    byService.forEach((service, lines) -> services.add(service(service, lines, completed)));
    services.sort(
        Comparator.comparing(RunResult.ServiceCost::usd)
            .reversed()
            .thenComparing(RunResult.ServiceCost::service));
    return new RunResult.Cost(
        note(prices, remark), services, bill.total(), completed, per(bill.total(), completed));
  }

  private static RunResult.ServiceCost service(
      String service, List<Bill.Line> lines, long completed) {
    BigDecimal usd = lines.stream().map(Bill.Line::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new RunResult.ServiceCost(
        service,
        usd,
        per(usd, completed),
        lines.stream()
            .map(
                line ->
                    new RunResult.BillLine(
                        line.price().item(),
                        line.units().stripTrailingZeros().toPlainString(),
                        line.price().unit(),
                        line.usd()))
            .toList());
  }

  private static @Nullable BigDecimal per(BigDecimal usd, long completed) {
    return completed == 0
        ? null
        : usd.divide(BigDecimal.valueOf(completed), PER_ORDER_DIGITS, RoundingMode.HALF_UP);
  }

  private static String note(PriceList prices, String remark) {
    LocalDate from =
        prices.prices().stream().map(PriceList.Price::date).min(LocalDate::compareTo).orElseThrow();
    LocalDate to =
        prices.prices().stream().map(PriceList.Price::date).max(LocalDate::compareTo).orElseThrow();
    return "%s, published prices read from %s to %s, without free tiers%s"
        .formatted(prices.region(), from, to, remark.isEmpty() ? "" : "; " + remark);
  }
}
