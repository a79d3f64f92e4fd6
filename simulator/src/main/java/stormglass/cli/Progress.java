package stormglass.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import stormglass.run.Run;
import stormglass.traffic.http.HttpDriver;
import stormglass.traffic.http.Served;

/// Shows on stderr how a run goes on: one line that changes on a terminal, otherwise a line a
/// phase.
final class Progress implements Run.Watcher, AutoCloseable {

  private static final int BAR = 24;
  private static final String CLEAR = "\r\u001b[2K";

  private final PrintWriter err;
  private final double seconds;
  private final Consumer<Served> sink;
  private final boolean terminal;
  private boolean open = true;

  /// @param seconds for how long sessions arrive
  /// @param sink takes every request that was answered
  Progress(PrintWriter err, double seconds, Consumer<Served> sink) {
    this.err = err;
    this.seconds = seconds;
    this.sink = sink;
    terminal = Options.isWatched();
  }

  @Override
  public void phase(String what) {
    err.print(terminal ? CLEAR + what + " …" : what + System.lineSeparator());
    err.flush();
  }

  @Override
  public void progress(HttpDriver.Progress progress) {
    if (!terminal) {
      return;
    }
    double done = seconds <= 0 ? 1 : Math.min(1, progress.elapsedNanos() / 1e9 / seconds);
    int filled = (int) Math.round(done * BAR);
    err.printf(
        "%s[%s%s] %3.0f %%  %,d sessions, %,d requests, %,d unexpected",
        CLEAR,
        "█".repeat(filled),
        "·".repeat(BAR - filled),
        done * 100,
        progress.sessionsStarted(),
        progress.requests(),
        progress.unexpected());
    err.flush();
  }

  @Override
  public void served(Served served) {
    sink.accept(served);
  }

  @Override
  public void close() {
    if (open && terminal) {
      err.print(CLEAR);
      err.flush();
    }
    open = false;
  }
}
