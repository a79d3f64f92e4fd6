package stormglass.sandbox.function;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/// One environment's log stream: Lambda's own lines, and where the function's output becomes lines.
record EnvironmentLog(FunctionSettings settings, String stream, Host host, Consumer<LogLine> sink) {

  /// Writes one line.
  void line(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    sink.accept(new LogLine(settings.name(), stream, host.clock().instant(), text, bytes));
  }

  void start(String requestId) {
    line("START RequestId: " + requestId + " Version: $LATEST");
  }

  /// The lines that end an invocation.
  ///
  /// @param status what REPORT ends with, such as `Status: timeout`, or ""
  void end(String requestId, Outcome.Took took, String status) {
    line("END RequestId: " + requestId);
    int memoryMb = settings.size().memoryMb();
    StringBuilder report = new StringBuilder(160);
    report.append("REPORT RequestId: ").append(requestId);
    report.append("\tDuration: ").append(millis(took.run().nanos())).append(" ms");
    report.append("\tBilled Duration: ").append(took.billedMillis()).append(" ms");
    report.append("\tMemory Size: ").append(memoryMb).append(" MB");
    report.append("\tMax Memory Used: ").append(memoryMb).append(" MB");
    if (took.cold()) {
      report.append("\tInit Duration: ").append(millis(took.init().nanos())).append(" ms");
    }
    line(report.append(status.isEmpty() ? "" : "\t" + status).append('\t').toString());
  }

  /// The line about a function that was stopped.
  void timedOut(String requestId, String text) {
    line(host.clock().instant().truncatedTo(ChronoUnit.MILLIS) + " " + requestId + " " + text);
  }

  /// The line about an INIT that did not succeed.
  ///
  /// @param status such as `Status: timeout`
  void initReport(long nanos, String status) {
    line("INIT_REPORT Init Duration: " + millis(nanos) + " ms\tPhase: init\t" + status);
  }

  /// Milliseconds with two decimals.
  static String millis(long nanos) {
    long hundredths = (nanos + 5_000) / 10_000;
    long fraction = hundredths % 100;
    return hundredths / 100 + (fraction < 10 ? ".0" : ".") + fraction;
  }

  /// A stream whose lines go to a receiver, the last unfinished one when flushed.
  static final class Lines {
    private static final int MAX_LINE = 1024 * 1024;

    private final Consumer<String> receiver;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private final PrintStream stream;

    Lines(Consumer<String> receiver) {
      this.receiver = receiver;
      OutputStream splitter =
          new OutputStream() {
            @Override
            public void write(int b) {
              write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
              add(bytes, offset, length);
            }
          };
      this.stream = new PrintStream(splitter, false, StandardCharsets.UTF_8);
    }

    PrintStream stream() {
      return stream;
    }

    private synchronized void add(byte[] bytes, int offset, int length) {
      int from = offset;
      for (int at = offset; at < offset + length; at++) {
        if (bytes[at] == '\n' || line.size() + at - from >= MAX_LINE) {
          line.write(bytes, from, at - from);
          emit();
          from = bytes[at] == '\n' ? at + 1 : at;
        }
      }
      line.write(bytes, from, offset + length - from);
    }

    /// Ends the line that was begun.
    synchronized void endLine() {
      if (line.size() > 0) {
        emit();
      }
    }

    private void emit() {
      String text = line.toString(StandardCharsets.UTF_8);
      line.reset();
      receiver.accept(text);
    }
  }
}
