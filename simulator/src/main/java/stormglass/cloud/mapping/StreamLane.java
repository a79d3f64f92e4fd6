package stormglass.cloud.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.limits.Backoff;
import stormglass.cloud.queue.DeadLetter;
import stormglass.cloud.queue.DeadLetter.Reason;
import stormglass.cloud.stream.SequenceNumbers;
import stormglass.cloud.stream.StreamRecord;

/// One reader of a stream mapping: it has one batch at a time, and an item's records always come to
/// the same one.
///
/// A failed batch blocks the lane until it succeeds or is given up. A batch that is halved keeps
/// its end: what is left of it goes before what came later.
public final class StreamLane<P> {

  private enum State {
    IDLE,
    READING,
    WAITING,
    RUNNING
  }

  private static final int PAYLOAD_BYTES = 6 * 1024 * 1024;

  private final StreamMapping<P> mapping;
  private final int shard;
  private final Backoff backoff;
  private final ArrayDeque<StreamRecord<P>> records = new ArrayDeque<>();

  private State state = State.IDLE;
  private long bytes;
  private long gatheringSinceNanos = -1;
  private long waitsUntilNanos;
  private int taken;
  private int owed;
  private int limit;
  private int retries;
  private int failures;

  StreamLane(StreamMapping<P> mapping, int shard, Backoff backoff) {
    this.mapping = mapping;
    this.shard = shard;
    this.backoff = backoff;
  }

  /// The mapping it belongs to.
  public StreamMapping<P> mapping() {
    return mapping;
  }

  /// The index of the shard that it reads.
  public int shard() {
    return shard;
  }

  /// The records that are still to be taken, or are being worked on.
  public int backlog() {
    return records.size();
  }

  void add(StreamRecord<P> record) {
    records.addLast(record);
    bytes += record.bytes();
  }

  /// Says that records came.
  ///
  /// @return true if a read is to be sent off
  public boolean wake() {
    if (state != State.IDLE || records.isEmpty()) {
      return false;
    }
    state = State.READING;
    return true;
  }

  /// Whether a wait is over: its time has come, or the batch that is gathered has become full.
  public boolean due(long nowNanos) {
    return state == State.WAITING
        && (nowNanos >= waitsUntilNanos || (gatheringSinceNanos >= 0 && full()));
  }

  /// Goes on after a read has arrived, a wait is over, or records were given up.
  public LaneStep<P> next(long nowNanos) {
    List<StreamRecord<P>> old = takeTooOld(nowNanos);
    if (!old.isEmpty()) {
      return new LaneStep.GiveUp<>(old, deadLetter(Reason.TOO_OLD, old));
    }
    if (records.isEmpty()) {
      state = State.IDLE;
      return new LaneStep.Idle<>();
    }
    if (owed == 0 && failures == 0 && !full()) {
      long window = mapping.settings().windowNanos();
      gatheringSinceNanos = gatheringSinceNanos < 0 ? nowNanos : gatheringSinceNanos;
      if (nowNanos < gatheringSinceNanos + window) {
        return waitUntil(gatheringSinceNanos + window);
      }
    }
    return new LaneStep.Run<>(batch());
  }

  private StreamBatch<P> batch() {
    state = State.RUNNING;
    gatheringSinceNanos = -1;
    if (owed == 0) {
      owed = Math.min(records.size(), mapping.settings().batchSize());
      limit = owed;
    }
    List<StreamRecord<P>> batch = new ArrayList<>(limit);
    long size = 0;
    for (StreamRecord<P> record : records) {
      size += record.bytes();
      if (batch.size() == limit || (size > PAYLOAD_BYTES && !batch.isEmpty())) {
        break;
      }
      batch.add(record);
    }
    taken = batch.size();
    return new StreamBatch<>(this, batch);
  }

  /// Says that the batch was not admitted: it is tried again, however often.
  public LaneStep<P> throttled(long nowNanos) {
    return retry(nowNanos);
  }

  /// Ends the batch, or has it tried again.
  public LaneStep<P> settle(StreamBatch<P> batch, Outcome outcome, long nowNanos) {
    boolean reports = mapping.settings().onError().reportsItemFailures();
    return switch (outcome) {
      case Outcome.PartialFailure partial when reports -> {
        int done = doneBefore(batch, partial.itemIdentifiers());
        if (done == 0) {
          yield failed(nowNanos);
        }
        boolean all = done == batch.records().size();
        retries = 0;
        failures = 0;
        pass(done);
        // What is left is a batch of its own: its first attempt is no retry.
        yield all ? readOn() : retry(nowNanos);
      }
      case Outcome.Success _, Outcome.PartialFailure _ -> {
        pass(taken);
        yield readOn();
      }
      case Outcome.Failure _ -> failed(nowNanos);
    };
  }

  private int doneBefore(StreamBatch<P> batch, List<String> failed) {
    int lowest = batch.records().size();
    for (String identifier : failed) {
      long sequence = SequenceNumbers.number(identifier);
      int at = 0;
      while (at < batch.records().size() && batch.records().get(at).sequence() != sequence) {
        at++;
      }
      if (at == batch.records().size()) {
        return 0;
      }
      lowest = Math.min(lowest, at);
    }
    return lowest;
  }

  private LaneStep<P> readOn() {
    retries = 0;
    failures = 0;
    if (records.isEmpty()) {
      state = State.IDLE;
      return new LaneStep.Idle<>();
    }
    state = State.READING;
    return new LaneStep.ReadOn<>();
  }

  private LaneStep<P> failed(long nowNanos) {
    StreamMappingSettings.OnError onError = mapping.settings().onError();
    if (onError.bisects() && taken > 1) {
      limit = (taken + 1) / 2;
      return retry(nowNanos);
    }
    if (onError.maxRetries() >= 0 && retries >= onError.maxRetries()) {
      List<StreamRecord<P>> given = first(taken);
      DeadLetter why = deadLetter(Reason.RETRIES_EXHAUSTED, given);
      pass(taken);
      retries = 0;
      failures = 0;
      return new LaneStep.GiveUp<>(given, why);
    }
    retries++;
    return retry(nowNanos);
  }

  private LaneStep<P> retry(long nowNanos) {
    return waitUntil(nowNanos + backoff.nanos(++failures));
  }

  private LaneStep<P> waitUntil(long untilNanos) {
    state = State.WAITING;
    waitsUntilNanos = untilNanos;
    return new LaneStep.Wait<>(untilNanos);
  }

  private void pass(int count) {
    for (int i = 0; i < count; i++) {
      bytes -= records.removeFirst().bytes();
    }
    taken = Math.max(0, taken - count);
    owed = Math.max(0, owed - count);
    limit = taken > 0 ? taken : owed;
  }

  private List<StreamRecord<P>> takeTooOld(long nowNanos) {
    long retention = mapping.stream().settings().retentionNanos();
    long ownLimit = mapping.settings().onError().maxRecordAgeNanos();
    long oldest = ownLimit < 0 ? retention : Math.min(retention, ownLimit);
    int old = 0;
    for (Iterator<StreamRecord<P>> each = records.iterator();
        each.hasNext() && nowNanos - each.next().appendedAtNanos() >= oldest; ) {
      old++;
    }
    if (old == 0) {
      return List.of();
    }
    List<StreamRecord<P>> taken = first(old);
    pass(old);
    return taken;
  }

  private List<StreamRecord<P>> first(int count) {
    return records.stream().limit(count).toList();
  }

  private DeadLetter deadLetter(Reason reason, List<StreamRecord<P>> given) {
    StreamRecord<P> first = given.getFirst();
    StreamRecord<P> last = given.getLast();
    DeadLetter.Range range =
        new DeadLetter.Range(
            shard,
            first.sequence(),
            last.sequence(),
            given.size(),
            first.appendedAtNanos(),
            last.appendedAtNanos());
    return new DeadLetter(reason, mapping.function().name(), retries + 1, range);
  }

  private boolean full() {
    return records.size() >= mapping.settings().batchSize() || bytes >= PAYLOAD_BYTES;
  }
}
