// Generated from shop.grooming@AppointmentDeclined; not to be edited.
package shop.events.grooming;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A slot that was asked for cannot be had.
///
/// @param appointmentId The appointment.
/// @param salonId The salon.
/// @param username Whose pet it is.
/// @param petId The pet.
/// @param startsAt When the slot would have begun.
/// @param declinedAt When it was declined.
public record AppointmentDeclined(
    UUID appointmentId,
    String salonId,
    String username,
    UUID petId,
    DeclinedSlotReason reason,
    Instant startsAt,
    Instant declinedAt)
    implements GroomingEvent {

  /// Reads and writes this event.
  public static final Codec<AppointmentDeclined> CODEC = Codec.of(new AppointmentDeclinedJson());

  public AppointmentDeclined {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "appointmentId", appointmentId);
    flaws = Flaws.text(flaws, "salonId", salonId, AppointmentDeclinedJson.SALON_ID);
    flaws = Flaws.text(flaws, "username", username, AppointmentDeclinedJson.USERNAME);
    flaws = Flaws.present(flaws, "petId", petId);
    flaws = Flaws.present(flaws, "reason", reason);
    flaws = Flaws.dateTime(flaws, "startsAt", startsAt);
    flaws = Flaws.dateTime(flaws, "declinedAt", declinedAt);
    Flaws.none(AppointmentDeclined.class, flaws);
  }

  public AppointmentDeclined withReason(DeclinedSlotReason reason) {
    return new AppointmentDeclined(
        appointmentId, salonId, username, petId, reason, startsAt, declinedAt);
  }

  /// Why a slot cannot be had.
  public sealed interface DeclinedSlotReason {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements DeclinedSlotReason {
      SLOT_TAKEN("SLOT_TAKEN"),
      SALON_CLOSED("SALON_CLOSED"),
      PET_UNKNOWN("PET_UNKNOWN");

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
    record Unknown(String symbol) implements DeclinedSlotReason {

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
