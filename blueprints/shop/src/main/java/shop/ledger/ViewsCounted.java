package shop.ledger;

import java.util.ArrayList;
import java.util.List;
import stormglass.ledger.Books;
import stormglass.ledger.Finding;

/// Every view that was taken is counted once.
///
/// A view that was answered with an error may be in the stream all the same; a batch that was given
/// up may have been counted before its function failed.
final class ViewsCounted implements Rule {

  private static final String ROUTE = "POST /api/products/{productId}/views";
  private static final String TABLE = "TrendingProductsTable";
  private static final int ACCEPTED = 202;
  private static final int SERVER_ERROR = 500;
  private static final int LAST_STATUS = 599;

  @Override
  public Finding check(ShopBooks shop) {
    Books books = shop.books();
    long taken = books.answered(ROUTE, ACCEPTED, ACCEPTED);
    long unclear = books.answered(ROUTE, SERVER_ERROR, LAST_STATUS);
    long counted =
        books.table(TABLE).stream()
            .filter(ViewsCounted::isHour)
            .mapToLong(item -> item.number("views"))
            .sum();
    long uncounted = shop.letters().uncounted();
    List<String> violations = new ArrayList<>();
    if (counted + uncounted < taken) {
      violations.add(
          "%d views were taken, but %d are counted and %d given up: off by %d"
              .formatted(taken, counted, uncounted, counted + uncounted - taken));
    }
    if (counted > taken + unclear) {
      violations.add(
          "%d views are counted, but only %d were taken: off by %d"
              .formatted(counted, taken, counted - taken));
    }
    return new Finding(
        "Every view that was taken is counted once in TrendingProducts, or was given up.",
        taken,
        violations);
  }

  private static boolean isHour(Books.Item item) {
    String pk = item.text("pk");
    return pk != null && pk.startsWith("hour#");
  }
}
