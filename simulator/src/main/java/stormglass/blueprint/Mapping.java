package stormglass.blueprint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// An event source mapping: what takes batches from a queue or stream to a function.
///
/// @param filters event patterns as JSON, of which one must match; empty to take everything
/// @param batchSize at most this many records an invocation
/// @param batchWindowSeconds how long a batch may be gathered, 0 to 300
/// @param reportBatchItemFailures whether the function may name the records that failed
public record Mapping(
    String id,
    Where where,
    Source source,
    String functionArn,
    boolean enabled,
    int batchSize,
    int batchWindowSeconds,
    List<String> filters,
    boolean reportBatchItemFailures)
    implements Resource {

  public Mapping {
    filters = List.copyOf(filters);
  }

  /// Where the records come from.
  public sealed interface Source {
    /// The ARN of the queue or stream.
    String arn();

    /// A queue.
    ///
    /// @param maximumConcurrency 2 to 1,000 invocations at once, or null for the service's own
    ///   bound
    record FromQueue(String arn, @Nullable Integer maximumConcurrency) implements Source {}

    /// The stream of a table, or a data stream.
    ///
    /// @param start where it begins to read
    /// @param parallelizationFactor batches of one shard at once, 1 to 10
    /// @param maximumRetries 0 to 10,000, or -1 for until the record expires
    /// @param maximumRecordAgeSeconds 60 to 604,800, or -1 for until the record expires
    /// @param bisectOnError whether a failed batch is halved
    /// @param onFailureArn of the queue told of a discarded batch, or null
    record FromStream(
        String arn,
        Start start,
        int parallelizationFactor,
        int maximumRetries,
        int maximumRecordAgeSeconds,
        boolean bisectOnError,
        @Nullable String onFailureArn)
        implements Source {}
  }

  /// Where a mapping begins to read a stream.
  public sealed interface Start {
    /// At the oldest record.
    record Horizon() implements Start {}

    /// After the newest record.
    record Latest() implements Start {}

    /// At the first record that is not older than that.
    record At(Instant time) implements Start {}
  }
}
