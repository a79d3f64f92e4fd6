package stormglass.sandbox.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Settings;

/// Starts an empty sandbox, asks it once, and prints the time since the process started and the
/// resident memory. The class path decides whether an AOT cache is used.
public final class StartEmpty {

  private StartEmpty() {}

  public static void main(String[] arguments) throws IOException {
    try (Sandbox sandbox = Sandbox.start(Settings.of(InstantSource.system()))) {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(sandbox.endpoint() + "/").toURL().openConnection();
      connection.setRequestMethod("POST");
      connection.setRequestProperty(
          "Authorization",
          "AWS4-HMAC-SHA256 Credential=A/20261121/us-east-1/sqs/aws4_request, Signature=0");
      connection.setRequestProperty("X-Amz-Target", "AmazonSQS.CreateQueue");
      connection.setDoOutput(true);
      connection
          .getOutputStream()
          .write("{\"QueueName\":\"q\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      int status = connection.getResponseCode();
      var started = ProcessHandle.current().info().startInstant().orElseThrow();
      Duration took = Duration.between(started, InstantSource.system().instant());
      String memory =
          java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/status")).stream()
              .filter(line -> line.startsWith("VmRSS"))
              .findFirst()
              .orElse("");
      System.out.println(status + " after " + took.toMillis() + " ms, " + memory);
    }
    System.exit(0);
  }
}
