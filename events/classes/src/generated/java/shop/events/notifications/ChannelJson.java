// Generated from the component Channel; not to be edited.
package shop.events.notifications;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;

/// The JSON of [Channel].
public final class ChannelJson {


  private ChannelJson() {}

  /// Reads it; null when it breaks the schema.
  public static @Nullable Channel read(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "EMAIL" -> Channel.Known.EMAIL;
      case "SMS" -> Channel.Known.SMS;
      default -> in.unknownSymbol(symbol) ? new Channel.Unknown(symbol) : null;
    };
  }
}
