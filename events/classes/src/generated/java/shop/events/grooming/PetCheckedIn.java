// Generated from shop.grooming@PetCheckedIn; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A pet has come for its appointment.
///
/// @param appointmentId The appointment.
/// @param salonId The salon.
/// @param username Whose pet it is.
/// @param petId The pet.
/// @param checkedInAt When it came.
public record PetCheckedIn(
    UUID appointmentId, String salonId, String username, UUID petId, Instant checkedInAt)
    implements GroomingEvent {

  /// Reads and writes this event.
  public static final Codec<PetCheckedIn> CODEC = Codec.of(new PetCheckedInJson());

  public PetCheckedIn {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "appointmentId", appointmentId);
    flaws = Flaws.text(flaws, "salonId", salonId, PetCheckedInJson.SALON_ID);
    flaws = Flaws.text(flaws, "username", username, PetCheckedInJson.USERNAME);
    flaws = Flaws.present(flaws, "petId", petId);
    flaws = Flaws.dateTime(flaws, "checkedInAt", checkedInAt);
    Flaws.none(PetCheckedIn.class, flaws);
  }
}
