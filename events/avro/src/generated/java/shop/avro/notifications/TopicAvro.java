// Generated from the component Topic; not to be edited.
package shop.avro.notifications;

import java.io.IOException;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.notifications.Topic;

/// The Avro of [Topic].
public final class TopicAvro {

  private TopicAvro() {}

  /// Reads it.
  public static Topic read(ResolvingDecoder in) throws IOException {
    int symbol = in.readEnum();
    return symbol < 9
        ? Topic.Known.values()[symbol]
        : new Topic.Unknown("UNKNOWN");
  }

  /// Writes it.
  public static void write(Topic value, Encoder out) throws IOException {
    boolean known = value instanceof Topic.Known;
    out.writeEnum(known ? ((Topic.Known) value).ordinal() : 9);
  }
}
