package stormglass.sandbox.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.Invocation;
import stormglass.cloud.function.Environment;
import stormglass.cloud.function.Lambda;

/// Lets callers that wait start environments one after the other, and gives them a warm one that
/// becomes free in the meantime. Guarded by its owner's lock.
///
/// On AWS each environment brings its own processor; here all share this machine's, and a burst
/// that started an environment for each of its requests would leave no time to answer them.
final class ColdStarts {

  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ReentrantLock lock;
  private final LongSupplier nowNanos;
  private final Map<Lambda, Condition> freed = new HashMap<>();
  private @Nullable Environment starting;
  private boolean closed;

  ColdStarts(ReentrantLock lock, LongSupplier nowNanos) {
    this.lock = lock;
    this.nowNanos = nowNanos;
  }

  /// Waits until an environment of a function is idle, or one may be started. What starts may
  /// itself wait for this caller, so the wait has an end.
  void await(Lambda function) {
    long left = LONGEST_NANOS;
    try {
      while (left > 0 && starting != null && !closed && !warm(function)) {
        left = freed.computeIfAbsent(function, any -> lock.newCondition()).awaitNanos(left);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /// An invocation for a caller that waits has begun.
  void began(Invocation<Payload> invocation) {
    if (invocation.cold()) {
      starting = invocation.environment();
    }
  }

  /// An invocation has ended.
  void ended(Invocation<Payload> invocation) {
    if (invocation.environment().equals(starting)) {
      starting = null;
      freed.values().forEach(Condition::signal);
    } else {
      Condition ofFunction = freed.get(invocation.environment().function());
      if (ofFunction != null) {
        ofFunction.signal();
      }
    }
  }

  /// Lets everyone go.
  void close() {
    closed = true;
    freed.values().forEach(Condition::signalAll);
  }

  private boolean warm(Lambda function) {
    return function.environments(nowNanos.getAsLong()) > function.running();
  }
}
