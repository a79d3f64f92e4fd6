// Generated from all schemas of the family; not to be edited.
package shop.events.grooming;

import java.util.List;
import shop.events.ShopEvent;
import stormglass.contracts.Codec;

/// Everything that can happen in grooming.
public sealed interface GroomingEvent extends ShopEvent permits 
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentDeclined,
    AppointmentMissed,
    AppointmentRescheduled,
    GroomingCompleted,
    PetCheckedIn {

  /// Reads and writes every event of this family.
  Codec<GroomingEvent> CODEC =
      Codec.family(List.of(
          AppointmentBooked.CODEC,
          AppointmentCancelled.CODEC,
          AppointmentDeclined.CODEC,
          AppointmentMissed.CODEC,
          AppointmentRescheduled.CODEC,
          GroomingCompleted.CODEC,
          PetCheckedIn.CODEC));
}
