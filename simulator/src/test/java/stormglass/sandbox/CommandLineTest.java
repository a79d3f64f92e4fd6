package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The AWS CLI with an endpoint override alone.
class CommandLineTest {

  private final Rig rig = Rig.running();

  @BeforeAll
  static void thereIsACommandLine() throws InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder("aws", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    Assumptions.assumeTrue(there, "skipped: no AWS CLI on the PATH (pip install awscli)");
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private CompletableFuture<String> aws(
      String service, String operation, String[] of, String... arguments) {
    List<String> all = new ArrayList<>(List.of(service, operation));
    all.addAll(List.of(of));
    all.addAll(List.of(arguments));
    return aws(all.toArray(String[]::new));
  }

  private CompletableFuture<String> aws(String... arguments) {
    List<String> command = new ArrayList<>(List.of("aws", "--output", "text"));
    command.addAll(List.of("--endpoint-url", rig.sandbox.endpoint().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("AWS_ACCESS_KEY_ID", "test");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
    builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
    return CompletableFuture.supplyAsync(() -> output(builder), Thread::startVirtualThread);
  }

  private static String output(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(process.waitFor()).as(output).isZero();
      return output;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyProtocolAnswersTheCommandLine() {
    String queue = rig.aws.queue("orders");
    rig.aws.rule("Orders", "{\"source\":[\"shop\"]}", queue);
    rig.aws.ssm.putParameter(request -> request.name("/a").value("b").type("String"));

    var created = aws("sqs", "create-queue", "--queue-name", "orders");
    var received = aws("sqs", "receive-message", "--queue-url", queue, "--wait-time-seconds", "20");
    var put =
        aws(
            "events",
            "put-events",
            "--entries",
            "[{\"Source\":\"shop\",\"DetailType\":\"OrderPlaced\",\"Detail\":\"{}\"}]");
    var parameter = aws("ssm", "get-parameter", "--name", "/a", "--query", "Parameter.Value");
    var identity = aws("sts", "get-caller-identity");
    var registry = aws("schemas", "create-registry", "--registry-name", "shop");
    var functions = aws("lambda", "list-functions", "--query", "length(Functions)");

    assertThat(created.join()).isEqualTo(queue);
    assertThat(put.join()).startsWith("0");
    assertThat(received.join()).contains("OrderPlaced");
    assertThat(parameter.join()).isEqualTo("b");
    assertThat(identity.join()).startsWith("000000000000");
    assertThat(registry.join()).contains("arn:aws:schemas:us-east-1:000000000000:registry/shop");
    assertThat(functions.join()).isEqualTo("0");
  }

  @Test
  void schemasAnswerTheCommandLine(@TempDir Path folder) throws IOException {
    Path content = Files.writeString(folder.resolve("a.json"), SchemasTest.document("A", "string"));
    aws("schemas", "create-registry", "--registry-name", "shop").join();
    String[] schema = {"--registry-name", "shop", "--schema-name", "shop@A"};
    aws("schemas", "create-schema", schema, "--type", "OpenApi3", "--content", "file://" + content)
        .join();
    aws("schemas", "put-code-binding", schema, "--language", "Java8").join();
    Path zip = folder.resolve("a.zip");

    var described = aws("schemas", "describe-schema", schema, "--query", "Content");
    var status =
        aws("schemas", "describe-code-binding", schema, "--language", "Java8", "--query", "Status");
    var got = aws("schemas", "get-code-binding-source", schema, "--language", "Java8", "" + zip);
    var listed = aws("schemas", "list-schemas", "--registry-name", "shop", "--page-size", "1");
    var discoverer =
        aws(
            "schemas",
            "create-discoverer",
            "--source-arn",
            "arn:aws:events:us-east-1:000000000000:event-bus/default");

    assertThat(described.join()).startsWith("{\"openapi\":\"3.0.0\"");
    assertThat(status.join()).isEqualTo("CREATE_COMPLETE");
    got.join();
    assertThat(Files.readAllBytes(zip)).startsWith('P', 'K');
    assertThat(listed.join()).contains("shop@A");
    assertThat(discoverer.join()).contains("events-event-bus-default", "STARTED");
  }
}
