package stormglass.contracts;

import java.util.List;
import stormglass.contracts.json.JsonWriter;

/// What became of an SQS batch.
///
/// @param messages how many messages the batch had
/// @param failures those that the queue shall deliver again
public record BatchResult(int messages, List<Failure> failures) {

  public BatchResult {
    failures = List.copyOf(failures);
  }

  /// Why a message failed.
  public sealed interface Failure {

    /// The message that failed.
    String messageId();

    /// The body is no event that the codec knows and accepts.
    record Undecodable(String messageId, List<Violation> violations) implements Failure {}

    /// The reaction threw.
    record Raised(String messageId, Metadata metadata, RuntimeException cause) implements Failure {}
  }

  /// The partial batch response that Lambda expects.
  public byte[] toJson() {
    JsonWriter out = new JsonWriter(64 + 64 * failures.size());
    out.beginObject().name("batchItemFailures").beginArray();
    for (Failure failure : failures) {
      out.beginObject().name("itemIdentifier").value(failure.messageId()).endObject();
    }
    return out.endArray().endObject().toBytes();
  }
}
