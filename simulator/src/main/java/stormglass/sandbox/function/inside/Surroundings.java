package stormglass.sandbox.function.inside;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stands in for the parts of `java.lang.System` that differ between functions.
///
/// Every class loader of a function or library has its own copy, set before any other class is
/// loaded; the classes beside it are redirected here by name.
public final class Surroundings {

  /// Stands in for `System.out`.
  public static PrintStream out = System.out;

  /// Stands in for `System.err`.
  public static PrintStream err = System.err;

  private static Supplier<Map<String, String>> variables = Map::of;
  private static Function<String, @Nullable String> variable = name -> null;
  private static IntConsumer exit = status -> {};

  private Surroundings() {}

  /// Sets what the loader's classes see.
  public static void set(
      PrintStream newOut,
      PrintStream newErr,
      Supplier<Map<String, String>> newVariables,
      Function<String, @Nullable String> newVariable,
      IntConsumer newExit) {
    out = newOut;
    err = newErr;
    variables = newVariables;
    variable = newVariable;
    exit = newExit;
  }

  /// Stands in for `System.getenv()`.
  public static Map<String, String> getenv() {
    return variables.get();
  }

  /// Stands in for `System.getenv(name)`.
  public static @Nullable String getenv(String name) {
    return variable.apply(name);
  }

  /// Stands in for `System.exit(status)`.
  public static void exit(int status) {
    exit.accept(status);
  }

  /// Stands in for `System.setOut(stream)`.
  public static void setOut(PrintStream stream) {
    out = stream;
  }

  /// Stands in for `System.setErr(stream)`.
  public static void setErr(PrintStream stream) {
    err = stream;
  }
}
