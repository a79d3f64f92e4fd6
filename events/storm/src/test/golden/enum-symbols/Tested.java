// Generated from enumsymbols.ordering@Tested; not to be edited.
package enumsymbols.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(ReasonCode reason, @Nullable Size size) implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "reason", reason);
    Flaws.none(Tested.class, flaws);
  }

  public Tested withReason(ReasonCode reason) {
    return new Tested(reason, size);
  }

  public Tested withSize(@Nullable Size size) {
    return new Tested(reason, size);
  }

  /// Why.
  public sealed interface ReasonCode {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements ReasonCode {
      OUT_OF_STOCK("OUT_OF_STOCK"),
      PAYMENT_DECLINED("paymentDeclined"),
      OTHER__REASON_("other \"reason\"");

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
    record Unknown(String symbol) implements ReasonCode {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }

  /// One of some symbols.
  public sealed interface Size {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements Size {
      SMALL("small"),
      EXTRA_LARGE("extra large"),
      XXL("XXL"),
      _1("1"),
      __(""),
      P_CK("p\u00e4ck");

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
    record Unknown(String symbol) implements Size {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }
}
