package shop.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/// The command `sandbox`, started as a user starts it, and the lines that it prints to be pasted.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class PastedLinesTest {

  private static final int BY_CTRL_C = 130;

  private final List<String> said = new ArrayList<>();
  private Process sandbox;

  @BeforeAll
  void start() throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.exists(Path.of("/usr/bin/env")) && System.getProperty("os.name").equals("Linux")) {
      // Whoever starts the tests in the background lets their children ignore the signal.
      command.addAll(List.of("/usr/bin/env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("stormglass.cli.Main", "sandbox", "template.yaml", "--port", "0"));
    sandbox = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = sandbox.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      if (line.startsWith("Ctrl-C")) {
        return;
      }
    }
    throw new AssertionError("it ended before: " + said);
  }

  @AfterAll
  void end() {
    sandbox.destroyForcibly();
  }

  private String line(String containing) {
    return said.stream()
        .filter(line -> line.contains(containing))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + containing + " in " + said));
  }

  private static String shell(String line) throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    shell.getOutputStream().close();
    String text = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), text);
    return text;
  }

  private static void assumeThere(String tool) throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("sh", "-c", "command -v " + tool).start();
    assumeTrue(shell.waitFor() == 0, "skipped: " + tool + " is not on the PATH");
  }

  @Test
  @Order(1)
  void theLineForCurlShowsASignedInCustomer() throws IOException, InterruptedException {
    assumeThere("curl");
    String shown = shell(line("curl "));
    assertTrue(shown.contains("\"username\":\"justin\""), shown);
  }

  @Test
  @Order(1)
  void theLineForAwsShowsTheShopsBus() throws IOException, InterruptedException {
    assumeThere("aws");
    String shown = shell(line("aws --endpoint-url"));
    assertTrue(shown.contains("shop-shop"), shown);
  }

  @Test
  @Order(2)
  void ctrlCEndsItAndItsPortIsFree() throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("kill", "-INT", "" + sandbox.pid()).start().waitFor());
    assertTrue(sandbox.waitFor(30, TimeUnit.SECONDS), "it does not end");
    assertEquals(BY_CTRL_C, sandbox.exitValue());
    String endpoint = line("http://localhost:").replaceAll(".*http://localhost:([0-9]+).*", "$1");
    new ServerSocket(Integer.parseInt(endpoint), 1, InetAddress.getLoopbackAddress()).close();
  }
}
