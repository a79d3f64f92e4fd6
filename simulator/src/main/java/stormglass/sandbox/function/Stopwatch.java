package stormglass.sandbox.function;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Measures phases on one environment's thread, its calls to services apart.
final class Stopwatch {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Thread thread;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicLong callNanos = new AtomicLong();
  private final AtomicLong callCpuNanos = new AtomicLong();
  private volatile long startNanos = System.nanoTime();
  private volatile long startCpuNanos;

  /// @param thread on which all but [#stopFromOutside] is called
  Stopwatch(Thread thread) {
    this.thread = thread;
  }

  /// CPU time of the current thread; 0 where it is a virtual one.
  static long cpuNanos() {
    return Thread.currentThread().isVirtual() ? 0 : THREADS.getCurrentThreadCpuTime();
  }

  void start() {
    calls.set(0);
    callNanos.set(0);
    callCpuNanos.set(0);
    startCpuNanos = cpuNanos();
    startNanos = System.nanoTime();
  }

  /// The phase since the start.
  Outcome.Phase stop() {
    return phase(cpuNanos());
  }

  /// The phase since the start, as another thread sees it.
  Outcome.Phase stopFromOutside() {
    return phase(THREADS.getThreadCpuTime(thread.threadId()));
  }

  private Outcome.Phase phase(long nowCpuNanos) {
    long nanos = System.nanoTime() - startNanos;
    long cpuNanos = nowCpuNanos - startCpuNanos - callCpuNanos.get();
    return new Outcome.Phase(nanos, Math.max(0, cpuNanos), calls.get(), callNanos.get());
  }

  /// Counts a call; its CPU time counts where it ran on the environment's own thread.
  void call(long nanos, long cpuNanos) {
    calls.incrementAndGet();
    callNanos.addAndGet(nanos);
    if (Thread.currentThread().equals(thread)) {
      callCpuNanos.addAndGet(cpuNanos);
    }
  }
}
