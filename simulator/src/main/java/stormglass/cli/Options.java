package stormglass.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/// What several commands' options have in common.
final class Options {

  private static final Path HOME =
      Path.of(System.getProperty("stormglass.home", "")).toAbsolutePath();
  private static final int LAST_PORT = 65_535;
  private static final double MOST = 1e6;

  private Options() {}

  /// A text as one word of a shell.
  static String word(String text) {
    return text.matches("[0-9A-Za-z_./:@%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /// A port; 0 for any.
  static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= LAST_PORT) {
        return Integer.valueOf(text);
      }
      throw new TypeConversionException(
          "'%s' is no port; a port is a whole number from 0 to %d".formatted(text, LAST_PORT));
    }
  }

  /// A seed.
  static final class WholeNumber implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is no whole number");
      }
    }
  }

  /// A number of things, at least one.
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (text.matches("[1-9][0-9]{0,5}")) {
        return Integer.valueOf(text);
      }
      throw new TypeConversionException("'" + text + "' is no number from 1 to 999999");
    }
  }

  /// A time in seconds, perhaps none.
  static final class Seconds implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      if (text.matches("[0-9]{1,5}(\\.[0-9]{1,3})?")) {
        return Double.valueOf(text);
      }
      throw new TypeConversionException("'" + text + "' is no number of seconds below 100,000");
    }
  }

  /// A number above zero.
  static final class Positive implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      if (text.matches("[0-9]{1,7}(\\.[0-9]{1,9})?")) {
        double number = Double.parseDouble(text);
        if (number > 0 && number <= MOST) {
          return number;
        }
      }
      throw new TypeConversionException(
          "'%s' is no number above 0 and up to %,.0f".formatted(text, MOST));
    }
  }

  /// The folder of the project: the repository, or a kit of one's own.
  static Path home() {
    return HOME;
  }

  /// Where the project keeps what a command was not given.
  static Layout layout() {
    return new Layout(HOME);
  }

  /// The folder for results: the one asked for, or one under `target/`. It need not be there yet.
  ///
  /// @throws FileSystemException when it can neither be written to nor made, so that nobody waits
  ///   for results that cannot be kept
  static Path out(@Nullable Path asked, String command) throws IOException {
    Path folder = asked != null ? asked : HOME.resolve("target").resolve(command);
    Path nearest = folder.toAbsolutePath().normalize();
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    if (!Files.isDirectory(nearest)) {
      throw new FileSystemException(
          Failures.shown(nearest), null, "it is a file, and results need a folder");
    }
    if (!Files.isWritable(nearest)) {
      throw new FileSystemException(Failures.shown(nearest), null, "nothing may be written there");
    }
    return folder;
  }

  /// Whether somebody looks on: a line can be drawn over there.
  @SuppressWarnings("SystemConsoleNull") // Without a terminal JDK 25 may have none, as before 22.
  static boolean isWatched() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// The command's own description, which picocli injects.
  static CommandSpec spec(@Nullable CommandSpec injected) {
    return Objects.requireNonNull(injected, "picocli injects the spec");
  }
}
