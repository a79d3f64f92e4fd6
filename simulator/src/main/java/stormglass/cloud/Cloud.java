package stormglass.cloud;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Environment;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.function.Throttle;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.limits.TokenBucket;
import stormglass.cloud.mapping.QueueMapping;
import stormglass.cloud.mapping.QueueMappingSettings;
import stormglass.cloud.mapping.StreamMapping;
import stormglass.cloud.mapping.StreamMappingSettings;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.QueueSettings;
import stormglass.cloud.queue.Received;
import stormglass.cloud.stream.DataStream;
import stormglass.cloud.stream.HashKey;
import stormglass.cloud.stream.ShardedStream;
import stormglass.cloud.stream.StreamRecord;
import stormglass.cloud.stream.StreamSettings;

/// A cloud of queues, functions, streams, and what connects them: every part under one owner.
///
/// The driver owns time and latency. It calls a command with the time it is, then takes the effects
/// until there are none:
///
/// ```java
/// cloud.deliver(target, event, bytes, now);
/// for (Effect<P> effect = cloud.next(); effect != null; effect = cloud.next()) {
///   switch (effect) {
///     case Effect.Hop<P> hop -> later(delayOf(hop), at -> cloud.arrive(hop, at)); // or at once
///     case Invocation<P> run -> later(durationOf(run), at -> cloud.complete(run, SUCCESS, at));
///     case Effect.DeadLettered<P> letter -> note(letter);
///     …
///   }
/// }
/// long wake = cloud.nextDeadlineNanos(); // call cloud.advance(wake) then, not later
/// ```
///
/// Time never runs backwards: each `nowNanos` is at least the one before. One thread at a time.
///
/// @param <P> what travels; opaque here
public final class Cloud<P> {

  /// What [#nextDeadlineNanos] says when nothing is due by itself.
  public static final long NEVER = Long.MAX_VALUE;

  private final Core<P> core;
  private final Queues<P> queues;
  private final AsyncEvents<P> asyncEvents;
  private final Deliveries<P> deliveries;
  private final Streams<P> streams;
  private final TokenBucket httpRequests;
  private final TokenBucket putEvents;

  /// @param random where jitter and the life of environments come from
  public Cloud(Limits limits, RandomGenerator random) {
    this.core = new Core<>(limits, random);
    this.queues = new Queues<>(core);
    this.asyncEvents = new AsyncEvents<>(core, queues);
    this.deliveries = new Deliveries<>(core, queues, asyncEvents);
    this.streams = new Streams<>(core, queues);
    this.httpRequests =
        new TokenBucket(
            limits.of(Limit.HTTP_REQUEST_BURST), limits.of(Limit.HTTP_REQUESTS_PER_SECOND));
    long putEventsPerSecond = limits.of(Limit.PUT_EVENTS_PER_SECOND);
    this.putEvents = new TokenBucket(putEventsPerSecond, putEventsPerSecond);
  }

  /// Adds a queue.
  public MessageQueue<P> addQueue(String name, QueueSettings settings) {
    MessageQueue<P> queue =
        new MessageQueue<>(queues.size(), name, settings, core.limits.count(Limit.QUEUE_IN_FLIGHT));
    queues.add(queue);
    return queue;
  }

  /// Adds a function.
  ///
  /// @param reservedConcurrency -1 where none is reserved
  /// @param onFailure where asynchronous events go that were given up; null drops them
  public Lambda addFunction(
      String name,
      int reservedConcurrency,
      AsyncSettings async,
      @Nullable MessageQueue<P> onFailure) {
    asyncEvents.add(async, onFailure);
    return core.addFunction(name, reservedConcurrency);
  }

  /// Adds a table's stream.
  public ShardedStream<P> addStream(String name, StreamSettings settings) {
    ShardedStream<P> stream = new ShardedStream<>(streams.size(), name, settings);
    streams.addStream();
    return stream;
  }

  /// Adds a stream that clients put records into.
  public DataStream<P> addDataStream(String name, StreamSettings settings) {
    return new DataStream<>(addStream(name, settings), core.limits);
  }

  /// Lets a queue feed a function.
  ///
  /// @param accepts the mapping's filter; it only looks at what the driver found out before the
  ///   payload came in. A message that is not accepted is deleted
  public QueueMapping<P> map(
      MessageQueue<P> queue, Lambda function, QueueMappingSettings settings, Predicate<P> accepts) {
    QueueMapping<P> mapping = new QueueMapping<>(queue, function, settings, accepts, core.limits);
    queues.add(mapping);
    return mapping;
  }

  /// Lets a stream feed a function.
  ///
  /// @param accepts the mapping's filter, as for a queue; a record that is not accepted is passed
  ///   over
  /// @param onFailure where batches go that were given up; null drops them
  public StreamMapping<P> map(
      ShardedStream<P> stream,
      Lambda function,
      StreamMappingSettings settings,
      Predicate<P> accepts,
      @Nullable MessageQueue<P> onFailure) {
    StreamMapping<P> mapping =
        new StreamMapping<>(stream, function, settings, accepts, core.limits);
    streams.add(mapping, onFailure);
    return mapping;
  }

  /// Starts or stops a mapping; what it has received is still worked off.
  public void enable(QueueMapping<P> mapping, boolean enabled, long nowNanos) {
    mapping.enabled(enabled);
    queues.look(queues.seat(mapping.queue()), nowNanos);
  }

  /// Takes a queue out, with its mappings and all it holds.
  public void remove(MessageQueue<P> queue) {
    queues.remove(queue);
  }

  /// Takes a stream out, with its mappings and all it holds.
  public void remove(ShardedStream<P> stream) {
    streams.remove(stream);
  }

  /// Says whether someone outside waits for messages of a queue: then [Effect.Ready] tells when one
  /// becomes visible, and the queue's deadlines count.
  public void watch(MessageQueue<P> queue, boolean watched, long nowNanos) {
    QueueSeat<P> seat = queues.seat(queue);
    seat.watched = watched;
    queues.look(seat, nowNanos);
  }

  /// Admits one request to the HTTP API; false is API Gateway's 429.
  public boolean admitHttpRequest(long nowNanos) {
    return httpRequests.take(1, nowNanos);
  }

  /// Admits one PutEvents request; false is a throttling error for the whole request.
  public boolean admitPutEvents(long nowNanos) {
    return putEvents.take(1, nowNanos);
  }

  /// Delivers an event to one target of a rule that it matched.
  public void deliver(Target<P> target, P payload, int bytes, long nowNanos) {
    deliveries.start(target, payload, bytes, nowNanos);
  }

  /// Sends a message.
  ///
  /// @param delayNanos -1 for the queue's own delay
  public Message<P> send(
      MessageQueue<P> queue, P payload, int bytes, long delayNanos, long nowNanos) {
    return queues.send(queue, payload, bytes, delayNanos, nowNanos);
  }

  /// Receives messages for a client outside.
  ///
  /// @param visibilityNanos -1 for the queue's own timeout
  public Received<P> receive(MessageQueue<P> queue, int most, long visibilityNanos, long nowNanos) {
    return queues.receive(queue, most, visibilityNanos, nowNanos);
  }

  /// Deletes the message of a receipt; false if that receipt is not the message's newest or the
  /// message is gone, which SQS answers like a success.
  public boolean delete(MessageQueue<P> queue, long receipt) {
    return queue.delete(receipt);
  }

  /// Hides a received message for that long from now; 0 shows it at once. False if the message is
  /// not in flight with that receipt.
  public boolean changeVisibility(
      MessageQueue<P> queue, long receipt, long visibilityNanos, long nowNanos) {
    boolean changed = queue.changeVisibility(receipt, visibilityNanos, nowNanos);
    queues.look(queues.seat(queue), nowNanos);
    return changed;
  }

  /// Deletes every message of a queue.
  public void purge(MessageQueue<P> queue) {
    queue.purge();
  }

  /// Invokes a function for a caller that waits. The invocation is the answer, not an effect.
  public Answer<P> invoke(Lambda function, P payload, long nowNanos) {
    return switch (core.admit(function, true, nowNanos)) {
      case Environment environment ->
          core.started(environment, new Invocation.Work.Request<>(payload), nowNanos);
      case Throttle throttle -> new Answer.Refused<>(throttle);
    };
  }

  /// Puts an event into a function's asynchronous queue.
  public AsyncEvent<P> invokeAsync(Lambda function, P payload, int bytes, long nowNanos) {
    AsyncEvent<P> event = asyncEvents.accept(function, payload, bytes, nowNanos);
    core.emit(event);
    return event;
  }

  /// Appends a change to a stream.
  ///
  /// @param itemHash any hash of the item's key: equal keys stay in order
  public StreamRecord<P> append(
      ShardedStream<P> stream, P payload, int itemHash, int bytes, long nowNanos) {
    return streams.append(stream, payload, itemHash, bytes, nowNanos);
  }

  /// Puts a record into a data stream.
  ///
  /// @return null if the key's shard has taken as much as it can in this second
  public @Nullable StreamRecord<P> put(
      DataStream<P> stream, P payload, HashKey key, int bytes, long nowNanos) {
    return streams.put(stream, payload, key, bytes, nowNanos);
  }

  /// Takes back a hop that has been travelled.
  public void arrive(Effect.Hop<P> hop, long nowNanos) {
    switch (hop) {
      case Delivery<P> delivery -> deliveries.arrive(delivery, nowNanos);
      case Effect.Poll<P>(var mapping) -> queues.poll(mapping, nowNanos);
      case Effect.Read<P>(var lane) -> streams.arrive(lane, nowNanos);
      case AsyncEvent<P> event -> asyncEvents.attempt(event, nowNanos);
    }
  }

  /// Says, instead of [#arrive], that a delivery failed.
  ///
  /// @param retryable true for 5xx, 429 and time-outs, false for any other error
  public void failed(Delivery<P> delivery, boolean retryable, long nowNanos) {
    deliveries.failed(delivery, retryable, nowNanos);
  }

  /// Says how an invocation ended; frees its environment.
  public void complete(Invocation<P> invocation, Outcome outcome, long nowNanos) {
    boolean discards = outcome == Outcome.Failure.TIMEOUT || outcome == Outcome.Failure.CRASH;
    core.release(invocation, discards, nowNanos);
    switch (invocation.work()) {
      case Invocation.Work.Request<P> _ -> {}
      case Invocation.Work.Event<P>(var event) -> asyncEvents.settle(event, outcome, nowNanos);
      case Invocation.Work.Messages<P>(var batch) -> queues.settle(batch, outcome, nowNanos);
      case Invocation.Work.Records<P>(var batch) -> streams.settle(batch, outcome, nowNanos);
    }
  }

  /// Does what is due at `nowNanos`.
  public void advance(long nowNanos) {
    while (core.timers.nextNanos() <= nowNanos) {
      switch (core.timers.take()) {
        case Due.Deliver<P> due -> deliveries.due(due, nowNanos);
        case Due.Invoke<P>(var event) -> asyncEvents.attempt(event, nowNanos);
        case Due.Run<P>(var batch) -> queues.run(batch, nowNanos);
        case Due.Look<P>(var seat) -> queues.due(seat, nowNanos);
        case Due.GoOn<P>(var lane) -> streams.goOn(lane, nowNanos);
      }
    }
  }

  /// Discards the environments that have been idle for their keep-alive. Without it they are found
  /// when their function is next invoked.
  public void sweep(long nowNanos) {
    core.sweep(nowNanos);
  }

  /// When to call [#advance] next, or [#NEVER]. It may turn out that nothing was due then.
  public long nextDeadlineNanos() {
    return core.timers.nextNanos();
  }

  /// Whether anything will go on by itself or once a hop or an invocation comes back: deliveries,
  /// asynchronous events, messages and records that a mapping has still to take.
  public boolean hasWork() {
    return core.running > 0
        || deliveries.hasWork()
        || asyncEvents.hasWork()
        || queues.hasWork()
        || streams.hasWork();
  }

  /// The next effect, in the order in which they came about; null when there is none.
  public @Nullable Effect<P> next() {
    return core.next();
  }
}
