package stormglass.sandbox.function;

import java.io.IOError;
import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One life of an environment: its class loader, its thread, its instance of the handler.
///
/// It ends by being abandoned. Java cannot kill a thread: what runs on is interrupted, its log is
/// dropped and its calls fail.
final class Worker {

  private static final int MAX_RESPONSE = 6_291_556;
  private static final String ERROR = "Status: error\tError Type: ";

  /// A call to a service that is under way.
  record Call(long startNanos, long startCpuNanos) {}

  /// Leaves the function's code after it has ended its process.
  private static final class Exit extends Error {
    private static final long serialVersionUID = 1;

    Exit(String message) {
      super(message, null, false, false);
    }
  }

  private final FunctionCode code;
  private final EnvironmentLog log;
  private final Variables variables;
  private final CodeLoader loader;
  private final ThreadGroup group;
  private final Thread thread;
  private final Stopwatch stopwatch;
  private final EnvironmentLog.Lines out = new EnvironmentLog.Lines(this::write);
  private final EnvironmentLog.Lines err = new EnvironmentLog.Lines(this::write);
  private volatile @Nullable Job next;
  private volatile @Nullable Job current;
  private volatile Outcome.Phase init = Outcome.Phase.NONE;
  private volatile boolean abandoned;

  Worker(FunctionCode code, EnvironmentLog log, Variables variables, String name) {
    this.code = code;
    this.log = log;
    this.variables = variables;
    this.loader = code.newLoader(this);
    this.group = new ThreadGroup(name);
    this.thread = new Thread(group, this::live, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    this.stopwatch = new Stopwatch(thread);
  }

  /// The name of the function that it runs.
  String function() {
    return code.settings().name();
  }

  /// The worker to whose function the current thread belongs, or null.
  static @Nullable Worker current() {
    ClassLoader at = Thread.currentThread().getContextClassLoader();
    while (at != null) {
      if (at instanceof CodeLoader own) {
        return own.worker();
      }
      at = at.getParent();
    }
    return null;
  }

  PrintStream out() {
    return out.stream();
  }

  PrintStream err() {
    return err.stream();
  }

  Variables variables() {
    return variables;
  }

  /// INIT of the job under way; all zero while it lasts, and where there is none.
  Outcome.Phase init() {
    return init;
  }

  boolean abandoned() {
    return abandoned;
  }

  /// What the phase under way has taken so far.
  Outcome.Phase soFar() {
    return stopwatch.stopFromOutside();
  }

  void start() {
    thread.start();
  }

  /// Hands over a job; the one before has ended.
  void give(Job job) {
    next = job;
    LockSupport.unpark(thread);
  }

  /// Ends this life; whoever does it answers for the job under way.
  void abandon() {
    abandoned = true;
    group.interrupt();
    LockSupport.unpark(thread);
  }

  /// Stands in for `System.exit` in the function's code.
  void exit(int status) {
    end(status == 0 ? "without providing a reason" : "with error: exit status " + status);
    throw new Exit("System.exit(" + status + ")");
  }

  /// Ends this life as if its process had ended.
  ///
  /// @param how the end of the sentence `Runtime exited …`
  void end(String how) {
    Job job = current == null ? next : current;
    Outcome.Phase run = soFar();
    boolean ends = job != null && job.ends();
    abandon();
    if (job != null && ends) {
      ErrorDocument error = ErrorDocument.exited(job.invocation().requestId(), how);
      log.line(error.log());
      fail(job, error, run);
    }
  }

  /// A call to a service begins on the current thread.
  ///
  /// @throws IllegalStateException if the environment has been discarded
  Call callBegins() {
    if (abandoned) {
      throw new IllegalStateException("the environment of this thread has been discarded");
    }
    return new Call(System.nanoTime(), Stopwatch.cpuNanos());
  }

  void callEnds(Call call) {
    stopwatch.call(System.nanoTime() - call.startNanos, Stopwatch.cpuNanos() - call.startCpuNanos);
  }

  private void write(String text) {
    if (!abandoned) {
      log.line(text);
    }
  }

  private record Ready(HandlerMethod handler, LambdaContext context) {}

  private void live() {
    new StandIns(out(), err(), variables::all, variables::get, this::exit).connect(loader);
    Ready ready = null;
    while (!abandoned) {
      Job job = next;
      if (job == null) {
        LockSupport.park(this);
        Thread.interrupted();
        continue;
      }
      current = job;
      next = null;
      init = job.initBefore();
      thread.setContextClassLoader(loader);
      variables.trace(job.invocation().traceHeader());
      ready = serve(job, ready);
      current = null;
    }
  }

  private @Nullable Ready serve(Job job, @Nullable Ready warm) {
    boolean ownInit = job.initialising();
    if (!ownInit) {
      log.start(job.invocation().requestId());
    }
    stopwatch.start();
    Ready ready = warm;
    try {
      ready = warm == null ? initialise() : warm;
      if (ownInit) {
        init = stopwatch.stop();
        if (!job.runs(code.settings().size().timeout().toNanos())) {
          return ready;
        }
        log.start(job.invocation().requestId());
        stopwatch.start();
      }
      byte[] response = ready.handler().call(job.event(), ready.context().of(job));
      returned(job, response);
    } catch (Throwable thrown) {
      threw(job, thrown, ready == null);
    }
    return ready;
  }

  private Ready initialise() throws Throwable {
    LambdaContext context =
        new LambdaContext(loader, code.settings(), log.host(), log.stream(), this::write);
    return new Ready(HandlerMethod.bind(code.handler(), loader), context);
  }

  private void returned(Job job, byte[] response) {
    Outcome.Phase run = stopwatch.stop();
    if (!job.ends()) {
      return;
    }
    endLines();
    if (response.length > MAX_RESPONSE) {
      fail(job, ErrorDocument.tooLarge(response.length, MAX_RESPONSE), run);
      return;
    }
    Outcome.Took took = Outcome.Took.of(init, run);
    log.end(job.invocation().requestId(), took, "");
    job.complete(new Outcome.Returned(response, took));
  }

  private void threw(Job job, Throwable thrown, boolean inInit) {
    Outcome.Phase phase = stopwatch.stop();
    boolean ownInit = inInit && job.initialising();
    if (!job.ends()) {
      return;
    }
    endLines();
    ErrorDocument error = ErrorDocument.of(thrown);
    if (ownInit) {
      init = phase;
      log.initReport(phase.nanos(), ERROR + error.type());
      log.start(job.invocation().requestId());
    }
    write(error.log());
    if (inInit || thrown instanceof VirtualMachineError || thrown instanceof IOError) {
      abandon();
    }
    fail(job, error, ownInit ? Outcome.Phase.NONE : phase);
  }

  private void fail(Job job, ErrorDocument error, Outcome.Phase run) {
    Outcome.Took took = Outcome.Took.of(init, run);
    log.end(job.invocation().requestId(), took, ERROR + error.type());
    job.complete(new Outcome.Failed(error.type(), error.json(), took));
  }

  private void endLines() {
    out.endLine();
    err.endLine();
  }
}
