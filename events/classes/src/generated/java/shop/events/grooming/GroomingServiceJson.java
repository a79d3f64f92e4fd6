// Generated from the component GroomingService; not to be edited.
package shop.events.grooming;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;

/// The JSON of [GroomingService].
public final class GroomingServiceJson {


  private GroomingServiceJson() {}

  /// Reads it; null when it breaks the schema.
  public static @Nullable GroomingService read(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "BATH" -> GroomingService.Known.BATH;
      case "FULL_GROOM" -> GroomingService.Known.FULL_GROOM;
      case "NAIL_TRIM" -> GroomingService.Known.NAIL_TRIM;
      case "TEETH_CLEANING" -> GroomingService.Known.TEETH_CLEANING;
      case "DE_SHEDDING" -> GroomingService.Known.DE_SHEDDING;
      default -> in.unknownSymbol(symbol) ? new GroomingService.Unknown(symbol) : null;
    };
  }
}
