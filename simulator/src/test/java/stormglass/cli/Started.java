package stormglass.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The command line in a process of its own, which can be interrupted.
final class Started implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader out;

  private Started(Process process) {
    this.process = process;
    out = process.inputReader();
  }

  /// Starts a command; what it says, on both outputs, is to be read.
  static Started command(Path folder, Object... words) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.exists(Path.of("/usr/bin/env")) && System.getProperty("os.name").equals("Linux")) {
      // Whoever starts the tests in the background lets their children ignore the signal.
      command.addAll(List.of("/usr/bin/env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("stormglass.cli.Main");
    for (Object word : words) {
      command.add(word.toString());
    }
    return new Started(
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
  }

  /// Reads on until a line is found.
  List<String> readUntil(Predicate<String> last) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (last.test(line)) {
        return lines;
      }
    }
    throw new AssertionError("it ended before: " + lines);
  }

  /// Presses Ctrl-C.
  void interrupt() throws IOException, InterruptedException {
    int code = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    if (code != 0) {
      throw new AssertionError("kill ended with " + code);
    }
  }

  /// Reads what is left and waits for the end.
  ///
  /// @return how it ended and what was left
  Typed end() throws IOException, InterruptedException {
    StringBuilder left = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      left.append(line).append('\n');
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end: " + left);
    }
    return new Typed(process.exitValue(), left.toString(), left.toString());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
