// Generated from longnames.ordering@Tested; not to be edited.
package longnames.events.ordering;

import java.util.List;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

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
    theSecondOfSeveralVeryLongNamesOfProperties = theSecondOfSeveralVeryLongNamesOfProperties == null
        ? null
        : TestedJson.THE_SECOND_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES.kept(theSecondOfSeveralVeryLongNamesOfProperties);
    Flaws flaws = null;
    flaws =
        Flaws.text(
            flaws,
            "theFirstOfSeveralVeryLongNamesOfProperties",
            theFirstOfSeveralVeryLongNamesOfProperties,
            TestedJson.THE_FIRST_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES);
    flaws =
        Flaws.rule(
            flaws,
            "theSecondOfSeveralVeryLongNamesOfProperties",
            theSecondOfSeveralVeryLongNamesOfProperties,
            TestedJson.THE_SECOND_OF_SEVERAL_VERY_LONG_NAMES_OF_PROPERTIES);
    Flaws.none(Tested.class, flaws);
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
    record Unknown(String symbol) implements ANameWithinTheItemsOfAList {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }

  /// A part of an event.
  public record TheSecondOfSeveralVeryLongNamesOfPropertiesItem(
      ANameWithinTheItemsOfAList aNameWithinTheItemsOfAList) {

    public TheSecondOfSeveralVeryLongNamesOfPropertiesItem {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "aNameWithinTheItemsOfAList", aNameWithinTheItemsOfAList);
      Flaws.none(TheSecondOfSeveralVeryLongNamesOfPropertiesItem.class, flaws);
    }
  }
}
