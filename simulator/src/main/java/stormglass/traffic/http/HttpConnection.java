package stormglass.traffic.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// One keep-alive connection that speaks HTTP/1.1, one exchange at a time.
final class HttpConnection implements AutoCloseable {

  private static final int BUFFER = 16 * 1024;
  private static final int MOST_HEAD_BYTES = 64 * 1024;
  private static final int MOST_BODY_BYTES = 32 * 1024 * 1024;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long deadlineNanos;
  private boolean answering;
  private boolean used;
  private boolean reusable = true;
  private long idleSinceNanos;

  /// A response.
  record Response(int status, byte[] body) {}

  /// What the head of a response says about its body.
  private record Head(int status, long length, boolean chunked) {}

  /// Connects.
  HttpConnection(String host, int port, int timeoutMillis) throws IOException {
    socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(host, port), timeoutMillis);
      in = socket.getInputStream();
      out = socket.getOutputStream();
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /// Sends a request and reads its response.
  ///
  /// @param request the bytes of the whole request
  /// @param head true when the method is HEAD, whose response has no body
  Response exchange(byte[] request, boolean head, long timeoutNanos) throws IOException {
    answering = false;
    deadlineNanos = System.nanoTime() + timeoutNanos;
    out.write(request);
    Head read = readHead();
    while (read.status() < 200) {
      read = readHead();
    }
    boolean bodiless = head || read.status() == NO_CONTENT || read.status() == NOT_MODIFIED;
    return new Response(read.status(), bodiless ? new byte[0] : readBody(read));
  }

  /// True when at least a byte of the last response came.
  boolean answering() {
    return answering;
  }

  /// True when another exchange can follow.
  boolean reusable() {
    return reusable;
  }

  /// True when it has carried an exchange before.
  boolean used() {
    return used;
  }

  void idleSince(long nanos) {
    used = true;
    idleSinceNanos = nanos;
  }

  long idleSinceNanos() {
    return idleSinceNanos;
  }

  private Head readHead() throws IOException {
    int end = -1;
    while (end < 0) {
      end = endOfHead();
      if (end < 0) {
        if (to - from > MOST_HEAD_BYTES) {
          throw new ProtocolException("The head of the response is too long");
        }
        fill();
      }
    }
    String text = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
    from = end + 4;
    return parse(text);
  }

  private int endOfHead() {
    for (int i = from; i + 3 < to; i++) {
      if (buffer[i] == '\r'
          && buffer[i + 1] == '\n'
          && buffer[i + 2] == '\r'
          && buffer[i + 3] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private Head parse(String text) throws IOException {
    String[] lines = text.split("\r\n");
    if (!lines[0].matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
      throw new ProtocolException("No status line: " + lines[0]);
    }
    boolean close = lines[0].startsWith("HTTP/1.0");
    long length = -1;
    boolean chunked = false;
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = length(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "connection" -> close |= value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    reusable = !close && (chunked || length >= 0);
    return new Head(Integer.parseInt(lines[0].substring(9, 12)), length, chunked);
  }

  private static long length(String value) throws IOException {
    try {
      long length = Long.parseLong(value);
      if (length >= 0 && length <= MOST_BODY_BYTES) {
        return length;
      }
    } catch (NumberFormatException e) {
      throw badLength(value);
    }
    throw badLength(value);
  }

  private static ProtocolException badLength(String value) {
    return new ProtocolException("No usable length: " + value);
  }

  private byte[] readBody(Head head) throws IOException {
    if (head.chunked()) {
      return readChunks();
    }
    if (head.length() >= 0) {
      return take((int) head.length());
    }
    byte[] body = new byte[0];
    try {
      while (body.length <= MOST_BODY_BYTES) {
        if (from == to) {
          fill();
        }
        body = joined(body, take(to - from));
      }
    } catch (EOFException e) {
      return body;
    }
    throw new ProtocolException("The body is too long");
  }

  private byte[] readChunks() throws IOException {
    byte[] body = new byte[0];
    while (true) {
      String size = readLine();
      int end = size.indexOf(';');
      int length;
      try {
        length = Integer.parseUnsignedInt(end < 0 ? size : size.substring(0, end).strip(), 16);
      } catch (NumberFormatException e) {
        throw badLength(size);
      }
      if (length < 0 || length > MOST_BODY_BYTES - body.length) {
        throw badLength(size);
      }
      if (length == 0) {
        while (!readLine().isEmpty()) {
          // A trailer.
        }
        return body;
      }
      body = body.length == 0 ? take(length) : joined(body, take(length));
      readLine();
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private String readLine() throws IOException {
    int searched = from;
    while (true) {
      for (int i = searched; i + 1 < to; i++) {
        if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
          String line = new String(buffer, from, i - from, StandardCharsets.ISO_8859_1);
          from = i + 2;
          return line;
        }
      }
      if (to - from > MOST_HEAD_BYTES) {
        throw new ProtocolException("A line of the response is too long");
      }
      fill();
      searched = from;
    }
  }

  private byte[] take(int length) throws IOException {
    byte[] taken = new byte[length];
    int buffered = Math.min(length, to - from);
    System.arraycopy(buffer, from, taken, 0, buffered);
    from += buffered;
    int done = buffered;
    while (done < length) {
      int read = read(taken, done, length - done);
      done += read;
    }
    return taken;
  }

  private void fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    to += read(buffer, to, buffer.length - to);
  }

  private int read(byte[] target, int offset, int length) throws IOException {
    long leftMillis = (deadlineNanos - System.nanoTime()) / NANOS_PER_MILLI;
    if (leftMillis <= 0) {
      throw new SocketTimeoutException("The response is late");
    }
    socket.setSoTimeout((int) Math.min(leftMillis, Integer.MAX_VALUE));
    int read = in.read(target, offset, length);
    if (read < 0) {
      throw new EOFException("The connection ended");
    }
    answering = true;
    return read;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // A connection that does not even close is gone all the same.
    }
  }
}
