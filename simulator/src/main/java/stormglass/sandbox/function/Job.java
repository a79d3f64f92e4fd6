package stormglass.sandbox.function;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One invocation on its way between the thread that asked for it and the environment's own.
///
/// Whoever moves it to ENDED, the environment or the deadline, decides what became of it.
final class Job {

  /// How far it has come.
  enum Stage {
    INIT,
    RUN,
    ENDED
  }

  private final byte[] event;
  private final Invocation invocation;
  private final Outcome.Phase initBefore;
  private final Thread caller = Thread.currentThread();
  private final AtomicReference<Stage> stage;
  private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
  private volatile long deadlineNanos;
  private boolean expiredInInit;

  /// @param stage in which it starts
  /// @param limitNanos for that stage
  /// @param initBefore what an INIT before took that was given up
  Job(byte[] event, Invocation invocation, Stage stage, long limitNanos, Outcome.Phase initBefore) {
    this.event = event;
    this.invocation = invocation;
    this.initBefore = initBefore;
    this.stage = new AtomicReference<>(stage);
    this.deadlineNanos = System.nanoTime() + limitNanos;
  }

  byte[] event() {
    return event;
  }

  Invocation invocation() {
    return invocation;
  }

  Outcome.Phase initBefore() {
    return initBefore;
  }

  int remainingMillis() {
    return (int) Math.max(0, (deadlineNanos - System.nanoTime()) / 1_000_000);
  }

  /// For the caller, after the deadline was faster: whether it was INIT's.
  boolean expiredInInit() {
    return expiredInInit;
  }

  /// True while INIT has its own limit.
  boolean initialising() {
    return stage.get() == Stage.INIT;
  }

  /// Goes from INIT to RUN; false if the deadline was faster.
  boolean runs(long limitNanos) {
    deadlineNanos = System.nanoTime() + limitNanos;
    boolean inTime = stage.compareAndSet(Stage.INIT, Stage.RUN);
    return inTime;
  }

  /// Claims the right to say what became of it.
  boolean ends() {
    return stage.getAndSet(Stage.ENDED) != Stage.ENDED;
  }

  /// Gives the outcome to the caller; after [#ends].
  void complete(Outcome result) {
    outcome.set(result);
    LockSupport.unpark(caller);
  }

  /// Wakes the caller if the deadline has passed.
  void wakeIfOverdue(long nowNanos) {
    if (nowNanos - deadlineNanos >= 0) {
      LockSupport.unpark(caller);
    }
  }

  /// Waits for the outcome, while a [DeadlineWatch] looks after it.
  ///
  /// @return null if the deadline was faster: the caller now holds the right to say what became of
  ///   it
  @Nullable Outcome await() {
    boolean interrupted = false;
    try {
      while (true) {
        Outcome result = outcome.get();
        if (result != null) {
          return result;
        }
        long left = deadlineNanos - System.nanoTime();
        Stage now = stage.get();
        if (now == Stage.ENDED || left > 0) {
          LockSupport.park(this);
        } else if (stage.compareAndSet(now, Stage.ENDED)) {
          expiredInInit = now == Stage.INIT;
          return null;
        }
        interrupted |= Thread.interrupted();
      }
    } finally {
      if (interrupted) {
        caller.interrupt();
      }
    }
  }
}
