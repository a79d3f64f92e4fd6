package stormglass.cloud.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.limits.Backoff;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.Received;

/// Lets a queue feed a function.
///
/// Each batch that may run at once has a slot, taken by its poll and freed when the batch is
/// settled. With a batching window one batch is gathered at a time.
public final class QueueMapping<P> {

  /// What [#throttled] and [#nextDeadlineNanos] say for never.
  public static final long NEVER = Long.MAX_VALUE;

  private static final int PAYLOAD_BYTES = 6 * 1024 * 1024;

  private final MessageQueue<P> queue;
  private final Lambda function;
  private final QueueMappingSettings settings;
  private final Predicate<P> accepts;
  private final PollerRamp ramp;
  private final Backoff backoff;
  private final int requestBatch;

  private final List<Message<P>> gathered = new ArrayList<>();
  private long gatheredBytes;
  private long gatheredSinceNanos;
  private int polls;
  private int running;
  private boolean enabled = true;
  private long receiveRequests;
  private long emptyReceives;
  private long deleteRequests;

  /// @param accepts the filter: it looks only at what was found out before the payload came in
  public QueueMapping(
      MessageQueue<P> queue,
      Lambda function,
      QueueMappingSettings settings,
      Predicate<P> accepts,
      Limits limits) {
    this.queue = queue;
    this.function = function;
    this.settings = settings;
    this.accepts = accepts;
    this.ramp = new PollerRamp(limits, settings.maxConcurrency());
    this.backoff =
        Backoff.of(
            limits, Limit.MAPPING_THROTTLE_BACKOFF_FIRST, Limit.MAPPING_THROTTLE_BACKOFF_MOST);
    this.requestBatch = limits.count(Limit.QUEUE_RECEIVE_BATCH);
  }

  /// The queue that is polled.
  public MessageQueue<P> queue() {
    return queue;
  }

  /// The function that is invoked.
  public Lambda function() {
    return function;
  }

  /// How the queue feeds the function.
  public QueueMappingSettings settings() {
    return settings;
  }

  /// How many batches may run at once now.
  public int concurrency(long nowNanos) {
    return ramp.limit(nowNanos);
  }

  /// The batches that run, or wait for a throttled function.
  public int running() {
    return running;
  }

  /// Whether the mapping polls.
  public boolean enabled() {
    return enabled;
  }

  /// Starts or stops polling; what has been received is still worked off.
  public void enabled(boolean polls) {
    enabled = polls;
  }

  /// ReceiveMessage requests that brought messages.
  public long receiveRequests() {
    return receiveRequests;
  }

  /// ReceiveMessage requests that came too late for a message; idle long polls are not among them.
  public long emptyReceives() {
    return emptyReceives;
  }

  /// DeleteMessageBatch requests.
  public long deleteRequests() {
    return deleteRequests;
  }

  /// Takes slots for polls: as many as there are visible messages that no poll is on its way for.
  ///
  /// @return how many polls to send
  public int startPolls(long nowNanos) {
    if (!enabled) {
      return 0;
    }
    int waiting = queue.visible(nowNanos) - polls;
    int free = ramp.limit(nowNanos) - running - slotsPolling();
    boolean gathers = settings.windowNanos() > 0;
    int started = gathers ? gatherPolls(waiting, free) : Math.clamp(waiting, 0, Math.max(0, free));
    polls += started;
    boolean busy = running + slotsPolling() >= ramp.limit(nowNanos);
    ramp.saturated(busy && waiting > started, nowNanos);
    return started;
  }

  private int gatherPolls(int waiting, int free) {
    boolean slot = free > 0 || !gathered.isEmpty();
    return slot && polls == 0 && waiting > 0 ? 1 : 0;
  }

  private int slotsPolling() {
    return settings.windowNanos() > 0 ? (polls > 0 || !gathered.isEmpty() ? 1 : 0) : polls;
  }

  /// Receives for a poll that has come to the queue.
  ///
  /// @return what was received, for the redriven; [#nextBatch] has the batches
  public Received<P> poll(long nowNanos) {
    polls--;
    int most = Math.min(requestBatch, settings.batchSize() - gathered.size());
    Received<P> received = queue.receive(Math.max(1, most), -1, nowNanos);
    if (received.messages().isEmpty()) {
      emptyReceives++;
      return received;
    }
    receiveRequests++;
    boolean first = gathered.isEmpty();
    boolean filtered = false;
    for (Message<P> message : received.messages()) {
      if (accepts.test(message.payload())) {
        gathered.add(message);
        gatheredBytes += message.bytes();
      } else {
        queue.delete(message, queue.lastReceive());
        filtered = true;
      }
    }
    deleteRequests += filtered ? 1 : 0;
    if (first) {
      gatheredSinceNanos = nowNanos;
    }
    return received;
  }

  /// The next batch that is to be run now, or null. It holds its slot until it is settled.
  public @Nullable QueueBatch<P> nextBatch(long nowNanos) {
    if (gathered.isEmpty() || nowNanos < startsAtNanos()) {
      return null;
    }
    running++;
    int fits = 0;
    long bytes = 0;
    while (fits < gathered.size() && fits < settings.batchSize()) {
      bytes += gathered.get(fits).bytes();
      if (bytes > PAYLOAD_BYTES && fits > 0) {
        break;
      }
      fits++;
    }
    List<Message<P>> first = gathered.subList(0, fits);
    QueueBatch<P> batch = new QueueBatch<>(this, List.copyOf(first), queue.lastReceive());
    first.clear();
    gatheredBytes = 0;
    for (Message<P> left : gathered) {
      gatheredBytes += left.bytes();
    }
    return batch;
  }

  private long startsAtNanos() {
    boolean full = gathered.size() >= settings.batchSize() || gatheredBytes >= PAYLOAD_BYTES;
    return full ? 0 : gatheredSinceNanos + settings.windowNanos();
  }

  /// Says that a batch was not admitted.
  ///
  /// @return when to try it again; [#NEVER] if its messages become visible before, which ends it
  public long throttled(QueueBatch<P> batch, long nowNanos) {
    ramp.backOff(nowNanos);
    long again = nowNanos + backoff.nanos(++batch.throttles);
    for (Message<P> message : batch.messages()) {
      if (message.visibleAtNanos() <= again) {
        running--;
        return NEVER;
      }
    }
    return again;
  }

  /// Ends a batch: deletes what is done and leaves the rest to its visibility timeout.
  public void settle(QueueBatch<P> batch, Outcome outcome, long nowNanos) {
    running--;
    switch (outcome) {
      case Outcome.Success _ -> delete(batch, List.of());
      case Outcome.PartialFailure partial -> settlePartly(batch, partial.itemIdentifiers());
      case Outcome.Failure _ -> {
        if (!settings.reportsItemFailures()) {
          ramp.backOff(nowNanos);
        }
      }
    }
  }

  private void settlePartly(QueueBatch<P> batch, List<String> failed) {
    if (!settings.reportsItemFailures()) {
      delete(batch, List.of());
      return;
    }
    List<String> ids = batch.messages().stream().map(Message::messageId).toList();
    if (ids.containsAll(failed)) {
      delete(batch, failed);
    }
  }

  private void delete(QueueBatch<P> batch, List<String> failed) {
    int deleted = 0;
    for (Message<P> message : batch.messages()) {
      if (failed.isEmpty() || !failed.contains(message.messageId())) {
        queue.delete(message, batch.receive);
        deleted++;
      }
    }
    deleteRequests += (deleted + requestBatch - 1) / requestBatch;
  }

  /// When the mapping starts its gathered batch or may run one more, or [#NEVER].
  public long nextDeadlineNanos(long nowNanos) {
    long step = enabled ? ramp.nextStepNanos(nowNanos) : NEVER;
    return gathered.isEmpty() ? step : Math.min(step, startsAtNanos());
  }
}
