// Generated from the component Channel; not to be edited.
package shop.avro.notifications;

import java.io.IOException;
import shop.events.notifications.Channel;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;

/// The Avro of [Channel].
public final class ChannelAvro {

  private ChannelAvro() {}

  /// Reads it.
  public static Channel read(AvroInput in) throws IOException {
    int symbol = in.readEnum(3);
    return symbol < 2
        ? Channel.Known.values()[symbol]
        : new Channel.Unknown("UNKNOWN");
  }

  /// Writes it.
  public static void write(Channel value, AvroOutput out) throws IOException {
    boolean known = value instanceof Channel.Known;
    out.writeEnum(known ? ((Channel.Known) value).ordinal() : 2);
  }
}
