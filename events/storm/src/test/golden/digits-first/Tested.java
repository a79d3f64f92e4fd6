// Generated from digitsfirst.ordering@Tested; not to be edited.
package digitsfirst.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(@Nullable String _2nd, @Nullable _3 _3) implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested with_2nd(@Nullable String _2nd) {
    return new Tested(_2nd, _3);
  }

  public Tested with_3(@Nullable _3 _3) {
    return new Tested(_2nd, _3);
  }

  /// One of some symbols.
  public sealed interface _3 {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements _3 {
      _1ST("1st"),
      _2ND("2nd"),
      __("-");

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
    record Unknown(String symbol) implements _3 {

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
