// Generated from shop.grooming@AppointmentRescheduled; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// An appointment has moved to another slot.
///
/// @param appointmentId The appointment.
/// @param salonId The salon.
/// @param username Whose pet it is.
/// @param petId The pet.
/// @param previousStartsAt When the slot given up would have begun.
/// @param startsAt When the new slot begins.
/// @param endsAt When the new slot ends.
/// @param rescheduledAt When it was moved.
public record AppointmentRescheduled(
    UUID appointmentId,
    String salonId,
    String username,
    UUID petId,
    Instant previousStartsAt,
    Instant startsAt,
    Instant endsAt,
    Instant rescheduledAt)
    implements GroomingEvent {

  /// Reads and writes this event.
  public static final Codec<AppointmentRescheduled> CODEC =
      Codec.of(new AppointmentRescheduledJson());

  public AppointmentRescheduled {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "appointmentId", appointmentId);
    flaws = Flaws.text(flaws, "salonId", salonId, AppointmentRescheduledJson.SALON_ID);
    flaws = Flaws.text(flaws, "username", username, AppointmentRescheduledJson.USERNAME);
    flaws = Flaws.present(flaws, "petId", petId);
    flaws = Flaws.dateTime(flaws, "previousStartsAt", previousStartsAt);
    flaws = Flaws.dateTime(flaws, "startsAt", startsAt);
    flaws = Flaws.dateTime(flaws, "endsAt", endsAt);
    flaws = Flaws.dateTime(flaws, "rescheduledAt", rescheduledAt);
    Flaws.none(AppointmentRescheduled.class, flaws);
  }
}
