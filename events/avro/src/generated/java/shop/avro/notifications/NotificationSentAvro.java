// Generated from shop.notifications@NotificationSent; not to be edited.
package shop.avro.notifications;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.notifications.Channel;
import shop.events.notifications.NotificationSent;
import shop.events.notifications.Topic;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroType;
import stormglass.avro.Unions;

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
  public NotificationSent read(ResolvingDecoder in) throws IOException {
    UUID notificationId = null;
    String username = null;
    Channel channel = null;
    Topic topic = null;
    UUID referenceId = null;
    Instant sentAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 6; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> notificationId = UUID.fromString(in.readString());
        case 1 -> username = in.readString();
        case 2 -> channel = ChannelAvro.read(in);
        case 3 -> topic = TopicAvro.read(in);
        case 4 -> referenceId = Unions.isNull(in) ? null : UUID.fromString(in.readString());
        default -> sentAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new NotificationSent(notificationId, username, channel, topic, referenceId, sentAt);
  }

  @Override
  public void write(NotificationSent value, Encoder out) throws IOException {
    out.writeString(value.notificationId().toString());
    out.writeString(value.username());
    ChannelAvro.write(value.channel(), out);
    TopicAvro.write(value.topic(), out);
    if (Unions.isPresent(value.referenceId(), out)) {
      out.writeString(value.referenceId().toString());
    }
    out.writeLong(value.sentAt().toEpochMilli());
  }
}
