// Generated from shop.notifications@NotificationFailed; not to be edited.
package shop.events.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A customer could not be told something.
///
/// @param notificationId The notification.
/// @param username Who was to be told.
/// @param referenceId What it was about: an order, an appointment, a reward.
/// @param attempts How often it was tried.
/// @param failedAt When it was given up.
public record NotificationFailed(
    UUID notificationId,
    String username,
    Channel channel,
    Topic topic,
    @Nullable UUID referenceId,
    FailureReason reason,
    int attempts,
    Instant failedAt)
    implements NotificationsEvent {

  /// Reads and writes this event.
  public static final Codec<NotificationFailed> CODEC = Codec.of(new NotificationFailedJson());

  public NotificationFailed {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "notificationId", notificationId);
    flaws = Flaws.text(flaws, "username", username, NotificationFailedJson.USERNAME);
    flaws = Flaws.present(flaws, "channel", channel);
    flaws = Flaws.present(flaws, "topic", topic);
    flaws = Flaws.present(flaws, "reason", reason);
    flaws = Flaws.whole(flaws, "attempts", attempts, 1, 100);
    flaws = Flaws.dateTime(flaws, "failedAt", failedAt);
    Flaws.none(NotificationFailed.class, flaws);
  }

  public NotificationFailed withChannel(Channel channel) {
    return new NotificationFailed(
        notificationId, username, channel, topic, referenceId, reason, attempts, failedAt);
  }

  public NotificationFailed withTopic(Topic topic) {
    return new NotificationFailed(
        notificationId, username, channel, topic, referenceId, reason, attempts, failedAt);
  }

  public NotificationFailed withReferenceId(@Nullable UUID referenceId) {
    return new NotificationFailed(
        notificationId, username, channel, topic, referenceId, reason, attempts, failedAt);
  }

  public NotificationFailed withReason(FailureReason reason) {
    return new NotificationFailed(
        notificationId, username, channel, topic, referenceId, reason, attempts, failedAt);
  }

  /// Why a customer could not be told.
  public sealed interface FailureReason {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements FailureReason {
      ADDRESS_REJECTED("ADDRESS_REJECTED"),
      PROVIDER_UNAVAILABLE("PROVIDER_UNAVAILABLE"),
      OPTED_OUT("OPTED_OUT");

      private final String symbol;

      Known(String symbol) {
        this.symbol = symbol;
      }

      @Override
      public String symbol() {
        return symbol;
      }
    }

    /// A symbol of a later version.
    record Unknown(String symbol) implements FailureReason {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }
}
