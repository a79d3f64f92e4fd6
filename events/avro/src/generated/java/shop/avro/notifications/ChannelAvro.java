// Generated from the component Channel; not to be edited.
package shop.avro.notifications;

import java.io.IOException;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.notifications.Channel;

/// The Avro of [Channel].
public final class ChannelAvro {

  private ChannelAvro() {}

  /// Reads it.
  public static Channel read(ResolvingDecoder in) throws IOException {
    int symbol = in.readEnum();
    return symbol < 2
        ? Channel.Known.values()[symbol]
        : new Channel.Unknown("UNKNOWN");
  }

  /// Writes it.
  public static void write(Channel value, Encoder out) throws IOException {
    boolean known = value instanceof Channel.Known;
    out.writeEnum(known ? ((Channel.Known) value).ordinal() : 2);
  }
}
