package stormglass.sandbox.bus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.bus.PutEventsEntry;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.sandbox.live.SandboxClock;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Members;
import stormglass.sandbox.wire.Refusal;

/// PutEvents: entries are accepted or rejected one by one (EventBridge API reference and answers
/// recorded from AWS, 2026-11).
final class PutEvents {

  /// What becomes of an entry: an id, or why not.
  private record Answer(@Nullable String id, PutEventsEntry.@Nullable Rejection rejection) {}

  private final Publishing publishing;
  private final SandboxClock clock;
  private final Limits limits;
  private final Envelope envelope;
  private final EventIds ids;

  PutEvents(Publishing publishing, SandboxClock clock, Limits limits, Account account, long seed) {
    this.publishing = publishing;
    this.clock = clock;
    this.limits = limits;
    this.envelope = new Envelope(account);
    this.ids = new EventIds(seed);
  }

  byte[] answer(byte[] body) {
    List<Members> sent = Members.read(body).structures("Entries");
    checkSize(sent.size());
    List<PutEventsEntry> entries = sent.stream().map(PutEvents::entry).toList();
    long bytes = entries.stream().mapToLong(PutEventsEntry::bytes).sum();
    if (bytes > limits.of(Limit.PUT_EVENTS_BYTES)) {
      throw BusError.invalid("Total size of the entries in the request is over the limit.");
    }
    List<Answer> answers = new ArrayList<>(entries.size());
    List<Publishing.Routed> accepted = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Optional<PutEventsEntry.Rejection> rejection = entries.get(i).check();
      if (rejection.isPresent()) {
        answers.add(new Answer(null, rejection.get()));
      } else {
        Publishing.Event event = event(sent.get(i), entries.get(i));
        answers.add(new Answer(event.id(), null));
        accepted.add(publishing.route(sent.get(i).text("EventBusName"), event));
      }
    }
    if (!accepted.isEmpty() && !publishing.publish(accepted)) {
      throw BusError.throttled();
    }
    return written(answers);
  }

  private void checkSize(int entries) {
    if (entries < 1 || entries > limits.of(Limit.PUT_EVENTS_ENTRIES)) {
      throw BusError.invalid(
          "1 validation error detected: Value '[PutEventsRequestEntry]' at 'entries' failed to"
              + " satisfy constraint: Member must have length "
              + (entries < 1
                  ? "greater than or equal to 1"
                  : "less than or equal to " + limits.of(Limit.PUT_EVENTS_ENTRIES)));
    }
  }

  private static PutEventsEntry entry(Members from) {
    return new PutEventsEntry(
        from.text("Source"),
        from.text("DetailType"),
        from.text("Detail"),
        from.texts("Resources"),
        from.has("Time"));
  }

  private Publishing.Event event(Members from, PutEventsEntry entry) {
    String id = ids.next();
    Envelope.Parts parts =
        new Envelope.Parts(
            from.required("Source"),
            from.required("DetailType"),
            from.required("Detail"),
            entry.resources());
    return new Publishing.Event(id, parts, envelope.write(id, parts, time(from)), entry.bytes());
  }

  private Instant time(Members from) {
    Object time = from.tree().get("Time");
    return switch (time) {
      case null -> clock.instant();
      case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
      default -> throw Refusal.of("SerializationException", null);
    };
  }

  private static byte[] written(List<Answer> answers) {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeNumberField(
              "FailedEntryCount",
              answers.stream().filter(answer -> answer.rejection() != null).count());
          json.writeArrayFieldStart("Entries");
          for (Answer answer : answers) {
            json.writeStartObject();
            if (answer.rejection() != null) {
              json.writeStringField("ErrorCode", answer.rejection().errorCode());
              json.writeStringField("ErrorMessage", answer.rejection().errorMessage());
            } else {
              json.writeStringField("EventId", answer.id());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
