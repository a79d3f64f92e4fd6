// Generated from shop.notifications@NotificationSent; not to be edited.
package shop.events.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.Encoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.TextRule;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [NotificationSent].
final class NotificationSentJson implements EventType<NotificationSent> {

  private static final Fields NOTIFICATION_SENT_FIELDS =
      Fields.closed(
          0x2fL, "notificationId", "username", "channel", "topic", "referenceId", "sentAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

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
  public @Nullable NotificationSent read(Decoder in) {
    if (!in.object(NOTIFICATION_SENT_FIELDS)) {
      return null;
    }
    UUID notificationId = null;
    String username = null;
    Channel channel = null;
    Topic topic = null;
    UUID referenceId = null;
    Instant sentAt = null;
    for (int field = in.field(NOTIFICATION_SENT_FIELDS);
        field >= 0;
        field = in.field(NOTIFICATION_SENT_FIELDS)) {
      switch (field) {
        case 0 -> notificationId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> channel = ChannelJson.read(in);
        case 3 -> topic = TopicJson.read(in);
        case 4 -> referenceId = in.uuid();
        default -> sentAt = in.instant();
      }
    }
    return in.end(NOTIFICATION_SENT_FIELDS)
        ? new NotificationSent(notificationId, username, channel, topic, referenceId, sentAt)
        : null;
  }

  @Override
  public void write(NotificationSent value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(NOTIFICATION_SENT_FIELDS.names(), 0), value.notificationId());
    out.name(NOTIFICATION_SENT_FIELDS.names(), 1).value(value.username());
    out.name(NOTIFICATION_SENT_FIELDS.names(), 2).value(value.channel().symbol());
    out.name(NOTIFICATION_SENT_FIELDS.names(), 3).value(value.topic().symbol());
    if (value.referenceId() != null) {
      Encoder.uuid(out.name(NOTIFICATION_SENT_FIELDS.names(), 4), value.referenceId());
    }
    Encoder.instant(out.name(NOTIFICATION_SENT_FIELDS.names(), 5), value.sentAt());
    out.endObject();
  }
}
