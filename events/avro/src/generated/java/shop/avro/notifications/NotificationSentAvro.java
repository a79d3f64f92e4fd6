// Generated from shop.notifications@NotificationSent; not to be edited.
package shop.avro.notifications;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.notifications.Channel;
import shop.events.notifications.NotificationSent;
import shop.events.notifications.Topic;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [NotificationSent].
public final class NotificationSentAvro implements AvroType<NotificationSent> {

  /// Reads and writes this event.
  public static final AvroCodec<NotificationSent> CODEC = AvroCodec.of(new NotificationSentAvro());

  private NotificationSentAvro() {}

  @Override
  public String source() {
    return "shop.notifications";
  }

  @Override
  public String detailType() {
    return "NotificationSent";
  }

  @Override
  public Class<NotificationSent> dataClass() {
    return NotificationSent.class;
  }

  @Override
  public NotificationSent read(AvroInput in) throws IOException {
    UUID notificationId = null;
    String username = null;
    Channel channel = null;
    Topic topic = null;
    UUID referenceId = null;
    Instant sentAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 6; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> notificationId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> channel = ChannelAvro.read(in);
        case 3 -> topic = TopicAvro.read(in);
        case 4 -> referenceId = in.isNull() ? null : in.readUuid();
        default -> sentAt = in.readInstant();
      }
    }
    return new NotificationSent(notificationId, username, channel, topic, referenceId, sentAt);
  }

  @Override
  public void write(NotificationSent value, AvroOutput out) throws IOException {
    out.writeUuid(value.notificationId());
    out.writeString(value.username());
    ChannelAvro.write(value.channel(), out);
    TopicAvro.write(value.topic(), out);
    if (out.isPresent(value.referenceId())) {
      out.writeUuid(value.referenceId());
    }
    out.writeInstant(value.sentAt());
  }
}
