package stormglass.sandbox.function;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// The functions of one sandbox, and the libraries that they share. Safe for use by many threads.
public final class Functions implements AutoCloseable {

  static final ScopedValue<String> CALLER = ScopedValue.newInstance();

  private final FunctionCode.Shared shared;
  private final Bridge bridge;
  private final StandIns standIns = StandIns.ofThread(System.err);
  private final Map<List<JarIdentity>, Library> libraries = new HashMap<>();

  /// @param services answers what SDK clients inside functions ask; called on their threads
  /// @param log takes log lines on whatever thread wrote them; must be quick
  public Functions(Host host, Function<AwsRequest, AwsResponse> services, Consumer<LogLine> log) {
    this.shared = new FunctionCode.Shared(host, log, new DeadlineWatch());
    this.bridge = new Bridge(services);
    shared.watch().start();
  }

  /// Reads and checks a function's code without running any of it.
  ///
  /// @return the function, or every problem that its code has
  public Reading<FunctionCode> load(FunctionSettings settings) {
    Problems problems = new Problems();
    CodeFolder folder = CodeFolder.read(settings.code(), problems);
    HandlerName handler = HandlerName.parse(settings.code().handler()).orElse(null);
    if (handler == null) {
      problems.add(
          FunctionProblem.HANDLER_MALFORMED.error(
              settings.code().where(),
              "The handler '" + settings.code().handler() + "' names no class and method."));
    }
    Library library =
        folder == null || problems.hasErrors() ? null : library(settings, folder, problems);
    if (folder == null || handler == null || library == null) {
      return new Reading.Failed<>(problems.inOrder());
    }
    new HandlerCheck(settings.code().where(), problems)
        .check(handler, new CodeLoader(folder.classes(), settings.code().folder(), library, null));
    return problems.reading(() -> new FunctionCode(settings, handler, folder, library, shared));
  }

  private synchronized @Nullable Library library(
      FunctionSettings settings, CodeFolder folder, Problems problems) {
    Library known = libraries.get(folder.identities());
    if (known != null) {
      return known;
    }
    try {
      Library opened = Library.open(folder.jars());
      opened.connect(standIns, bridge);
      libraries.put(folder.identities(), opened);
      return opened;
    } catch (IOException e) {
      problems.add(
          FunctionProblem.UNREADABLE.error(
              settings.code().where(),
              "The libraries of "
                  + settings.code().folder()
                  + " cannot be read: "
                  + e.getMessage()
                  + "."));
      return null;
    }
  }

  /// The name of the function that asks the service that answers on this thread, if one does.
  public static Optional<String> caller() {
    return CALLER.isBound() ? Optional.of(CALLER.get()) : Optional.empty();
  }

  /// How many different sets of libraries are open.
  synchronized int libraries() {
    return libraries.size();
  }

  /// Sends what JDK code prints on a function's threads, such as a stack trace, to that function's
  /// log, for the rest of this JVM's life. Everything else is printed as before.
  public static void captureJvmStreams() {
    PrintStream err = System.err;
    System.setOut(StandIns.ofThread(System.out).out());
    System.setErr(StandIns.ofThread(err).err());
  }

  /// Closes the libraries; no environment can be initialised afterwards.
  ///
  /// @throws IOException if a library cannot be closed
  @Override
  public synchronized void close() throws IOException {
    shared.watch().close();
    for (Library library : libraries.values()) {
      library.close();
    }
    libraries.clear();
  }
}
