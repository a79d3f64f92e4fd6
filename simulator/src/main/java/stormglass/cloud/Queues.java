package stormglass.cloud;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.mapping.QueueBatch;
import stormglass.cloud.mapping.QueueMapping;
import stormglass.cloud.queue.DeadLetter;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.Received;

/// The queues of a cloud and the mappings that poll them.
final class Queues<P> {

  private final Core<P> core;
  private final List<QueueSeat<P>> seats = new ArrayList<>();

  Queues(Core<P> core) {
    this.core = core;
  }

  int size() {
    return seats.size();
  }

  void add(MessageQueue<P> queue) {
    seats.add(new QueueSeat<>(queue));
  }

  void add(QueueMapping<P> mapping) {
    QueueSeat<P> seat = seat(mapping.queue());
    seat.mappings.add(mapping);
    seat.polls.add(new Effect.Poll<>(mapping));
  }

  QueueSeat<P> seat(MessageQueue<P> queue) {
    return seats.get(queue.index());
  }

  void remove(MessageQueue<P> queue) {
    QueueSeat<P> seat = seat(queue);
    seat.removed = true;
    seat.watched = false;
    seat.mappings.forEach(mapping -> mapping.enabled(false));
    queue.purge();
  }

  Message<P> send(MessageQueue<P> queue, P payload, int bytes, long delayNanos, long nowNanos) {
    Message<P> message = queue.send(payload, bytes, delayNanos, nowNanos);
    look(seat(queue), nowNanos);
    return message;
  }

  Received<P> receive(MessageQueue<P> queue, int most, long visibilityNanos, long nowNanos) {
    Received<P> received = queue.receive(most, visibilityNanos, nowNanos);
    redriven(queue, received, nowNanos);
    look(seat(queue), nowNanos);
    return received;
  }

  /// Gives a payload up: into a dead-letter queue if there is one.
  void giveUp(P payload, int bytes, @Nullable MessageQueue<P> into, DeadLetter why, long nowNanos) {
    if (into == null || seat(into).removed) {
      core.emit(new Effect.Dropped<>(why.from(), payload, why));
      return;
    }
    Message<P> message = into.bury(payload, bytes, why, nowNanos);
    core.emit(new Effect.DeadLettered<>(why.from(), into, message));
    look(seat(into), nowNanos);
  }

  void poll(QueueMapping<P> mapping, long nowNanos) {
    QueueSeat<P> seat = seat(mapping.queue());
    redriven(mapping.queue(), mapping.poll(nowNanos), nowNanos);
    look(seat, nowNanos);
  }

  void run(QueueBatch<P> batch, long nowNanos) {
    QueueMapping<P> mapping = batch.mapping();
    if (core.run(mapping.function(), true, new Invocation.Work.Messages<>(batch), nowNanos)
        == null) {
      return;
    }
    long again = mapping.throttled(batch, nowNanos);
    if (again != QueueMapping.NEVER) {
      core.timers.add(again, new Due.Run<>(batch));
    }
  }

  void settle(QueueBatch<P> batch, Outcome outcome, long nowNanos) {
    batch.mapping().settle(batch, outcome, nowNanos);
    look(seat(batch.mapping().queue()), nowNanos);
  }

  /// Starts what can be started with a queue's messages, and has it looked at again when that may
  /// change by itself.
  void look(QueueSeat<P> seat, long nowNanos) {
    if (!seat.awaited()) {
      return;
    }
    seat.queue.show(nowNanos);
    if (seat.watched && seat.queue.visible(nowNanos) > 0) {
      core.emit(new Effect.Ready<>(seat.queue));
    }
    for (int i = 0; i < seat.mappings.size(); i++) {
      QueueMapping<P> mapping = seat.mappings.get(i);
      for (QueueBatch<P> batch = mapping.nextBatch(nowNanos);
          batch != null;
          batch = mapping.nextBatch(nowNanos)) {
        run(batch, nowNanos);
      }
      for (int polls = mapping.startPolls(nowNanos); polls > 0; polls--) {
        core.emit(seat.polls.get(i));
      }
    }
    long next = seat.nextDeadlineNanos(nowNanos);
    if (next < seat.lookAtNanos) {
      seat.lookAtNanos = next;
      core.timers.add(next, new Due.Look<>(seat));
    }
  }

  void due(QueueSeat<P> seat, long nowNanos) {
    if (seat.lookAtNanos <= nowNanos) {
      seat.lookAtNanos = Cloud.NEVER;
    }
    look(seat, nowNanos);
  }

  boolean hasWork() {
    for (QueueSeat<P> seat : seats) {
      if (seat.hasWork()) {
        return true;
      }
    }
    return false;
  }

  private void redriven(MessageQueue<P> from, Received<P> received, long nowNanos) {
    if (received.redriven().isEmpty() || from.redrive() == null) {
      return;
    }
    MessageQueue<P> into = from.redrive().deadLetters();
    for (Message<P> message : received.redriven()) {
      core.emit(new Effect.DeadLettered<>(from.name(), into, message));
    }
    look(seat(into), nowNanos);
  }
}
