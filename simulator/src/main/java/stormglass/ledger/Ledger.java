package stormglass.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// One set of rules that the books of a run are held against. A blueprint brings its own as a
/// service provider.
public interface Ledger {

  /// Holds every rule against the books.
  Audit audit(Books books);

  /// The ledger of deliveries, then those that the blueprints on the class path bring.
  static List<Ledger> all() {
    List<Ledger> ledgers = new ArrayList<>();
    ledgers.add(new DeliveryLedger());
    ServiceLoader.load(Ledger.class).forEach(ledgers::add);
    return ledgers;
  }
}
