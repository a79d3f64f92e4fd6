package stormglass.cloud;

import stormglass.cloud.bus.RetryPolicy;
import stormglass.cloud.limits.Backoff;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.TokenBucket;
import stormglass.cloud.queue.DeadLetter;
import stormglass.cloud.queue.DeadLetter.Reason;

/// Events on their way from buses to targets.
final class Deliveries<P> {

  private final Core<P> core;
  private final Queues<P> queues;
  private final AsyncEvents<P> asyncEvents;
  private final Backoff backoff;
  private final TokenBucket invocations;
  private long open;

  Deliveries(Core<P> core, Queues<P> queues, AsyncEvents<P> asyncEvents) {
    this.core = core;
    this.queues = queues;
    this.asyncEvents = asyncEvents;
    this.backoff =
        Backoff.of(core.limits, Limit.DELIVERY_BACKOFF_FIRST, Limit.DELIVERY_BACKOFF_MOST);
    long perSecond = core.limits.of(Limit.TARGET_INVOCATIONS_PER_SECOND);
    this.invocations = new TokenBucket(perSecond, perSecond);
  }

  void start(Target<P> target, P payload, int bytes, long nowNanos) {
    open++;
    attempt(new Delivery<>(target, payload, bytes, nowNanos), nowNanos);
  }

  /// Sends a delivery off; over the rate of target invocations it is delayed, not lost.
  private void attempt(Delivery<P> delivery, long nowNanos) {
    long wait = invocations.borrow(nowNanos);
    if (wait == 0) {
      send(delivery);
    } else {
      core.timers.add(nowNanos + wait, new Due.Deliver<>(delivery, false));
    }
  }

  void due(Due.Deliver<P> due, long nowNanos) {
    if (due.retries()) {
      attempt(due.delivery(), nowNanos);
    } else {
      send(due.delivery());
    }
  }

  private void send(Delivery<P> delivery) {
    delivery.attempts++;
    core.emit(delivery);
  }

  void arrive(Delivery<P> delivery, long nowNanos) {
    switch (delivery.target().destination()) {
      case Target.Destination.ToQueue<P>(var queue) -> {
        if (queues.seat(queue).removed) {
          failed(delivery, false, nowNanos);
          return;
        }
        queues.send(queue, delivery.payload(), delivery.bytes(), -1, nowNanos);
      }
      case Target.Destination.ToFunction<P>(var function) -> {
        int bytes = delivery.bytes();
        asyncEvents.attempt(
            asyncEvents.accept(function, delivery.payload(), bytes, nowNanos), nowNanos);
      }
      case Target.Destination.Elsewhere<P> _ -> {}
    }
    open--;
  }

  void failed(Delivery<P> delivery, boolean retryable, long nowNanos) {
    RetryPolicy policy = delivery.target().retry();
    if (!retryable) {
      giveUp(delivery, Reason.REFUSED, nowNanos);
    } else if (delivery.attempts > policy.maxRetries()) {
      giveUp(delivery, Reason.RETRIES_EXHAUSTED, nowNanos);
    } else {
      long at = nowNanos + backoff.jitteredNanos(delivery.attempts, core.random);
      if (at - delivery.acceptedAtNanos() > policy.maxEventAgeNanos()) {
        giveUp(delivery, Reason.TOO_OLD, nowNanos);
      } else {
        core.timers.add(at, new Due.Deliver<>(delivery, true));
      }
    }
  }

  boolean hasWork() {
    return open > 0;
  }

  private void giveUp(Delivery<P> delivery, Reason reason, long nowNanos) {
    open--;
    Target<P> target = delivery.target();
    DeadLetter why = new DeadLetter(reason, target.name(), delivery.attempts, null);
    queues.giveUp(delivery.payload(), delivery.bytes(), target.deadLetters(), why, nowNanos);
  }
}
