package stormglass.contracts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// What every event of ours says about itself; it stands beside the data in the envelope's detail,
/// because PutEvents has no field for metadata of one's own.
///
/// @param eventId this event; the same when it is delivered again
/// @param correlationId the flow to which the event belongs: the id of the command that began it
/// @param causationId the event or command that caused this one
/// @param occurredAt when it happened, cut to milliseconds
public record Metadata(UUID eventId, UUID correlationId, UUID causationId, Instant occurredAt) {

  public Metadata {
    Flaws flaws = Flaws.present(null, "eventId", eventId);
    flaws = Flaws.present(flaws, "correlationId", correlationId);
    flaws = Flaws.present(flaws, "causationId", causationId);
    flaws = Flaws.dateTime(flaws, "occurredAt", occurredAt);
    Flaws.none(Metadata.class, flaws);
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// The metadata of the first event of a flow, caused by a command.
  public static Metadata first(UUID eventId, UUID commandId, Instant occurredAt) {
    return new Metadata(eventId, commandId, commandId, occurredAt);
  }

  /// The metadata of an event that this one causes.
  public Metadata next(UUID eventId, Instant occurredAt) {
    return new Metadata(eventId, correlationId, this.eventId, occurredAt);
  }
}
