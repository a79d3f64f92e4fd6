package stormglass.cloud;

import stormglass.cloud.function.Environment;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Throttle;
import stormglass.cloud.mapping.QueueMapping;
import stormglass.cloud.mapping.StreamLane;
import stormglass.cloud.queue.DeadLetter;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.MessageQueue;

/// What the cloud asks its driver to do, or tells it has happened.
public sealed interface Effect<P>
    permits Effect.Hop,
        Invocation,
        Effect.DeadLettered,
        Effect.Dropped,
        Effect.Throttled,
        Effect.Ready,
        Effect.Discarded {

  /// Something under way: the driver hands it back with [Cloud#arrive], at once or later.
  sealed interface Hop<P> extends Effect<P> permits Delivery, AsyncEvent, Poll, Read {}

  /// A mapping's poller asks its queue for messages. One instance may be under way several times.
  record Poll<P>(QueueMapping<P> mapping) implements Hop<P> {}

  /// A mapping's reader asks its shard for records.
  record Read<P>(StreamLane<P> lane) implements Hop<P> {}

  /// A message was put into a dead-letter queue: by redrive, or with the reason it carries.
  ///
  /// @param from the queue, target, function or mapping that gave it up
  record DeadLettered<P>(String from, MessageQueue<P> into, Message<P> message)
      implements Effect<P> {}

  /// A payload was given up and no dead-letter queue wants it.
  ///
  /// @param from the target, function or mapping that gave it up
  record Dropped<P>(String from, P payload, DeadLetter why) implements Effect<P> {}

  /// An invocation that nobody waits for was not admitted; the cloud tries it again by itself.
  record Throttled<P>(Lambda function, Throttle why) implements Effect<P> {}

  /// A message of a queue that the driver watches became visible.
  record Ready<P>(MessageQueue<P> queue) implements Effect<P> {}

  /// An environment is gone: the driver frees what belongs to it.
  record Discarded<P>(Environment environment) implements Effect<P> {}
}
