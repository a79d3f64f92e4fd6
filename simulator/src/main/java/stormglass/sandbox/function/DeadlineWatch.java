package stormglass.sandbox.function;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Wakes callers whose invocation is overdue: one thread, which looks at all of them every few
/// milliseconds and rests while there are none.
///
/// A timed wait of each caller would cost a virtual thread more than the rest of an invocation.
final class DeadlineWatch implements AutoCloseable {

  private static final long TICK_NANOS = Duration.ofMillis(5).toNanos();

  private final Set<Job> watched = ConcurrentHashMap.newKeySet();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("function deadlines").unstarted(this::watch);
  private volatile boolean resting;
  private volatile boolean closed;

  void start() {
    thread.start();
  }

  void add(Job job) {
    watched.add(job);
    if (resting) {
      resting = false;
      LockSupport.unpark(thread);
    }
  }

  void remove(Job job) {
    watched.remove(job);
  }

  private void watch() {
    while (!closed || !watched.isEmpty()) {
      if (watched.isEmpty()) {
        resting = true;
        if (watched.isEmpty() && !closed) {
          LockSupport.park(this);
        }
        resting = false;
      } else {
        LockSupport.parkNanos(this, TICK_NANOS);
        long now = System.nanoTime();
        for (Job job : watched) {
          job.wakeIfOverdue(now);
        }
      }
    }
  }

  /// Ends the thread once nothing is under way.
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
