package stormglass.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.meter.Usage;
import stormglass.problem.Problems;
import stormglass.problem.Reading;

/// Reads a price list; what is wrong with it is reported all at once, by [PriceProblem].
public final class PriceListReader {

  private static final String OWN = "prices.yaml";

  private final Problems problems = new Problems();

  private PriceListReader() {}

  /// The list that comes with the kit: us-east-1, with sources and dates.
  public static PriceList own() {
    try (InputStream in =
        Objects.requireNonNull(PriceListReader.class.getResourceAsStream(OWN), OWN)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return switch (read(text, OWN)) {
        case Reading.Of<PriceList> of -> of.value();
        case Reading.Failed<PriceList> failed ->
            throw new IllegalStateException("the kit's own prices: " + failed.problems());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a file.
  public static Reading<PriceList> read(Path file) {
    return read(DocumentReader.read(file, file.toString()));
  }

  /// Reads a text.
  ///
  /// @param name what to call the text in problems
  public static Reading<PriceList> read(String text, String name) {
    return read(DocumentReader.read(text, name));
  }

  private static Reading<PriceList> read(Reading<Node> document) {
    return switch (document) {
      case Reading.Failed<Node> failed -> new Reading.Failed<>(failed.problems());
      case Reading.Of<Node> of -> new PriceListReader().list(of.value());
    };
  }

  private Reading<PriceList> list(Node node) {
    Entry root = new Entry(node, "The price list", problems);
    String region = root.text("region");
    String currency = root.text("currency");
    if (root.has("currency") && !currency.equals("USD")) {
      root.report("currency", PriceProblem.CURRENCY, currency);
    }
    List<PriceList.Price> prices = prices(root);
    List<PriceList.FreeTier> free = new ArrayList<>();
    for (Entry entry : root.optionalEntries("freeTier")) {
      free.add(freeTier(entry));
    }
    List<PriceList.NotPriced> notPriced = new ArrayList<>();
    for (Entry entry : root.optionalEntries("notPriced")) {
      notPriced.add(
          new PriceList.NotPriced(entry.text("service"), entry.text("what"), entry.text("reason")));
      entry.close();
    }
    root.close();
    return problems.reading(() -> new PriceList(region, prices, free, notPriced));
  }

  private List<PriceList.Price> prices(Entry root) {
    List<PriceList.Price> prices = new ArrayList<>();
    Set<Usage> seen = EnumSet.noneOf(Usage.class);
    for (Entry entry : root.entries("prices")) {
      Usage usage = entry.usage("usage");
      if (usage != null && !seen.add(usage)) {
        entry.report("usage", PriceProblem.DUPLICATE_PRICE, usage);
      }
      prices.add(price(entry, usage == null ? Usage.LAMBDA_REQUESTS : usage));
    }
    return prices;
  }

  private static PriceList.Price price(Entry entry, Usage usage) {
    PriceList.Price price =
        new PriceList.Price(
            usage,
            entry.text("service"),
            entry.text("item"),
            entry.text("usageType"),
            entry.text("unit"),
            entry.count("per"),
            tiers(entry),
            entry.text("source"),
            entry.date("date"));
    entry.close();
    return price;
  }

  private static List<PriceList.Tier> tiers(Entry entry) {
    List<PriceList.Tier> tiers = new ArrayList<>();
    for (Entry tier : entry.entries("tiers")) {
      tiers.add(
          new PriceList.Tier(
              tier.amount("usd"), tier.has("upTo") ? Long.valueOf(tier.count("upTo")) : null));
      tier.close();
    }
    String wrong = wrong(tiers);
    if (wrong != null && entry.has("tiers")) {
      entry.report("tiers", PriceProblem.TIERS, entry.path(), wrong);
    }
    return tiers;
  }

  private static @Nullable String wrong(List<PriceList.Tier> tiers) {
    if (tiers.isEmpty()) {
      return "are none";
    }
    long end = 0;
    for (PriceList.Tier tier : tiers.subList(0, tiers.size() - 1)) {
      Long upTo = tier.upTo();
      if (upTo == null) {
        return "go on after one without an end";
      }
      if (upTo <= end) {
        return "do not rise";
      }
      end = upTo;
    }
    return tiers.getLast().upTo() == null ? null : "end before everything is priced";
  }

  private static PriceList.FreeTier freeTier(Entry entry) {
    PriceList.FreeTier free =
        new PriceList.FreeTier(
            entry.usages("usages"),
            entry.count("units"),
            entry.count("per"),
            entry.text("source"),
            entry.date("date"));
    entry.close();
    return free;
  }
}
