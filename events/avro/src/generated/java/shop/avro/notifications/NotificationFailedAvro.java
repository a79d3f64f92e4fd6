// Generated from shop.notifications@NotificationFailed; not to be edited.
package shop.avro.notifications;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.notifications.Channel;
import shop.events.notifications.NotificationFailed;
import shop.events.notifications.Topic;
import stormglass.avro.AvroCodec;
import stormglass.avro.AvroType;
import stormglass.avro.Unions;

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
  public NotificationFailed read(ResolvingDecoder in) throws IOException {
    UUID notificationId = null;
    String username = null;
    Channel channel = null;
    Topic topic = null;
    UUID referenceId = null;
    NotificationFailed.FailureReason reason = null;
    int attempts = 0;
    Instant failedAt = null;
    Schema.Field[] order = in.readFieldOrderIfDiff();
    for (int i = 0; i < 8; i++) {
      switch (order == null ? i : order[i].pos()) {
        case 0 -> notificationId = UUID.fromString(in.readString());
        case 1 -> username = in.readString();
        case 2 -> channel = ChannelAvro.read(in);
        case 3 -> topic = TopicAvro.read(in);
        case 4 -> referenceId = Unions.isNull(in) ? null : UUID.fromString(in.readString());
        case 5 -> reason = readFailureReason(in);
        case 6 -> attempts = in.readInt();
        default -> failedAt = Instant.ofEpochMilli(in.readLong());
      }
    }
    return new NotificationFailed(
        notificationId, username, channel, topic, referenceId, reason, attempts, failedAt);
  }

  @Override
  public void write(NotificationFailed value, Encoder out) throws IOException {
    out.writeString(value.notificationId().toString());
    out.writeString(value.username());
    ChannelAvro.write(value.channel(), out);
    TopicAvro.write(value.topic(), out);
    if (Unions.isPresent(value.referenceId(), out)) {
      out.writeString(value.referenceId().toString());
    }
    writeFailureReason(value.reason(), out);
    out.writeInt(value.attempts());
    out.writeLong(value.failedAt().toEpochMilli());
  }

  private static NotificationFailed.FailureReason readFailureReason(ResolvingDecoder in)
      throws IOException {
    int symbol = in.readEnum();
    return symbol < 3
        ? NotificationFailed.FailureReason.Known.values()[symbol]
        : new NotificationFailed.FailureReason.Unknown("UNKNOWN");
  }

  private static void writeFailureReason(NotificationFailed.FailureReason value, Encoder out)
      throws IOException {
    boolean known = value instanceof NotificationFailed.FailureReason.Known;
    out.writeEnum(known ? ((NotificationFailed.FailureReason.Known) value).ordinal() : 3);
  }
}
