package stormglass.cloud.mapping;

import java.util.List;
import stormglass.cloud.queue.DeadLetter;
import stormglass.cloud.stream.StreamRecord;

/// What a lane does next.
public sealed interface LaneStep<P> {

  /// Runs a batch.
  record Run<P>(StreamBatch<P> batch) implements LaneStep<P> {}

  /// Looks again at that time.
  record Wait<P>(long untilNanos) implements LaneStep<P> {}

  /// Gives records up, then goes on.
  ///
  /// @param records at least one, in order
  record GiveUp<P>(List<StreamRecord<P>> records, DeadLetter why) implements LaneStep<P> {}

  /// Reads on, from the shard.
  record ReadOn<P>() implements LaneStep<P> {}

  /// Sleeps until a record comes.
  record Idle<P>() implements LaneStep<P> {}
}
