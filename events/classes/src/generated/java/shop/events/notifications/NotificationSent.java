// Generated from shop.notifications@NotificationSent; not to be edited.
package shop.events.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A customer has been told something.
///
/// @param notificationId The notification.
/// @param username Who was told.
/// @param referenceId What it was about: an order, an appointment, a reward.
/// @param sentAt When it went out.
public record NotificationSent(
    UUID notificationId,
    String username,
    Channel channel,
    Topic topic,
    @Nullable UUID referenceId,
    Instant sentAt)
    implements NotificationsEvent {

  /// Reads and writes this event.
  public static final Codec<NotificationSent> CODEC = Codec.of(new NotificationSentJson());

  public NotificationSent {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "notificationId", notificationId);
    flaws = Flaws.text(flaws, "username", username, NotificationSentJson.USERNAME);
    flaws = Flaws.present(flaws, "channel", channel);
    flaws = Flaws.present(flaws, "topic", topic);
    flaws = Flaws.dateTime(flaws, "sentAt", sentAt);
    Flaws.none(NotificationSent.class, flaws);
  }

  public NotificationSent withChannel(Channel channel) {
    return new NotificationSent(notificationId, username, channel, topic, referenceId, sentAt);
  }

  public NotificationSent withTopic(Topic topic) {
    return new NotificationSent(notificationId, username, channel, topic, referenceId, sentAt);
  }

  public NotificationSent withReferenceId(@Nullable UUID referenceId) {
    return new NotificationSent(notificationId, username, channel, topic, referenceId, sentAt);
  }
}
