package shop.catalog.trending;

import static java.util.Map.Entry.comparingByKey;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.ProblemDocument;

/// The products most looked at of late.
///
/// @param since from when views are counted
/// @param top the most viewed first; those with as many views by their ids
record Trend(Instant since, List<Views> top) {

  /// How many products are told at most, and read of each hour.
  static final int MOST = 100;

  private static final int USUAL = 10;

  /// How often a product was looked at.
  record Views(String productId, long views) {}

  /// How many products were asked for, or what is wrong about it.
  sealed interface Asked {
    record For(int limit) implements Asked {}

    record Wrong(ProblemDocument problem) implements Asked {}
  }

  /// Reads the query parameter `limit`.
  static Asked asked(Map<String, String> query) {
    String limit = query.getOrDefault("limit", Integer.toString(USUAL));
    if (!limit.matches("[0-9]{1,3}")
        || Integer.parseInt(limit) < 1
        || Integer.parseInt(limit) > MOST) {
      return new Asked.Wrong(
          ProblemDocument.invalid(
              "invalid-query",
              "The query is not valid.",
              List.of(
                  new ProblemDocument.Fault("limit", "must be a whole number from 1 to " + MOST))));
    }
    return new Asked.For(Integer.parseInt(limit));
  }

  /// The trend of several hours' views.
  static Trend of(Instant since, List<Views> hours, int limit) {
    Map<String, Long> sums = new HashMap<>();
    hours.forEach(views -> sums.merge(views.productId(), views.views(), Long::sum));
    return new Trend(
        since,
        sums.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(comparingByKey()))
            .limit(limit)
            .map(sum -> new Views(sum.getKey(), sum.getValue()))
            .toList());
  }

  JsonWriter toJson() {
    JsonWriter out = new JsonWriter(64 + 64 * top.size());
    out.beginObject().name("since").value(since.toString()).name("products").beginArray();
    for (Views product : top) {
      out.beginObject().name("productId").value(product.productId());
      out.name("views").value(product.views()).endObject();
    }
    return out.endArray().endObject();
  }
}
