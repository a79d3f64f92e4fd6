package stormglass.sandbox.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import stormglass.sandbox.wire.Members;

/// The entries of a batch request, checked as a whole.
final class Batch {

  private static final int MOST = 10;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  private Batch() {}

  /// The entries of a request.
  ///
  /// @param type what SQS calls an entry
  /// @throws stormglass.sandbox.wire.Refusal if SQS does not accept the batch
  static List<Members> entries(Members request, String type) {
    List<Members> entries = request.structures("Entries");
    if (entries.isEmpty()) {
      throw SqsError.emptyBatch(type);
    }
    if (entries.size() > MOST) {
      throw SqsError.tooManyEntries(entries.size());
    }
    Set<String> ids = new HashSet<>();
    for (Members entry : entries) {
      String id = entry.text("Id", "");
      if (!ID.matcher(id).matches()) {
        throw SqsError.entryId();
      }
      if (!ids.add(id)) {
        throw SqsError.repeatedId(id);
      }
    }
    return entries;
  }
}
