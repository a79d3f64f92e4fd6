// Generated from shop.notifications@NotificationFailed; not to be edited.
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

/// The JSON of [NotificationFailed].
final class NotificationFailedJson implements EventType<NotificationFailed> {

  private static final Fields NOTIFICATION_FAILED_FIELDS =
      Fields.closed(
          0xefL,
          "notificationId",
          "username",
          "channel",
          "topic",
          "referenceId",
          "reason",
          "attempts",
          "failedAt");
  static final TextRule USERNAME = new TextRule(1, 64, "^[a-z0-9][a-z0-9._-]*\\z");

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
  public @Nullable NotificationFailed read(Decoder in) {
    if (!in.object(NOTIFICATION_FAILED_FIELDS)) {
      return null;
    }
    UUID notificationId = null;
    String username = null;
    Channel channel = null;
    Topic topic = null;
    UUID referenceId = null;
    NotificationFailed.FailureReason reason = null;
    int attempts = 0;
    Instant failedAt = null;
    for (int field = in.field(NOTIFICATION_FAILED_FIELDS);
        field >= 0;
        field = in.field(NOTIFICATION_FAILED_FIELDS)) {
      switch (field) {
        case 0 -> notificationId = in.uuid();
        case 1 -> username = in.string(USERNAME);
        case 2 -> channel = ChannelJson.read(in);
        case 3 -> topic = TopicJson.read(in);
        case 4 -> referenceId = in.uuid();
        case 5 -> reason = readFailureReason(in);
        case 6 -> attempts = in.int32(1, 100);
        default -> failedAt = in.instant();
      }
    }
    return in.end(NOTIFICATION_FAILED_FIELDS)
        ? new NotificationFailed(
            notificationId, username, channel, topic, referenceId, reason, attempts, failedAt)
        : null;
  }

  @Override
  public void write(NotificationFailed value, JsonWriter out) {
    out.beginObject();
    Encoder.uuid(out.name(NOTIFICATION_FAILED_FIELDS.names(), 0), value.notificationId());
    out.name(NOTIFICATION_FAILED_FIELDS.names(), 1).value(value.username());
    out.name(NOTIFICATION_FAILED_FIELDS.names(), 2).value(value.channel().symbol());
    out.name(NOTIFICATION_FAILED_FIELDS.names(), 3).value(value.topic().symbol());
    if (value.referenceId() != null) {
      Encoder.uuid(out.name(NOTIFICATION_FAILED_FIELDS.names(), 4), value.referenceId());
    }
    out.name(NOTIFICATION_FAILED_FIELDS.names(), 5).value(value.reason().symbol());
    out.name(NOTIFICATION_FAILED_FIELDS.names(), 6).value(value.attempts());
    Encoder.instant(out.name(NOTIFICATION_FAILED_FIELDS.names(), 7), value.failedAt());
    out.endObject();
  }

  private static NotificationFailed.@Nullable FailureReason readFailureReason(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "ADDRESS_REJECTED" -> NotificationFailed.FailureReason.Known.ADDRESS_REJECTED;
      case "PROVIDER_UNAVAILABLE" -> NotificationFailed.FailureReason.Known.PROVIDER_UNAVAILABLE;
      case "OPTED_OUT" -> NotificationFailed.FailureReason.Known.OPTED_OUT;
      default -> in.unknownSymbol(symbol)
          ? new NotificationFailed.FailureReason.Unknown(symbol)
          : null;
    };
  }
}
