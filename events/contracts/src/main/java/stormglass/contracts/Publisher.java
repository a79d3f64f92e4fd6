package stormglass.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Publishes events in as few PutEvents calls as possible and accounts for each of them.
///
/// A call has at most 10 entries and 1 MiB. Of a partial failure only the failed entries are tried
/// again, after a pause that doubles and is jittered, a bounded number of times. Order is kept
/// within a call; a retried entry may be overtaken.
public final class Publisher {

  /// How many entries a call may have. (EventBridge API reference, PutEvents.)
  public static final int MAX_ENTRIES = 10;

  /// How many bytes the entries of a call may have together.
  public static final int MAX_BYTES = 1024 * 1024;

  /// The code of entries whose call failed as a whole.
  public static final String CALL_FAILED = "CallFailed";

  /// The code of an entry that no call can take.
  public static final String TOO_LARGE = "EntryTooLarge";

  /// Codes that the same entry would get again. (EventBridge API reference, PutEventsResultEntry,
  /// non-retryable errors.)
  private static final Set<String> FINAL =
      Set.of(
          "AccessDeniedException",
          "InvalidAccountIdException",
          "InvalidArgument",
          "MalformedDetail",
          "NotAuthorizedForDetailTypeException",
          "NotAuthorizedForSourceException",
          "RedactionFailure");

  private final PutEvents putEvents;
  private final Backoff backoff;

  /// A publisher that tries each entry up to four times.
  public Publisher(PutEvents putEvents) {
    this(putEvents, Backoff.standard());
  }

  /// A publisher with retries of one's own.
  public Publisher(PutEvents putEvents, Backoff backoff) {
    this.putEvents = putEvents;
    this.backoff = backoff;
  }

  /// One PutEvents call to one bus.
  @FunctionalInterface
  public interface PutEvents {

    /// The results in the order of the entries. A call that fails as a whole throws; its entries
    /// count as failed and are tried again.
    List<Result> put(List<Entry> entries);
  }

  /// What a call says of one entry.
  public sealed interface Result {

    /// EventBridge has the event.
    record Accepted(String eventId) implements Result {}

    /// EventBridge has it not.
    ///
    /// @param code such as `ThrottlingException`
    record Refused(String code, String message) implements Result {}
  }

  /// An entry that could not be published, and the last thing said about it.
  public record Unpublished(Entry entry, Result.Refused why) {}

  /// Publishes the entries.
  ///
  /// @return those that could not be published; empty when all went well
  public List<Unpublished> publish(List<Entry> entries) {
    List<Unpublished> unpublished = new ArrayList<>();
    List<Entry> call = new ArrayList<>();
    int bytes = 0;
    for (Entry entry : entries) {
      int size = entry.sizeBytes();
      if (size > MAX_BYTES) {
        unpublished.add(new Unpublished(entry, tooLarge(size)));
        continue;
      }
      if (call.size() == MAX_ENTRIES || bytes + size > MAX_BYTES) {
        unpublished.addAll(publishCall(call));
        call.clear();
        bytes = 0;
      }
      call.add(entry);
      bytes += size;
    }
    unpublished.addAll(publishCall(call));
    return unpublished;
  }

  private List<Unpublished> publishCall(List<Entry> call) {
    List<Unpublished> unpublished = new ArrayList<>();
    List<Entry> open = List.copyOf(call);
    for (int attempt = 1; !open.isEmpty(); attempt++) {
      List<Entry> again = new ArrayList<>();
      for (Unpublished refused : attempt(open)) {
        if (attempt < backoff.attempts() && !FINAL.contains(refused.why().code())) {
          again.add(refused.entry());
        } else {
          unpublished.add(refused);
        }
      }
      open = again;
      if (!open.isEmpty()) {
        backoff.pauseAfter(attempt);
      }
    }
    return unpublished;
  }

  private List<Unpublished> attempt(List<Entry> entries) {
    List<Result> results;
    try {
      results = putEvents.put(entries);
    } catch (RuntimeException e) {
      Result.Refused failed = new Result.Refused(CALL_FAILED, e.toString());
      return entries.stream().map(entry -> new Unpublished(entry, failed)).toList();
    }
    if (results.size() != entries.size()) {
      throw new IllegalStateException(
          results.size() + " results for " + entries.size() + " entries");
    }
    List<Unpublished> refused = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof Result.Refused why) {
        refused.add(new Unpublished(entries.get(i), why));
      }
    }
    return refused;
  }

  private static Result.Refused tooLarge(int size) {
    return new Result.Refused(
        TOO_LARGE, "The entry has " + size + " bytes; a call takes " + MAX_BYTES + ".");
  }
}
