package stormglass.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A registry with one schema, and with a code binding that is as the test wants it.
final class CannedService implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final String schema;
  private final String content;

  /// What it answers when asked how far the binding is; the last one for ever.
  final Deque<String> statuses = new ArrayDeque<>();

  /// The zip that it has in the end.
  byte[] zip = {};

  /// The status and error with which it answers everything; 0 for as usual.
  int refusal;

  String error = "";

  /// A page with which it answers everything instead; empty for as usual.
  String page = "";

  private boolean asked;

  CannedService(String schema, String content) throws IOException {
    this.schema = schema;
    this.content = content;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /// A zip of some files.
  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        to.putNextEntry(new ZipEntry(file.getKey()));
        to.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    exchange.getRequestBody().readAllBytes();
    if (!page.isEmpty()) {
      send(exchange, 200, page.getBytes(StandardCharsets.UTF_8));
    } else if (refusal != 0) {
      exchange.getResponseHeaders().set("x-amzn-errortype", error);
      send(exchange, refusal, Map.of("Code", error, "Message", "Not for you."));
    } else if (path.endsWith("/source")) {
      if (asked && statuses.size() <= 1) {
        send(exchange, 200, zip);
      } else {
        exchange.getResponseHeaders().set("x-amzn-errortype", "NotFoundException");
        send(exchange, 404, Map.of("Message", "No binding."));
      }
    } else if (path.contains("/language/")) {
      boolean ask = exchange.getRequestMethod().equals("POST");
      asked |= ask;
      String status = !ask && statuses.size() > 1 ? statuses.remove() : statuses.element();
      send(exchange, ask ? 202 : 200, Map.of("Status", status));
    } else if (path.endsWith("/schemas")) {
      send(exchange, 200, Map.of("Schemas", new Object[] {Map.of("SchemaName", schema)}));
    } else {
      send(exchange, 200, Map.of("Content", content, "RegistryName", "shop"));
    }
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    send(exchange, status, JSON.writeValueAsBytes(body));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
