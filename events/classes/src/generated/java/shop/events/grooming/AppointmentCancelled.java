// Generated from shop.grooming@AppointmentCancelled; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A customer will not come; the slot is free again.
///
/// @param appointmentId The appointment.
/// @param salonId The salon.
/// @param username Whose pet it is.
/// @param startsAt When the slot would have begun.
/// @param reason What the customer said, if anything.
/// @param cancelledAt When it was cancelled.
public record AppointmentCancelled(
    UUID appointmentId,
    String salonId,
    String username,
    Instant startsAt,
    @Nullable String reason,
    Instant cancelledAt)
    implements GroomingEvent {

  /// Reads and writes this event.
  public static final Codec<AppointmentCancelled> CODEC = Codec.of(new AppointmentCancelledJson());

  public AppointmentCancelled {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "appointmentId", appointmentId);
    flaws = Flaws.text(flaws, "salonId", salonId, AppointmentCancelledJson.SALON_ID);
    flaws = Flaws.text(flaws, "username", username, AppointmentCancelledJson.USERNAME);
    flaws = Flaws.dateTime(flaws, "startsAt", startsAt);
    if (reason != null) {
      flaws = Flaws.text(flaws, "reason", reason, AppointmentCancelledJson.REASON);
    }
    flaws = Flaws.dateTime(flaws, "cancelledAt", cancelledAt);
    Flaws.none(AppointmentCancelled.class, flaws);
  }

  public AppointmentCancelled withReason(@Nullable String reason) {
    return new AppointmentCancelled(
        appointmentId, salonId, username, startsAt, reason, cancelledAt);
  }
}
