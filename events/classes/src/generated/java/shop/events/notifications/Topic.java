// Generated from the component Topic; not to be edited.
package shop.events.notifications;

import stormglass.contracts.Flaws;

/// What a customer is told of.
public sealed interface Topic {

  /// The symbol as it stands in JSON.
  String symbol();

  /// The symbols of this version of the schema.
  enum Known implements Topic {
    WELCOME("WELCOME"),
    ORDER_CONFIRMED("ORDER_CONFIRMED"),
    ORDER_REJECTED("ORDER_REJECTED"),
    ORDER_ON_ITS_WAY("ORDER_ON_ITS_WAY"),
    APPOINTMENT_BOOKED("APPOINTMENT_BOOKED"),
    APPOINTMENT_DECLINED("APPOINTMENT_DECLINED"),
    APPOINTMENT_REMINDER("APPOINTMENT_REMINDER"),
    PET_READY("PET_READY"),
    REWARD_GRANTED("REWARD_GRANTED");

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
  record Unknown(String symbol) implements Topic {

    public Unknown {
      Flaws flaws = null;
      for (Known known : Known.values()) {
        flaws = Flaws.unlisted(flaws, symbol, known.symbol);
      }
      Flaws.none(Unknown.class, flaws);
    }
  }
}
