// Generated from longnames.ordering@Tested; not to be edited.
package longnames.events.ordering;

import java.util.List;
import stormglass.contracts.Codec;

/// An event with names so long that neither its record nor its codec fit into lines of one hundred
/// columns.
///
/// @param theFirstOfSeveralVeryLongNamesOfProperties A description that is long as well, so that it
///     has to be continued on a second line of the documentation.
public record Tested(
    String theFirstOfSeveralVeryLongNamesOfProperties,
    List<TheSecondOfSeveralVeryLongNamesOfPropertiesItem> theSecondOfSeveralVeryLongNamesOfProperties)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    theSecondOfSeveralVeryLongNamesOfProperties = List.copyOf(theSecondOfSeveralVeryLongNamesOfProperties);
  }

  /// One of some symbols.
  public sealed interface ANameWithinTheItemsOfAList {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements ANameWithinTheItemsOfAList {
      A_SYMBOL_WITH_A_VERY_LONG_NAME_THAT_IS_SPELLED_OUT_IN_FULL("A_SYMBOL_WITH_A_VERY_LONG_NAME_THAT_IS_SPELLED_OUT_IN_FULL");

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
    record Unknown(String symbol) implements ANameWithinTheItemsOfAList {}
  }

  /// A part of an event.
  public record TheSecondOfSeveralVeryLongNamesOfPropertiesItem(
      ANameWithinTheItemsOfAList aNameWithinTheItemsOfAList) {}
}
