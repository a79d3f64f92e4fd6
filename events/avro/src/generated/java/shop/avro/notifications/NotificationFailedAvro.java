// Generated from shop.notifications@NotificationFailed; not to be edited.
package shop.avro.notifications;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import shop.events.notifications.Channel;
import shop.events.notifications.NotificationFailed;
import shop.events.notifications.Topic;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;
import stormglass.avro.AvroType;

/// The Avro of [NotificationFailed].
public final class NotificationFailedAvro implements AvroType<NotificationFailed> {

  /// Reads and writes this event.
  public static final AvroCodec<NotificationFailed> CODEC =
      AvroCodec.of(new NotificationFailedAvro());

  private NotificationFailedAvro() {}

  @Override
  public String source() {
    return "shop.notifications";
  }

  @Override
  public String detailType() {
    return "NotificationFailed";
  }

  @Override
  public Class<NotificationFailed> dataClass() {
    return NotificationFailed.class;
  }

  @Override
  public NotificationFailed read(AvroInput in) throws IOException {
    UUID notificationId = null;
    String username = null;
    Channel channel = null;
    Topic topic = null;
    UUID referenceId = null;
    NotificationFailed.FailureReason reason = null;
    int attempts = 0;
    Instant failedAt = null;
    Schema.Field[] order = in.fieldOrder();
    for (int i = 0; i < 8; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> notificationId = in.readUuid();
        case 1 -> username = in.readString();
        case 2 -> channel = ChannelAvro.read(in);
        case 3 -> topic = TopicAvro.read(in);
        case 4 -> referenceId = in.isNull() ? null : in.readUuid();
        case 5 -> reason = readFailureReason(in);
        case 6 -> attempts = in.readInt();
        default -> failedAt = in.readInstant();
      }
    }
    return new NotificationFailed(
        notificationId, username, channel, topic, referenceId, reason, attempts, failedAt);
  }

  @Override
  public void write(NotificationFailed value, AvroOutput out) throws IOException {
    out.writeUuid(value.notificationId());
    out.writeString(value.username());
    ChannelAvro.write(value.channel(), out);
    TopicAvro.write(value.topic(), out);
    if (out.isPresent(value.referenceId())) {
      out.writeUuid(value.referenceId());
    }
    writeFailureReason(value.reason(), out);
    out.writeInt(value.attempts());
    out.writeInstant(value.failedAt());
  }

  private static NotificationFailed.FailureReason readFailureReason(AvroInput in)
      throws IOException {
    int symbol = in.readEnum(4);
    return symbol < 3
        ? NotificationFailed.FailureReason.Known.values()[symbol]
        : new NotificationFailed.FailureReason.Unknown("UNKNOWN");
  }

  private static void writeFailureReason(NotificationFailed.FailureReason value, AvroOutput out)
      throws IOException {
    boolean known = value instanceof NotificationFailed.FailureReason.Known;
    out.writeEnum(known ? ((NotificationFailed.FailureReason.Known) value).ordinal() : 3);
  }
}
