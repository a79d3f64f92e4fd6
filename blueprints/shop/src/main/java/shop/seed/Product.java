package shop.seed;

import java.util.List;
import java.util.stream.IntStream;

/// A product on the first day.
///
/// @param rank its popularity, from 1; the order of the product list
/// @param cents its price in euro cents
/// @param stock how many there are
/// @param threshold at how few the owner wants to be told
record Product(int rank, String id, String name, long cents, long stock, long threshold) {

  private static final int SCARCE_EVERY = 25;

  private static final List<String> SCENTS =
      List.of(
          "Oatmeal",
          "Lavender",
          "Aloe",
          "Coconut",
          "Tea Tree",
          "Chamomile",
          "Honey",
          "Argan",
          "Apple",
          "Unscented");
  private static final List<String> KINDS =
      List.of(
          "Shampoo",
          "Conditioner",
          "Detangling Spray",
          "Paw Balm",
          "Ear Cleaner",
          "Wipes",
          "Dry Shampoo",
          "Nose Balm",
          "Coat Oil",
          "Puppy Shampoo",
          "Bath Tablets",
          "Dental Gel",
          "Fur Mousse",
          "Eye Cleaner",
          "Cologne",
          "Soap Bar",
          "Skin Lotion",
          "Towel",
          "Brush",
          "Comb");

  /// All products, the most popular first.
  static List<Product> all() {
    return IntStream.rangeClosed(1, SCENTS.size() * KINDS.size()).mapToObj(Product::at).toList();
  }

  /// Popular products have plenty; every 25th is scarce, so that some orders cannot be met.
  private static Product at(int rank) {
    String scent = SCENTS.get((rank - 1) % SCENTS.size());
    String kind = KINDS.get((rank - 1) / SCENTS.size());
    boolean scarce = rank % SCARCE_EVERY == 0;
    long stock = scarce ? 6 : Math.max(200, 200_000 / rank);
    long threshold = scarce ? 2 : stock / 10;
    long cents = 399 + 100L * (rank * 37 % 26);
    return new Product(rank, "p-%03d".formatted(rank), scent + " " + kind, cents, stock, threshold);
  }
}
