package stormglass.cli;

import java.io.PrintWriter;
import stormglass.forecast.Forecast;

/// Shows on stderr how far virtual time has come.
final class ForecastProgress implements Forecast.Watcher, AutoCloseable {

  private static final int BAR = 24;
  private static final String CLEAR = "\r\u001b[2K";

  private final PrintWriter err;
  private final double seconds;
  private final boolean terminal;
  private volatile boolean stopped;

  /// @param seconds for how long sessions arrive
  ForecastProgress(PrintWriter err, double seconds) {
    this.err = err;
    this.seconds = seconds;
    terminal = Options.isWatched();
    err.println("forecasting, in virtual time");
    err.flush();
  }

  @Override
  public void reached(long nowNanos) {
    if (terminal) {
      double done = Math.min(1, nowNanos / 1e9 / seconds);
      int filled = (int) Math.round(done * BAR);
      err.printf(
          "%s[%s%s] %3.0f %%", CLEAR, "█".repeat(filled), "·".repeat(BAR - filled), done * 100);
      err.flush();
    }
  }

  @Override
  public boolean stopped() {
    return stopped;
  }

  /// Virtual time ends here.
  void stop() {
    stopped = true;
  }

  @Override
  public void close() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
