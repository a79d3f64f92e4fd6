// Generated from the component Channel; not to be edited.
package shop.events.notifications;

import stormglass.contracts.Flaws;

/// By which way a customer is told.
public sealed interface Channel {

  /// The symbol as it stands in JSON.
  String symbol();

  /// The symbols of this version of the schema.
  enum Known implements Channel {
    EMAIL("EMAIL"),
    SMS("SMS");

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
  record Unknown(String symbol) implements Channel {

    public Unknown {
      Flaws flaws = null;
      for (Known known : Known.values()) {
        flaws = Flaws.unlisted(flaws, symbol, known.symbol);
      }
      Flaws.none(Unknown.class, flaws);
    }
  }
}
