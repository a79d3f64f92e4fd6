package stormglass.ledger;

import java.util.List;

/// What came of one rule of a ledger.
///
/// @param rule the rule, as a sentence that is true when it holds
/// @param checked how many orders, events or products were looked at
/// @param violations the ids for which it does not hold, each with how far it is off; none when it
///   holds
public record Finding(String rule, long checked, List<String> violations) {

  public Finding {
    violations = List.copyOf(violations);
  }
}
