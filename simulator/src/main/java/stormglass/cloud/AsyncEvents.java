package stormglass.cloud;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.limits.Backoff;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.queue.DeadLetter;
import stormglass.cloud.queue.DeadLetter.Reason;
import stormglass.cloud.queue.MessageQueue;

/// The asynchronous queues of a cloud's functions.
final class AsyncEvents<P> {

  private record Rule<P>(AsyncSettings settings, @Nullable MessageQueue<P> onFailure) {}

  private final Core<P> core;
  private final Queues<P> queues;
  private final Backoff afterThrottle;
  private final long firstRetryNanos;
  private final long secondRetryNanos;
  private final List<Rule<P>> rules = new ArrayList<>();
  private long open;

  AsyncEvents(Core<P> core, Queues<P> queues) {
    this.core = core;
    this.queues = queues;
    this.afterThrottle =
        Backoff.of(
            core.limits, Limit.ASYNC_THROTTLE_BACKOFF_FIRST, Limit.ASYNC_THROTTLE_BACKOFF_MOST);
    this.firstRetryNanos = core.limits.nanos(Limit.ASYNC_FIRST_RETRY);
    this.secondRetryNanos = core.limits.nanos(Limit.ASYNC_SECOND_RETRY);
  }

  /// Functions come in the order of their indices.
  void add(AsyncSettings settings, @Nullable MessageQueue<P> onFailure) {
    rules.add(new Rule<>(settings, onFailure));
  }

  AsyncEvent<P> accept(Lambda function, P payload, int bytes, long nowNanos) {
    open++;
    return new AsyncEvent<>(function, payload, bytes, nowNanos);
  }

  void attempt(AsyncEvent<P> event, long nowNanos) {
    if (nowNanos - event.acceptedAtNanos() > rule(event).settings().maxAgeNanos()) {
      giveUp(event, Reason.TOO_OLD, nowNanos);
    } else if (core.run(event.function(), false, new Invocation.Work.Event<>(event), nowNanos)
        != null) {
      again(event, afterThrottle.nanos(++event.throttles), nowNanos);
    }
  }

  void settle(AsyncEvent<P> event, Outcome outcome, long nowNanos) {
    switch (outcome) {
      case Outcome.Success _, Outcome.PartialFailure _ -> open--;
      case Outcome.Failure _ -> {
        event.throttles = 0;
        event.errors++;
        if (event.errors > rule(event).settings().maxRetries()) {
          giveUp(event, Reason.RETRIES_EXHAUSTED, nowNanos);
        } else {
          again(event, event.errors == 1 ? firstRetryNanos : secondRetryNanos, nowNanos);
        }
      }
    }
  }

  boolean hasWork() {
    return open > 0;
  }

  private void again(AsyncEvent<P> event, long waitNanos, long nowNanos) {
    long at = nowNanos + waitNanos;
    if (at - event.acceptedAtNanos() > rule(event).settings().maxAgeNanos()) {
      giveUp(event, Reason.TOO_OLD, nowNanos);
    } else {
      core.timers.add(at, new Due.Invoke<>(event));
    }
  }

  private void giveUp(AsyncEvent<P> event, Reason reason, long nowNanos) {
    open--;
    DeadLetter why = new DeadLetter(reason, event.function().name(), event.errors, null);
    queues.giveUp(event.payload(), event.bytes(), rule(event).onFailure(), why, nowNanos);
  }

  private Rule<P> rule(AsyncEvent<P> event) {
    return rules.get(event.function().index());
  }
}
