// Generated from the component GroomingService; not to be edited.
package shop.events.grooming;

import stormglass.contracts.Flaws;

/// What is done to a pet.
public sealed interface GroomingService {

  /// The symbol as it stands in JSON.
  String symbol();

  /// The symbols of this version of the schema.
  enum Known implements GroomingService {
    BATH("BATH"),
    FULL_GROOM("FULL_GROOM"),
    NAIL_TRIM("NAIL_TRIM"),
    TEETH_CLEANING("TEETH_CLEANING"),
    DE_SHEDDING("DE_SHEDDING");

    private final String symbol;

    Known(String symbol) {
      this.symbol = symbol;
    }

    @Override
    public String symbol() {
      return symbol;
    }
  }

  /// A symbol of a later version.
  record Unknown(String symbol) implements GroomingService {

    public Unknown {
      Flaws flaws = null;
      for (Known known : Known.values()) {
        flaws = Flaws.unlisted(flaws, symbol, known.symbol);
      }
      Flaws.none(Unknown.class, flaws);
    }
  }
}
