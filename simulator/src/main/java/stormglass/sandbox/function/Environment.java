package stormglass.sandbox.function;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One execution environment: the function's classes with their own statics, on a thread of its
/// own.
///
/// It serves one invocation at a time; whoever owns it sees to that.
public final class Environment implements AutoCloseable {

  private final FunctionCode code;
  private final EnvironmentLog log;
  private final Variables variables;
  private final String name;
  private final long initLimitNanos;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile @Nullable Worker worker;
  private volatile boolean discarded;

  Environment(
      FunctionCode code,
      EnvironmentLog log,
      Variables variables,
      String name,
      long initLimitNanos) {
    this.code = code;
    this.log = log;
    this.variables = variables;
    this.name = name;
    this.initLimitNanos = initLimitNanos;
  }

  /// Runs one invocation and waits for its end, at most for the function's timeout; the first one
  /// initialises the environment before. A virtual thread is a good caller.
  ///
  /// @param event JSON
  /// @throws IllegalStateException if another invocation is under way, or the environment is
  ///   discarded
  public Outcome invoke(byte[] event, Invocation invocation) {
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException(name + " serves an invocation already");
    }
    try {
      if (discarded) {
        throw new IllegalStateException(name + " has been discarded");
      }
      Worker alive = worker;
      return alive == null || alive.abandoned()
          ? cold(event, invocation)
          : serve(
              alive, new Job(event, invocation, Job.Stage.RUN, timeoutNanos(), Outcome.Phase.NONE));
    } finally {
      busy.set(false);
    }
  }

  private Outcome cold(byte[] event, Invocation invocation) {
    return serve(
        newWorker(),
        new Job(event, invocation, Job.Stage.INIT, initLimitNanos, Outcome.Phase.NONE));
  }

  private Worker newWorker() {
    Worker started = new Worker(code, log, variables, name);
    worker = started;
    started.start();
    return started;
  }

  private Outcome serve(Worker alive, Job job) {
    DeadlineWatch watch = code.watch();
    watch.add(job);
    alive.give(job);
    Outcome outcome = job.await();
    watch.remove(job);
    if (outcome == null && job.expiredInInit()) {
      return initAgain(alive, job);
    }
    if (outcome == null) {
      outcome = timedOut(alive, job);
    }
    discarded |= alive.abandoned();
    return outcome;
  }

  /// An INIT that takes too long is begun anew, as part of the run.
  private Outcome initAgain(Worker first, Job job) {
    Outcome.Phase init = first.soFar().endedAfter(initLimitNanos);
    first.abandon();
    log.initReport(init.nanos(), "Status: timeout");
    Worker second = newWorker();
    Job again = new Job(job.event(), job.invocation(), Job.Stage.RUN, timeoutNanos(), init);
    return serve(second, again);
  }

  private Outcome timedOut(Worker alive, Job job) {
    Outcome.Phase init = alive.init();
    Outcome.Phase run = alive.soFar().endedAfter(timeoutNanos());
    alive.abandon();
    String requestId = job.invocation().requestId();
    Duration timeout = code.settings().size().timeout();
    ErrorDocument error = ErrorDocument.timedOut(requestId, timeout);
    Outcome.Took took = Outcome.Took.of(init, run);
    log.timedOut(requestId, ErrorDocument.timedOut(timeout));
    log.end(requestId, took, "Status: timeout");
    return new Outcome.TimedOut(error.json(), took);
  }

  private long timeoutNanos() {
    return code.settings().size().timeout().toNanos();
  }

  /// True when no further invocation may be given to it: INIT failed, time ran out, the code left
  /// by `System.exit`, or it was closed.
  public boolean discarded() {
    Worker alive = worker;
    return discarded || (alive != null && alive.abandoned());
  }

  /// The function whose code it runs.
  public FunctionCode code() {
    return code;
  }

  /// The log stream that it writes to.
  public String logStream() {
    return log.stream();
  }

  /// Discards the environment: its threads are interrupted, its log and its calls end. An
  /// invocation under way fails.
  @Override
  public void close() {
    discarded = true;
    Worker alive = worker;
    if (alive != null) {
      alive.end("with error: signal: killed");
    }
  }
}
