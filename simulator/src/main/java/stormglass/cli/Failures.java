package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Problem;

/// How a command ends when it cannot do what it was asked: a sentence, and the exit code.
final class Failures {

  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int INTERNAL = 3;

  private Failures() {}

  /// Prints every problem, one a line; what two readers of one file found is told once.
  ///
  /// @return the exit code: 0 when none of them is an error
  static int problems(List<Problem> problems, PrintWriter err) {
    List<Problem> once = problems.stream().distinct().toList();
    if (once.isEmpty()) {
      return 0;
    }
    once.forEach(err::println);
    long errors = once.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
    err.println(
        errors
            + (errors == 1 ? " error, " : " errors, ")
            + (once.size() - errors)
            + (once.size() - errors == 1 ? " warning." : " warnings."));
    err.flush();
    return errors > 0 ? PROBLEMS : 0;
  }

  /// Says in a sentence what the world refused; a bug keeps its stack trace.
  static int report(Exception exception, PrintWriter err) {
    switch (exception) {
      case BindException bind -> err.println("stormglass: " + reason(bind));
      case FileSystemException file ->
          err.println("stormglass: " + file.getFile() + ": " + reason(file));
      case IOException io -> err.println("stormglass: " + reason(io.getMessage()));
      case UncheckedIOException io -> err.println("stormglass: " + reason(io.getMessage()));
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

  private static String reason(BindException exception) {
    return String.valueOf(exception.getMessage()).contains("ermission")
        ? "this port is for the system's own use. Choose one above 1023 with --port, or 0 for any."
        : "the port is in use. Choose another with --port, or 0 for any.";
  }

  private static String reason(FileSystemException exception) {
    return switch (exception) {
      case AccessDeniedException _ -> "it may not be written or read.";
      case NoSuchFileException _ -> "there is no such file or folder.";
      case FileAlreadyExistsException _ -> "something else of this name is in the way.";
      default -> reason(exception.getReason());
    };
  }

  private static String reason(@Nullable String message) {
    String reason = message == null ? "it cannot be used" : message;
    return reason.contains("No space left")
        ? "no space is left. Free some, or choose another folder with --out."
        : reason + ".";
  }

  /// A path as the user would write it.
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }
}
