// Generated from the component Topic; not to be edited.
package shop.events.notifications;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;

/// The JSON of [Topic].
public final class TopicJson {


  private TopicJson() {}

  /// Reads it; null when it breaks the schema.
  public static @Nullable Topic read(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "WELCOME" -> Topic.Known.WELCOME;
      case "ORDER_CONFIRMED" -> Topic.Known.ORDER_CONFIRMED;
      case "ORDER_REJECTED" -> Topic.Known.ORDER_REJECTED;
      case "ORDER_ON_ITS_WAY" -> Topic.Known.ORDER_ON_ITS_WAY;
      case "APPOINTMENT_BOOKED" -> Topic.Known.APPOINTMENT_BOOKED;
      case "APPOINTMENT_DECLINED" -> Topic.Known.APPOINTMENT_DECLINED;
      case "APPOINTMENT_REMINDER" -> Topic.Known.APPOINTMENT_REMINDER;
      case "PET_READY" -> Topic.Known.PET_READY;
      case "REWARD_GRANTED" -> Topic.Known.REWARD_GRANTED;
      default -> in.unknownSymbol(symbol) ? new Topic.Unknown(symbol) : null;
    };
  }
}
