package shop.ledger;

import java.util.ArrayList;
import java.util.List;
import stormglass.ledger.Finding;

/// What was paid fits what was ordered.
final class Money implements Rule {

  @Override
  public Finding check(ShopBooks books) {
    List<String> violations = new ArrayList<>();
    for (OrderFile file : books.orders().values()) {
      if (!Ending.isParked(file)) {
        faults(file).forEach(fault -> violations.add(file.id() + ": " + fault));
      }
    }
    return new Finding(
        "Money captured less money refunded is each confirmed order's total, and nothing for any"
            + " other order.",
        books.orders().size(),
        violations);
  }

  static List<String> faults(OrderFile file) {
    List<String> faults = new ArrayList<>();
    long balance = file.balanceCents();
    long due = file.status().equals("CONFIRMED") ? file.cents() : 0;
    if (balance != due) {
      faults.add(off("the balance", balance, due));
    }
    if (file.bookedCents() != balance) {
      faults.add(off("captured less refunded", file.bookedCents(), balance));
    }
    file.placed()
        .ifPresent(
            placed -> {
              long total = placed.total().cents();
              long lines =
                  placed.lines().stream()
                      .mapToLong(line -> line.quantity() * line.unitPrice().cents())
                      .sum();
              if (total != lines) {
                faults.add(off("the total", total, lines));
              }
              if (file.cents() != total) {
                faults.add(off("the order's amount", file.cents(), total));
              }
            });
    return faults;
  }

  private static String off(String what, long cents, long due) {
    return "%s is %d cents, not %d: off by %d".formatted(what, cents, due, cents - due);
  }
}
