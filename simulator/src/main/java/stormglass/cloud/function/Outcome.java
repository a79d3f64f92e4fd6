package stormglass.cloud.function;

import java.util.List;

/// How an invocation ended.
public sealed interface Outcome {

  /// The function returned; for a batch, every item is done.
  enum Success implements Outcome {
    SUCCESS
  }

  /// The function returned from a batch and named the items that failed.
  ///
  /// @param itemIdentifiers message ids of a queue's batch, sequence numbers of a stream's batch;
  ///   one that is not in the batch fails all of it
  record PartialFailure(List<String> itemIdentifiers) implements Outcome {
    public PartialFailure {
      itemIdentifiers = List.copyOf(itemIdentifiers);
    }
  }

  /// The function did not succeed.
  enum Failure implements Outcome {
    /// The function threw, or answered a batch with something that is no batch response.
    FUNCTION_ERROR,
    /// The function ran out of time: its environment is discarded.
    TIMEOUT,
    /// The environment died, out of memory for example: it is discarded.
    CRASH
  }
}
