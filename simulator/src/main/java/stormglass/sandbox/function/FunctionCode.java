package stormglass.sandbox.function;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The code of one function, read and checked, from which environments are made.
public final class FunctionCode {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

  private static final long INIT_LIMIT_NANOS = Duration.ofSeconds(10).toNanos();

  private final FunctionSettings settings;
  private final HandlerName handler;
  private final CodeFolder folder;
  private final Library library;
  private final Shared shared;
  private final AtomicInteger environments = new AtomicInteger();

  FunctionCode(
      FunctionSettings settings,
      HandlerName handler,
      CodeFolder folder,
      Library library,
      Shared shared) {
    this.settings = settings;
    this.handler = handler;
    this.folder = folder;
    this.library = library;
    this.shared = shared;
  }

  /// What all functions of a sandbox have in common.
  record Shared(Host host, Consumer<LogLine> log, DeadlineWatch watch) {}

  /// How the function is configured.
  public FunctionSettings settings() {
    return settings;
  }

  /// An environment that its first invocation will initialise. Costs next to nothing until then.
  public Environment newEnvironment() {
    return newEnvironment(INIT_LIMIT_NANOS);
  }

  /// @param initLimitNanos after which INIT is begun anew
  Environment newEnvironment(long initLimitNanos) {
    int number = environments.incrementAndGet();
    String day = DAY.format(LocalDate.ofInstant(shared.host().clock().instant(), ZoneOffset.UTC));
    String id =
        HexFormat.of().toHexDigits((long) settings.name().hashCode())
            + HexFormat.of().toHexDigits((long) number);
    EnvironmentLog stream =
        new EnvironmentLog(settings, day + "/[$LATEST]" + id, shared.host(), shared.log());
    Variables variables =
        new Variables(settings, shared.host(), stream.stream(), library.bridged());
    return new Environment(this, stream, variables, settings.name() + "-" + number, initLimitNanos);
  }

  DeadlineWatch watch() {
    return shared.watch();
  }

  HandlerName handler() {
    return handler;
  }

  /// A loader for one life of an environment, connected to its worker.
  CodeLoader newLoader(Worker worker) {
    return new CodeLoader(folder.classes(), settings.code().folder(), library, worker);
  }
}
