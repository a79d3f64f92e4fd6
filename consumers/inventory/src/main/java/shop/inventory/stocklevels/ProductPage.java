package shop.inventory.stocklevels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stormglass.lambda.ProblemDocument;

/// Which part of the product list is asked for.
///
/// @param limit how many products at most
/// @param after the last product of the page before, or "" for the first page
record ProductPage(int limit, String after) {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  /// What was asked for, or everything that is wrong about it.
  sealed interface Asked {
    record For(ProductPage page) implements Asked {}

    record Wrong(ProblemDocument problem) implements Asked {}
  }

  /// Reads the query parameters `limit` and `after`.
  static Asked of(Map<String, String> query) {
    List<ProblemDocument.Fault> errors = new ArrayList<>();
    String limit = query.getOrDefault("limit", Integer.toString(USUAL));
    if (!limit.matches("[0-9]{1,3}")
        || Integer.parseInt(limit) < 1
        || Integer.parseInt(limit) > MOST) {
      errors.add(new ProblemDocument.Fault("limit", "must be a whole number from 1 to " + MOST));
    }
    String after = query.getOrDefault("after", "");
    if (!after.matches("[a-z0-9-]{0,64}")) {
      errors.add(new ProblemDocument.Fault("after", "must be a product's id"));
    }
    return errors.isEmpty()
        ? new Asked.For(new ProductPage(Integer.parseInt(limit), after))
        : new Asked.Wrong(
            ProblemDocument.invalid("invalid-query", "The query is not valid.", errors));
  }
}
