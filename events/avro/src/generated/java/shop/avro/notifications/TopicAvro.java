// Generated from the component Topic; not to be edited.
package shop.avro.notifications;

import java.io.IOException;
import shop.events.notifications.Topic;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;

/// The Avro of [Topic].
public final class TopicAvro {

  private TopicAvro() {}

  /// Reads it.
  public static Topic read(AvroInput in) throws IOException {
    int symbol = in.readEnum(10);
    return symbol < 9
        ? Topic.Known.values()[symbol]
        : new Topic.Unknown("UNKNOWN");
  }

  /// Writes it.
  public static void write(Topic value, AvroOutput out) throws IOException {
    boolean known = value instanceof Topic.Known;
    out.writeEnum(known ? ((Topic.Known) value).ordinal() : 9);
  }
}
