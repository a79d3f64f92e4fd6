package stormglass.ledger;

import java.util.List;

/// One set of rules that the books of a run are held against. A blueprint brings its own as a
/// service provider.
public interface Ledger {

  /// Every rule that does not hold, with the ids for which it does not; none when all balance.
  List<Imbalance> audit(Books books);
}
