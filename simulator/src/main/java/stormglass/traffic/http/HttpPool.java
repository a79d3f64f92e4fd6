package stormglass.traffic.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import stormglass.traffic.Answer;

/// Connections to one server, the last used first, so that few are kept warm.
///
/// Few are opened at a time: a server whose backlog overflows drops the request to connect, and the
/// system sends it again only after a second, then two, then four.
final class HttpPool implements AutoCloseable {

  private static final int CONNECTING = 8;
  private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(8);

  private final String host;
  private final int port;
  private final long timeoutNanos;
  private final Semaphore permits;
  private final Semaphore connecting = new Semaphore(CONNECTING);
  private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /// What came of an exchange: a response, or why there is none.
  sealed interface Exchange {
    record Done(HttpConnection.Response response) implements Exchange {}

    record Failed(Answer.Kind kind) implements Exchange {}
  }

  HttpPool(String host, int port, int connections, long timeoutNanos) {
    this.host = host;
    this.port = port;
    this.timeoutNanos = timeoutNanos;
    permits = new Semaphore(connections);
  }

  /// Sends a request over an idle connection or a new one; waits while all are in use.
  Exchange exchange(byte[] request, boolean head) {
    try {
      if (!permits.tryAcquire(timeoutNanos, TimeUnit.NANOSECONDS)) {
        return new Exchange.Failed(Answer.Kind.CONNECT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Exchange.Failed(Answer.Kind.CONNECT);
    }
    try {
      return exchangeWithPermit(request, head);
    } finally {
      permits.release();
    }
  }

  private Exchange exchangeWithPermit(byte[] request, boolean head) {
    Exchange first = attempt(request, head, false);
    return first == null ? Objects.requireNonNull(attempt(request, head, true)) : first;
  }

  /// One attempt; null when the server had closed the idle connection, so that it did not look at
  /// the request.
  ///
  /// @param anew true when only a new connection will do
  private @Nullable Exchange attempt(byte[] request, boolean head, boolean anew) {
    HttpConnection connection;
    try {
      connection = connection(anew);
    } catch (IOException e) {
      return new Exchange.Failed(Answer.Kind.CONNECT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Exchange.Failed(Answer.Kind.CONNECT);
    }
    boolean reused = connection.used();
    try {
      return new Exchange.Done(use(connection, request, head));
    } catch (SocketTimeoutException e) {
      return new Exchange.Failed(Answer.Kind.TIMEOUT);
    } catch (IOException e) {
      return reused && !connection.answering() ? null : new Exchange.Failed(Answer.Kind.BROKEN);
    }
  }

  private HttpConnection connection(boolean anew) throws IOException, InterruptedException {
    HttpConnection idleBefore = anew ? null : takeIdle();
    if (idleBefore != null) {
      return idleBefore;
    }
    if (!connecting.tryAcquire(timeoutNanos, TimeUnit.NANOSECONDS)) {
      throw new SocketTimeoutException("No connection in time");
    }
    try {
      HttpConnection idleSince = anew ? null : takeIdle();
      return idleSince != null
          ? idleSince
          : new HttpConnection(host, port, (int) TimeUnit.NANOSECONDS.toMillis(timeoutNanos));
    } finally {
      connecting.release();
    }
  }

  private HttpConnection.Response use(HttpConnection connection, byte[] request, boolean head)
      throws IOException {
    boolean done = false;
    try {
      HttpConnection.Response response = connection.exchange(request, head, timeoutNanos);
      done = connection.reusable() && !closed;
      return response;
    } finally {
      if (done) {
        connection.idleSince(System.nanoTime());
        idle.addFirst(connection);
      } else {
        connection.close();
      }
    }
  }

  private @Nullable HttpConnection takeIdle() {
    HttpConnection connection = idle.pollFirst();
    while (connection != null && System.nanoTime() - connection.idleSinceNanos() > STALE_NANOS) {
      connection.close();
      connection = idle.pollFirst();
    }
    return connection;
  }

  @Override
  public void close() {
    closed = true;
    HttpConnection connection = idle.pollFirst();
    while (connection != null) {
      connection.close();
      connection = idle.pollFirst();
    }
  }
}
