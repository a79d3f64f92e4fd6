package stormglass.sandbox.function;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.function.inside.Surroundings;

/// What the classes of one loader see in place of `java.lang.System`.
record StandIns(
    PrintStream out,
    PrintStream err,
    Supplier<Map<String, String>> variables,
    Function<String, @Nullable String> variable,
    IntConsumer exit) {

  private static final System.Logger LOG = System.getLogger(StandIns.class.getName());

  /// What libraries see that many environments share: the environment whose loader is the context
  /// class loader of the thread or among its parents, which threads inherit.
  static StandIns ofThread(PrintStream jvm) {
    AtomicBoolean warned = new AtomicBoolean();
    return new StandIns(
        byThread(Worker::out, jvm),
        byThread(Worker::err, jvm),
        () -> {
          Worker worker = Worker.current();
          return worker == null ? Map.of() : worker.variables().all();
        },
        name -> {
          Worker worker = Worker.current();
          if (worker == null && warned.compareAndSet(false, true)) {
            LOG.log(System.Logger.Level.WARNING, strayThread(name));
          }
          return worker == null ? null : worker.variables().get(name);
        },
        status -> {
          Worker worker = Worker.current();
          if (worker == null) {
            throw new IllegalStateException(strayThread("exit"));
          }
          worker.exit(status);
        });
  }

  private static String strayThread(String wanted) {
    return "The thread "
        + Thread.currentThread().getName()
        + ", which belongs to no function, asked for '"
        + wanted
        + "' from a library that functions share; it got nothing. Give the task an executor of the"
        + " function's own.";
  }

  private static PrintStream byThread(Function<Worker, PrintStream> stream, PrintStream jvm) {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int b) {
            target().write(b);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            target().write(bytes, offset, length);
          }

          private PrintStream target() {
            Worker worker = Worker.current();
            return worker == null ? jvm : stream.apply(worker);
          }
        },
        false,
        StandardCharsets.UTF_8);
  }

  /// Gives them to the loader's copy of [Surroundings]; before any other class of it is loaded.
  void connect(ClassLoader loader) {
    try {
      Class.forName(Surroundings.class.getName(), true, loader)
          .getMethod(
              "set",
              PrintStream.class,
              PrintStream.class,
              Supplier.class,
              Function.class,
              IntConsumer.class)
          .invoke(null, out, err, variables, variable, exit);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
