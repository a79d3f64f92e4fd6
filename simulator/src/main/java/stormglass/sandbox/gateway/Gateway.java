package stormglass.sandbox.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// An HTTP server on one loopback port, with a virtual thread for every request.
public final class Gateway implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int BACKLOG = 1024;
  private static final int LARGEST_BODY_BYTES = 16 << 20;
  private static final AwsResponse FOREIGN_HOST =
      text(403, "This server answers to localhost only.");
  private static final AwsResponse TOO_LARGE = text(413, "The body is larger than 16 MiB.");
  private static final AwsResponse BROKEN = text(500, "The sandbox failed; its log says how.");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Function<AwsRequest, AwsResponse> answers = request -> BROKEN;

  /// Binds a port; nothing is answered yet.
  ///
  /// @param port 0 for a free one
  /// @throws java.net.BindException if the port is in use
  public Gateway(int port) throws IOException {
    // The server reads these once, when its first instance is made.
    prefer("sun.net.httpserver.nodelay", "true");
    prefer("sun.net.httpserver.maxIdleConnections", "4096");
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
    server = HttpServer.create(address, BACKLOG);
    server.setExecutor(threads);
  }

  /// Begins to answer.
  public void start(Function<AwsRequest, AwsResponse> with) {
    answers = with;
    server.createContext("/", this::serve);
    server.start();
  }

  private static void prefer(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /// The port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      AwsResponse response = answer(exchange);
      Headers headers = exchange.getResponseHeaders();
      response.headers().forEach(headers::set);
      boolean head = exchange.getRequestMethod().equals("HEAD");
      byte[] body = response.body();
      exchange.sendResponseHeaders(response.status(), head || body.length == 0 ? -1 : body.length);
      if (!head && body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private AwsResponse answer(HttpExchange exchange) throws IOException {
    if (!HostNames.isLocal(exchange.getRequestHeaders().getFirst("Host"))) {
      return FOREIGN_HOST;
    }
    byte[] body = body(exchange);
    if (body.length > LARGEST_BODY_BYTES) {
      return TOO_LARGE;
    }
    AwsRequest request =
        new AwsRequest(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers(exchange.getRequestHeaders()),
            body);
    try {
      return answers.apply(request);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR, "No answer to " + request.method() + " " + request.path(), e);
      return BROKEN;
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(LARGEST_BODY_BYTES + 1);
      if (body.length > LARGEST_BODY_BYTES) {
        // A sender that is cut off while it writes would not read why.
        in.readNBytes(LARGEST_BODY_BYTES);
      }
      return body;
    }
  }

  private static Map<String, String> headers(Headers sent) {
    Map<String, String> headers = HashMap.newHashMap(sent.size());
    for (Map.Entry<String, List<String>> header : sent.entrySet()) {
      List<String> values = header.getValue();
      headers.put(
          header.getKey().toLowerCase(Locale.ROOT),
          values.size() == 1 ? values.getFirst() : String.join(",", values));
    }
    return headers;
  }

  private static AwsResponse text(int status, String text) {
    byte[] body = (text + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new AwsResponse(status, Map.of("content-type", "text/plain"), body);
  }

  /// Releases the port at once and interrupts what is still being answered.
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
