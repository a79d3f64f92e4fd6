package shop.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderRejected;

/// How an order ended, and what speaks against it.
///
/// An order is parked when it did not end, or not with all that belongs to its end, and a dead
/// letter says which event its policies missed.
///
/// @param outcome such as `rejected: out of stock`; empty when the order did not end
/// @param faults why it did not end exactly once
record Ending(String outcome, List<String> faults) {

  static final String CONFIRMED = "confirmed";
  static final String PARKED = "parked";

  static Ending of(OrderFile file) {
    List<String> faults = faults(file);
    if (file.status().equals("PLACED") && !file.missedEvents()) {
      faults.add("is still placed, and no dead letter says why");
    }
    return new Ending(isParked(file) ? PARKED : outcome(file), List.copyOf(faults));
  }

  static boolean isParked(OrderFile file) {
    return file.missedEvents()
        && (file.status().equals("PLACED")
            || !Money.faults(file).isEmpty()
            || !Reservations.faults(file).isEmpty());
  }

  private static String outcome(OrderFile file) {
    return switch (file.status()) {
      case "CONFIRMED" -> CONFIRMED;
      case "CANCELLED" -> "cancelled";
      case "REJECTED" ->
          file.all(OrderRejected.class).stream()
              .findFirst()
              .map(event -> "rejected: " + words(event.reason().symbol()))
              .orElse("rejected");
      default -> "";
    };
  }

  private static List<String> faults(OrderFile file) {
    List<String> faults = new ArrayList<>();
    int placed = file.all(OrderPlaced.class).size();
    int confirmed = file.all(OrderConfirmed.class).size();
    int rejected = file.all(OrderRejected.class).size();
    int cancelled = file.all(OrderCancelled.class).size();
    if (file.status().isEmpty()) {
      faults.add("is not in the ordering table");
    }
    if (placed == 0) {
      faults.add("was never placed");
    }
    once(placed, "placed", faults);
    once(confirmed, "confirmed", faults);
    once(rejected, "rejected", faults);
    once(cancelled, "cancelled", faults);
    if (rejected > 0 && confirmed + cancelled > 0) {
      faults.add("was rejected and also " + (confirmed > 0 ? "confirmed" : "cancelled"));
    }
    String last = last(confirmed, rejected, cancelled);
    if (!file.status().isEmpty() && !file.status().equals(last)) {
      faults.add("is " + file.status() + " in the table and " + last + " by its events");
    }
    return faults;
  }

  private static String last(int confirmed, int rejected, int cancelled) {
    if (cancelled > 0) {
      return "CANCELLED";
    }
    if (rejected > 0) {
      return "REJECTED";
    }
    return confirmed > 0 ? "CONFIRMED" : "PLACED";
  }

  private static void once(int times, String what, List<String> faults) {
    if (times > 1) {
      faults.add("was " + what + " " + times + " times");
    }
  }

  private static String words(String symbol) {
    return symbol.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
