package stormglass.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What Ctrl-C does to long work: it ends early, and the command has time to write what came of it.
///
/// Open until everything is written.
final class Interruption implements AutoCloseable {

  private static final long FINISHING_SECONDS = 30;

  private final PrintWriter err;
  private final Runnable end;
  private final CountDownLatch finished = new CountDownLatch(1);

  /// @param end ends the work early
  Interruption(PrintWriter err, Runnable end) {
    this.err = err;
    this.end = end;
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "stop"));
  }

  private void interrupt() {
    if (finished.getCount() == 0) {
      return;
    }
    err.println(System.lineSeparator() + "ending early; what was measured so far is kept");
    err.flush();
    end.run();
    try {
      if (!finished.await(FINISHING_SECONDS, TimeUnit.SECONDS)) {
        err.println("stormglass: the partial result could not be written in time.");
        err.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
  }
}
