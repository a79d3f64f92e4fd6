// Generated from shop.grooming@AppointmentBooked; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

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

  public AppointmentBooked {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "appointmentId", appointmentId);
    flaws = Flaws.text(flaws, "salonId", salonId, AppointmentBookedJson.SALON_ID);
    flaws = Flaws.text(flaws, "username", username, AppointmentBookedJson.USERNAME);
    flaws = Flaws.present(flaws, "petId", petId);
    flaws = Flaws.present(flaws, "service", service);
    flaws = Flaws.present(flaws, "price", price);
    flaws = Flaws.text(flaws, "paymentToken", paymentToken, AppointmentBookedJson.PAYMENT_TOKEN);
    flaws = Flaws.dateTime(flaws, "startsAt", startsAt);
    flaws = Flaws.dateTime(flaws, "endsAt", endsAt);
    flaws = Flaws.dateTime(flaws, "bookedAt", bookedAt);
    Flaws.none(AppointmentBooked.class, flaws);
  }

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
