package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import stormglass.problem.Problem;

/// How a command ends when it cannot do what it was asked: a sentence, and the exit code.
final class Failures {

  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int INTERNAL = 3;

  private Failures() {}

  /// Prints every problem, one a line.
  static int problems(List<Problem> problems, PrintWriter err) {
    problems.forEach(err::println);
    long errors = problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
    err.println(
        errors
            + (errors == 1 ? " error, " : " errors, ")
            + (problems.size() - errors)
            + (problems.size() - errors == 1 ? " warning." : " warnings."));
    err.flush();
    return errors > 0 ? PROBLEMS : 0;
  }

  /// Says in a sentence what the world refused; a bug keeps its stack trace.
  static int report(Exception exception, PrintWriter err) {
    switch (exception) {
      case BindException ignored ->
          err.println("stormglass: the port is in use. Choose another with --port, or 0 for any.");
      case AccessDeniedException denied ->
          err.println("stormglass: " + denied.getFile() + " may not be written or read.");
      case FileSystemException file ->
          err.println("stormglass: " + file.getFile() + ": " + reason(file));
      case IOException io -> err.println("stormglass: " + reason(io));
      default -> {
        err.println("stormglass: this is a bug; please report it with the lines below.");
        exception.printStackTrace(err);
        err.flush();
        return INTERNAL;
      }
    }
    err.flush();
    return PROBLEMS;
  }

  private static String reason(IOException exception) {
    String reason =
        exception instanceof FileSystemException file ? file.getReason() : exception.getMessage();
    return (reason == null ? "it cannot be used" : reason)
        + (String.valueOf(reason).contains("No space left") ? ". Free some disk space." : ".");
  }

  /// A path as the user would write it.
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }
}
