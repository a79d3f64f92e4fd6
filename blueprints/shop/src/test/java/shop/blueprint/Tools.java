package shop.blueprint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The checkers that the template must pass: SAM translator, cfn-lint and AWS's offline validator.
///
/// They are installed once for each state of `checks/requirements.txt` and `checks/package.json`,
/// outside `target`, so that a clean build does not fetch them again.
record Tools(Path modules) {

  /// The Python that has the checkers' libraries.
  Path python() {
    return modules.resolve("python/bin/python");
  }

  /// cfn-lint.
  Path lint() {
    return modules.resolve("python/bin/cfn-lint");
  }

  /// Why the checkers cannot run on this machine, where they cannot.
  static Optional<String> missing() {
    if (!runs("python3", "-c", "import sys, venv; sys.exit(sys.version_info < (3, 11))")) {
      return Optional.of("no python3 3.11 or newer with venv");
    }
    return runs("npm", "--version") ? Optional.empty() : Optional.of("no npm");
  }

  /// The installed checkers.
  static Tools installed(Path checks, Path cache) {
    Path home = cache.resolve(hash(checks));
    Tools tools = new Tools(home);
    Path complete = home.resolve("complete");
    try {
      if (!Files.exists(complete)) {
        delete(home);
        Files.createDirectories(home);
        Files.copy(checks.resolve("package.json"), home.resolve("package.json"));
        Finished npm = new Tool(home, "npm", "install", "--no-audit", "--no-fund").start();
        new Tool(home, "python3", "-m", "venv", "python").start().orThrow();
        new Tool(
                checks,
                tools.python().toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "-r",
                "requirements.txt")
            .start()
            .orThrow();
        npm.orThrow();
        Files.createFile(complete);
      }
      return tools;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean runs(String... command) {
    try {
      return new Tool(Path.of("."), command).start().exitCode() == 0;
    } catch (UncheckedIOException notThere) {
      return false;
    }
  }

  private static String hash(Path checks) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : List.of("requirements.txt", "package.json")) {
        digest.update(Files.readAllBytes(checks.resolve(name)));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// A command to be run in a folder.
  record Tool(Path folder, List<String> command) {
    Tool(Path folder, String... command) {
      this(folder, List.of(command));
    }

    /// Starts the command; what it prints goes to a file, so that it never waits for a reader.
    Finished start() {
      try {
        Path output = Files.createTempFile("check", ".txt");
        output.toFile().deleteOnExit();
        Process process =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Finished(command.getFirst(), process, output);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// A command that is finished as soon as somebody asks.
  record Finished(String name, Process process, Path output) {

    int exitCode() {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        process.destroy();
        throw new IllegalStateException(e);
      }
    }

    /// Gives the command lines to read, and no more.
    Finished given(List<Path> lines) throws IOException {
      try (Writer in = process.outputWriter(UTF_8)) {
        for (Path line : lines) {
          in.write(line + "\n");
        }
      }
      return this;
    }

    String text() {
      try {
        exitCode();
        return Files.readString(output);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<String> lines() {
      return text().lines().filter(line -> !line.isBlank()).toList();
    }

    void orThrow() {
      if (exitCode() != 0) {
        throw new IllegalStateException(name + " failed:\n" + text());
      }
    }
  }
}
