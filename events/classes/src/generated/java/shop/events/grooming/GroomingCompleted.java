// Generated from shop.grooming@GroomingCompleted; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.events.Money;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A pet is clean and waits to be fetched.
///
/// @param appointmentId The appointment.
/// @param salonId The salon.
/// @param username Whose pet it is.
/// @param petId The pet.
/// @param services What was done.
/// @param paymentToken Stands for the card; never the card's number.
/// @param completedAt When it was done.
public record GroomingCompleted(
    UUID appointmentId,
    String salonId,
    String username,
    UUID petId,
    List<GroomingService> services,
    Money total,
    String paymentToken,
    Instant completedAt)
    implements GroomingEvent {

  /// Reads and writes this event.
  public static final Codec<GroomingCompleted> CODEC = Codec.of(new GroomingCompletedJson());

  public GroomingCompleted {
    services = services == null ? null : GroomingCompletedJson.SERVICES.kept(services);
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "appointmentId", appointmentId);
    flaws = Flaws.text(flaws, "salonId", salonId, GroomingCompletedJson.SALON_ID);
    flaws = Flaws.text(flaws, "username", username, GroomingCompletedJson.USERNAME);
    flaws = Flaws.present(flaws, "petId", petId);
    flaws = Flaws.rule(flaws, "services", services, GroomingCompletedJson.SERVICES);
    flaws = Flaws.present(flaws, "total", total);
    flaws = Flaws.text(flaws, "paymentToken", paymentToken, GroomingCompletedJson.PAYMENT_TOKEN);
    flaws = Flaws.dateTime(flaws, "completedAt", completedAt);
    Flaws.none(GroomingCompleted.class, flaws);
  }
}
