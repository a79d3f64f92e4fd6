// Generated from shop.grooming@AppointmentMissed; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// Nobody has come by the end of the slot.
///
/// @param appointmentId The appointment.
/// @param salonId The salon.
/// @param username Whose pet it is.
/// @param startsAt When the slot began.
/// @param missedAt When it was given up.
public record AppointmentMissed(
    UUID appointmentId, String salonId, String username, Instant startsAt, Instant missedAt)
    implements GroomingEvent {

  /// Reads and writes this event.
  public static final Codec<AppointmentMissed> CODEC = Codec.of(new AppointmentMissedJson());

  public AppointmentMissed {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "appointmentId", appointmentId);
    flaws = Flaws.text(flaws, "salonId", salonId, AppointmentMissedJson.SALON_ID);
    flaws = Flaws.text(flaws, "username", username, AppointmentMissedJson.USERNAME);
    flaws = Flaws.dateTime(flaws, "startsAt", startsAt);
    flaws = Flaws.dateTime(flaws, "missedAt", missedAt);
    Flaws.none(AppointmentMissed.class, flaws);
  }
}
