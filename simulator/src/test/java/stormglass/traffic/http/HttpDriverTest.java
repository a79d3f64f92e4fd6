package stormglass.traffic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stormglass.problem.Reading;
import stormglass.traffic.Answer;
import stormglass.traffic.Arrival;
import stormglass.traffic.Profile;
import stormglass.traffic.Step;
import stormglass.traffic.Traffic;

class HttpDriverTest {

  private static final String FILE =
      """
      traffic: 1
      parameters:
        rate: {value: 200, assumption: test}
        short: {value: 0.5, assumption: test}
        none: {value: 0, assumption: test}
        one: {value: 1, assumption: test}
        three: {value: 3, assumption: test}
        mix: {value: {guest: 1}, assumption: test}
      data:
        name: {values: [ann]}
      requests:
        order:
          route: POST /orders
          signedIn: true
          idempotencyKey: true
          body: {for: "{name}"}
          expect: [202]
          capture: {id: /id}
          attempts: three
          retryAfterSeconds: none
        look: {route: "GET /orders/{id}", expect: [200], capture: {state: /state}}
      sessions:
        guest:
          user: name
          does:
            - {send: order}
            - {poll: {send: look, value: state, in: [READY], everySeconds: none, atMost: three}}
      profiles:
        p:
          description: test
          constant: {sessionsPerSecond: rate, seconds: short}
          compression: one
          warmUpSeconds: none
          mix: mix
      """;

  private final Collection<Served> served = new ConcurrentLinkedQueue<>();
  private final Collection<String> seen = new ConcurrentLinkedQueue<>();
  private final AtomicInteger orders = new AtomicInteger();
  private HttpServer server = server();

  private static HttpServer server() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      return server;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  private void serve(int orderStatus) {
    server.createContext(
        "/orders",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          seen.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + body);
          if (exchange.getRequestMethod().equals("POST")) {
            answer(exchange, orderStatus, "{\"id\":\"" + orders.incrementAndGet() + "\"}");
          } else {
            answer(exchange, 200, "{\"state\":\"READY\"}");
          }
        });
    server.start();
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Iterator<Arrival> arrivals() {
    Traffic traffic = ((Reading.Of<Traffic>) Traffic.read(FILE, "t.yaml", Path.of("."))).value();
    Profile profile = traffic.profiles().firstEntry().getValue();
    return traffic.arrivals(profile, 5);
  }

  private HttpDriver driver(int port, double timeoutSeconds) {
    return new HttpDriver(
        new HttpDriver.Options(
            URI.create("http://127.0.0.1:" + port), user -> "token-of-" + user, 16, timeoutSeconds),
        served::add);
  }

  private HttpDriver driver() {
    return driver(server.getAddress().getPort(), 10);
  }

  @Test
  void sessionsAreDrivenToTheirEnd() {
    serve(202);
    HttpDriver.Result result = driver().drive(arrivals(), p -> {});
    assertThat(result.partial()).isFalse();
    assertThat(result.sessions()).isBetween(60L, 140L);
    assertThat(result.requests()).isEqualTo(result.sessions() * 2).isEqualTo(served.size());
    assertThat(result.unexpected()).isZero();
    assertThat(seen)
        .contains("POST /orders Bearer token-of-ann {\"for\":\"ann\"}", "GET /orders/1 null ");
  }

  @Test
  void latencyCountsFromTheIntendedStart() {
    serve(202);
    List<Long> offsets = new ArrayList<>();
    arrivals().forEachRemaining(a -> offsets.add(a.offsetNanos()));
    driver().drive(arrivals(), p -> {});
    assertThat(served)
        .filteredOn(s -> s.request().name().equals("order"))
        .extracting(Served::intendedNanos)
        .containsExactlyInAnyOrderElementsOf(offsets);
    assertThat(served).allMatch(s -> s.startNanos() >= s.intendedNanos());
    assertThat(served).allMatch(s -> s.latencyNanos() == s.endNanos() - s.intendedNanos());
  }

  @Test
  void aServerThatFailsIsAskedAgainAndThenLeft() {
    serve(503);
    HttpDriver.Result result = driver().drive(arrivals(), p -> {});
    assertThat(result.requests()).isEqualTo(result.sessions() * 3).isEqualTo(result.unexpected());
    assertThat(served).extracting(s -> s.request().attempt()).contains(1, 2, 3);
  }

  @Test
  void nobodyListeningIsAFailureToConnect() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    driver(port, 10).drive(arrivals(), p -> {});
    assertThat(served).extracting(Served::failure).containsOnly(Answer.Kind.CONNECT);
  }

  @Test
  void whoNeverAnswersIsTimedOut() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress())) {
      driver(socket.getLocalPort(), 0.05).drive(one(arrivals()), p -> {});
    }
    assertThat(served).extracting(Served::failure).containsOnly(Answer.Kind.TIMEOUT);
  }

  private static Iterator<Arrival> one(Iterator<Arrival> arrivals) {
    return List.of(arrivals.next()).iterator();
  }

  @Test
  void whoDoesNotSpeakHttpIsBroken() throws IOException {
    byte[] noise = "220 mail.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                while (true) {
                  try (Socket caller = socket.accept()) {
                    caller.getOutputStream().write(noise);
                    caller.getInputStream().readNBytes(1);
                  } catch (IOException e) {
                    return;
                  }
                }
              });
      driver(socket.getLocalPort(), 5).drive(one(arrivals()), p -> {});
    }
    assertThat(served).extracting(Served::failure).containsOnly(Answer.Kind.BROKEN);
  }

  @Test
  void aStoppedReplayIsPartial() {
    serve(202);
    HttpDriver driver = driver();
    HttpDriver.Result result =
        driver.drive(
            arrivals(),
            progress -> {
              if (progress.requests() > 0) {
                driver.stop();
              }
            });
    assertThat(result.partial()).isTrue();
    assertThat(result.sessions()).isPositive();
  }

  @Test
  void progressIsReportedToTheEnd() {
    serve(202);
    List<HttpDriver.Progress> reports = new ArrayList<>();
    HttpDriver.Result result = driver().drive(arrivals(), reports::add);
    assertThat(reports.getLast().sessionsEnded()).isEqualTo(result.sessions());
    assertThat(reports.getLast().requests()).isEqualTo(result.requests());
  }

  @Test
  void chunkedAnswersAreRead() {
    server.createContext(
        "/orders",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(202, 0);
          for (String part : List.of("{\"id\":", "\"7\"", ",\"state\":\"READY\"}")) {
            exchange.getResponseBody().write(part.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
          }
          exchange.close();
        });
    server.start();
    driver().drive(one(arrivals()), p -> {});
    assertThat(served).extracting(s -> s.request().path()).contains("/orders/7");
  }

  @Test
  void anIdleConnectionThatTheServerClosedIsReplaced() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      byte[] answer =
          "HTTP/1.1 202 Accepted\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}"
              .getBytes(StandardCharsets.US_ASCII);
      Thread.ofVirtual()
          .start(
              () -> {
                while (true) {
                  try (Socket caller = socket.accept()) {
                    caller.getInputStream().read(new byte[4096]);
                    caller.getOutputStream().write(answer);
                  } catch (IOException e) {
                    return;
                  }
                }
              });
      driver(socket.getLocalPort(), 5).drive(one(arrivals()), p -> {});
    }
    assertThat(served).hasSizeGreaterThan(1).allMatch(s -> s.status() == 202);
  }

  @Test
  void anEndpointThatIsNoneIsRefused() {
    assertThatThrownBy(() -> HttpDriver.Options.of(URI.create("ftp://x"), user -> ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void capturesLeaveOutWhatIsNotThere() {
    byte[] body = "{\"a\":{\"b\":7},\"n\":null}".getBytes(StandardCharsets.UTF_8);
    var pointers = java.util.Map.of("b", "/a/b", "n", "/n", "x", "/x", "a", "/a");
    assertThat(Captures.from(body, pointers)).isEqualTo(java.util.Map.of("b", "7"));
    assertThat(Captures.from("no".getBytes(StandardCharsets.UTF_8), pointers)).isEmpty();
    assertThat(new Step.End(Step.Reason.DONE).reason()).isEqualTo(Step.Reason.DONE);
  }
}
