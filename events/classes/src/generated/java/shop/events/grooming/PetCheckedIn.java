// Generated from shop.grooming@PetCheckedIn; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;

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
}
