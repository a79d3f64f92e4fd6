package stormglass.ledger;

import java.util.List;

/// A rule of a ledger that does not hold.
///
/// @param rule the rule, as a sentence that would be true if it held
/// @param ids the orders, events or products for which it does not
/// @param what how far it is off
public record Imbalance(String rule, List<String> ids, String what) {

  public Imbalance {
    ids = List.copyOf(ids);
  }
}
