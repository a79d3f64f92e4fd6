package stormglass.traffic.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import stormglass.traffic.Answer;
import stormglass.traffic.Arrival;
import stormglass.traffic.Session;
import stormglass.traffic.Step;

/// Drives sessions over HTTP, open: every session starts at its intended time, whether the system
/// keeps up or not. A session has a virtual thread of its own.
public final class HttpDriver {

  private static final int MOST_SESSIONS = 20_000;
  private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long LONGEST_NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Options options;
  private final Consumer<Served> sink;
  private final Semaphore running = new Semaphore(MOST_SESSIONS);
  private final LongAdder ended = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder unexpected = new LongAdder();
  private final AtomicLong latestStartNanos = new AtomicLong();
  private volatile boolean stopped;
  private long startNanos;
  private long started;
  private long nextProgressNanos;

  /// How to drive.
  ///
  /// @param endpoint scheme `http`, host and port, such as `http://localhost:4577`
  /// @param bearerToken a user's bearer token
  /// @param connections the most at a time
  /// @param timeoutSeconds how long a request waits for its whole answer
  public record Options(
      URI endpoint, Function<String, String> bearerToken, int connections, double timeoutSeconds) {

    private static final int HTTP_PORT = 80;

    /// Checks that the endpoint is one that can be driven.
    public Options {
      if (!"http".equals(endpoint.getScheme()) || endpoint.getHost() == null) {
        throw new IllegalArgumentException("An endpoint is http://host:port, not " + endpoint);
      }
    }

    /// Options that suit a sandbox on the same machine.
    public static Options of(URI endpoint, Function<String, String> bearerToken) {
      return new Options(endpoint, bearerToken, 128, 30);
    }

    int port() {
      return endpoint.getPort() < 0 ? HTTP_PORT : endpoint.getPort();
    }
  }

  /// How far a replay is.
  ///
  /// @param unexpected answers that were not among the expected, or none
  public record Progress(
      long elapsedNanos,
      long sessionsStarted,
      long sessionsEnded,
      long requests,
      long unexpected) {}

  /// What came of a replay.
  ///
  /// @param startedAtNanoTime the start on the clock of `System.nanoTime`
  /// @param latestStartNanos by how much the generator itself started a session late at worst
  /// @param partial true when it was stopped before its end
  public record Result(
      long startedAtNanoTime,
      long elapsedNanos,
      long sessions,
      long requests,
      long unexpected,
      long latestStartNanos,
      boolean partial) {}

  /// A driver of one replay.
  ///
  /// @param sink takes every request served, on the thread that served it: safe for many, quick
  public HttpDriver(Options options, Consumer<Served> sink) {
    this.options = options;
    this.sink = sink;
  }

  /// Drives every session to its end, or until [#stop]. Blocks.
  ///
  /// @param arrivals in the order of their offsets
  /// @param progress called about five times a second
  public Result drive(Iterator<Arrival> arrivals, Consumer<Progress> progress) {
    startNanos = System.nanoTime();
    long timeoutNanos = (long) (options.timeoutSeconds() * TimeUnit.SECONDS.toNanos(1));
    boolean all = false;
    try (HttpPool pool =
        new HttpPool(
            options.endpoint().getHost(), options.port(), options.connections(), timeoutNanos)) {
      while (!stopped && arrivals.hasNext()) {
        Arrival arrival = arrivals.next();
        awaitStart(arrival.offsetNanos(), progress);
        if (!stopped) {
          start(arrival, pool);
        }
      }
      while (ended.sum() < started) {
        report(progress);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
      all = !arrivals.hasNext();
    }
    progress.accept(progress());
    return new Result(
        startNanos,
        elapsed(),
        started,
        requests.sum(),
        unexpected.sum(),
        latestStartNanos.get(),
        stopped || !all);
  }

  /// Ends a replay early: no session starts or goes on, requests under way are waited for. Safe to
  /// call from any thread, more than once, and before the replay.
  public void stop() {
    stopped = true;
  }

  private void awaitStart(long offsetNanos, Consumer<Progress> progress) {
    while (!stopped) {
      report(progress);
      long left = offsetNanos - elapsed();
      if (left > 0) {
        LockSupport.parkNanos(Math.min(left, LONGEST_NAP_NANOS));
      } else if (running.tryAcquire()) {
        return;
      } else {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }
  }

  private void report(Consumer<Progress> progress) {
    if (elapsed() >= nextProgressNanos) {
      nextProgressNanos = elapsed() + PROGRESS_NANOS;
      progress.accept(progress());
    }
  }

  private Progress progress() {
    return new Progress(elapsed(), started, ended.sum(), requests.sum(), unexpected.sum());
  }

  private long elapsed() {
    return System.nanoTime() - startNanos;
  }

  private void start(Arrival arrival, HttpPool pool) {
    started++;
    latestStartNanos.accumulateAndGet(elapsed() - arrival.offsetNanos(), Math::max);
    Thread.ofVirtual()
        .name("session-", arrival.session().number())
        .start(
            () -> {
              try {
                walk(arrival, pool);
              } finally {
                running.release();
                ended.increment();
              }
            });
  }

  private void walk(Arrival arrival, HttpPool pool) {
    Session session = arrival.session();
    long intended = arrival.offsetNanos();
    Answer answer = Answer.NOTHING;
    while (!stopped) {
      switch (session.next(answer)) {
        case Step.Request request -> {
          answer = serve(session, request, intended, pool);
          intended = elapsed();
        }
        case Step.Think think -> {
          intended += think.nanos();
          sleepUntil(intended);
          answer = Answer.NOTHING;
        }
        case Step.Until until -> {
          intended = until.offsetNanos();
          sleepUntil(intended);
          answer = Answer.NOTHING;
        }
        case Step.End _ -> {
          return;
        }
      }
    }
  }

  private void sleepUntil(long offsetNanos) {
    long left = offsetNanos - elapsed();
    while (left > 0 && !stopped) {
      LockSupport.parkNanos(Math.min(left, LONGEST_NAP_NANOS));
      left = offsetNanos - elapsed();
    }
  }

  private Answer serve(Session session, Step.Request request, long intended, HttpPool pool) {
    long start = elapsed();
    HttpPool.Exchange exchange = pool.exchange(bytes(request), request.method().equals("HEAD"));
    long end = elapsed();
    requests.increment();
    Answer answer =
        switch (exchange) {
          case HttpPool.Exchange.Done(var response) ->
              new Answer.Response(
                  response.status(), Captures.from(response.body(), request.captures()));
          case HttpPool.Exchange.Failed(var kind) -> new Answer.Failure(kind);
        };
    Served served = served(session, request, new Times(intended, start, end), answer);
    if (!served.ok()) {
      unexpected.increment();
    }
    sink.accept(served);
    return answer;
  }

  private record Times(long intended, long start, long end) {}

  private static Served served(Session session, Step.Request request, Times times, Answer answer) {
    return new Served(
        session.number(),
        session.kind(),
        request,
        times.intended(),
        times.start(),
        times.end(),
        answer instanceof Answer.Response response ? response.status() : 0,
        answer instanceof Answer.Failure(var kind) ? kind : null,
        answer instanceof Answer.Response response ? response.captured() : Map.of());
  }

  private byte[] bytes(Step.Request request) {
    String body = request.body();
    byte[] bodyBytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(256);
    head.append(request.method()).append(' ').append(request.path()).append(" HTTP/1.1\r\nHost: ");
    head.append(options.endpoint().getHost()).append(':').append(options.port()).append("\r\n");
    String user = request.user();
    if (user != null) {
      head.append("Authorization: Bearer ").append(options.bearerToken().apply(user));
      head.append("\r\n");
    }
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    if (body != null) {
      head.append("Content-Type: application/json\r\nContent-Length: ");
      head.append(bodyBytes.length).append("\r\n");
    } else if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      head.append("Content-Length: 0\r\n");
    }
    byte[] headBytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[headBytes.length + bodyBytes.length];
    System.arraycopy(headBytes, 0, all, 0, headBytes.length);
    System.arraycopy(bodyBytes, 0, all, headBytes.length, bodyBytes.length);
    return all;
  }
}
