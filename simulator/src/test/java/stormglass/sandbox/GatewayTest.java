package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The port as such, over a plain socket.
class GatewayTest {

  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  private String answer(String request) throws IOException {
    URI endpoint = rig.sandbox.endpoint();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort());
        InputStream in = socket.getInputStream()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String request(String... lines) {
    return String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
  }

  private String statusFor(String host) throws IOException {
    return answer(request("GET /_sandbox/health HTTP/1.1", "Host: " + host)).substring(9, 12);
  }

  @Test
  void onlyNamesOfThisMachineAreAnswered() throws IOException {
    for (String host :
        new String[] {
          "localhost", "LOCALHOST:4566", "127.0.0.1:80", "[::1]:80", "a.localhost:80"
        }) {
      assertThat(statusFor(host)).as(host).isEqualTo("200");
    }
    for (String host :
        new String[] {
          "evil.example",
          "localhost.evil.example",
          ".localhost",
          "127.0.0.1.nip.io",
          "10.0.0.1:80",
          "localhost:80@evil.example",
          "evil.example:80"
        }) {
      assertThat(statusFor(host)).as(host).isEqualTo("403");
    }
  }

  @Test
  void aBodyBeyondItsBoundIsRefused() throws IOException {
    String chunk = Integer.toHexString(1 << 20) + "\r\n" + "x".repeat(1 << 20) + "\r\n";
    String start = request("POST / HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked");
    assertThat(answer(start + chunk.repeat(17) + "0\r\n\r\n")).startsWith("HTTP/1.1 413");
  }

  @Test
  void whatIsNotHttpIsRefused() throws IOException {
    assertThat(answer("garbage\r\n\r\n")).doesNotContain("200 OK");
  }

  @Test
  void thePortIsOpenOnTheLoopbackInterfaceOnly() throws IOException {
    int port = rig.sandbox.endpoint().getPort();
    for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
      if (!card.isLoopback()) {
        for (var address : card.inetAddresses().toList()) {
          assertThatThrownBy(() -> new Socket(address, port).close())
              .as(address.toString())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void aPortInUseIsAnErrorAtTheStart() {
    int port = rig.sandbox.endpoint().getPort();
    assertThatThrownBy(() -> Sandbox.start(Settings.of(InstantSource.system()).withPort(port)))
        .isInstanceOf(BindException.class);
  }

  @Test
  void withoutAnApiThereIsNothingToFind() throws IOException {
    assertThat(answer(request("GET /orders HTTP/1.1", "Host: localhost")))
        .startsWith("HTTP/1.1 404")
        .endsWith("{\"message\":\"Not Found\"}");
  }
}
