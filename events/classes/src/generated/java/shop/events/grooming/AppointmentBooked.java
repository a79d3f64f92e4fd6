// Generated from shop.grooming@AppointmentBooked; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;

/// A slot of a salon is taken for a pet.
///
/// @param appointmentId The appointment.
/// @param salonId The salon.
/// @param username Whose pet it is.
/// @param petId The pet.
/// @param paymentToken Stands for the card; never the card's number.
/// @param startsAt When the slot begins.
/// @param endsAt When the slot ends.
/// @param bookedAt When it was booked.
public record AppointmentBooked(
    UUID appointmentId,
    String salonId,
    String username,
    UUID petId,
    GroomingService service,
    Money price,
    String paymentToken,
    Instant startsAt,
    Instant endsAt,
    Instant bookedAt)
    implements GroomingEvent {

  /// Reads and writes this event.
  public static final Codec<AppointmentBooked> CODEC = Codec.of(new AppointmentBookedJson());

  public AppointmentBooked withService(GroomingService service) {
    return new AppointmentBooked(
        appointmentId,
        salonId,
        username,
        petId,
        service,
        price,
        paymentToken,
        startsAt,
        endsAt,
        bookedAt);
  }
}
