package stormglass.cloud;

import stormglass.cloud.mapping.QueueBatch;
import stormglass.cloud.mapping.StreamLane;

/// What the cloud does by itself when its time has come.
sealed interface Due<P> {

  /// Sends a delivery off.
  ///
  /// @param retries whether it failed before, and so has to be admitted anew
  record Deliver<P>(Delivery<P> delivery, boolean retries) implements Due<P> {}

  /// Tries an asynchronous event again.
  record Invoke<P>(AsyncEvent<P> event) implements Due<P> {}

  /// Tries a throttled batch again.
  record Run<P>(QueueBatch<P> batch) implements Due<P> {}

  /// Looks at a queue in which a message becomes visible, or a mapping may do more.
  record Look<P>(QueueSeat<P> seat) implements Due<P> {}

  /// Lets a lane go on that waits.
  record GoOn<P>(StreamLane<P> lane) implements Due<P> {}
}
