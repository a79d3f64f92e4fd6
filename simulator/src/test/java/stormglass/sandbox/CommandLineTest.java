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
    rig.aws.kinesis.createStream(stream -> stream.streamName("clicks").shardCount(1));
    String[] clicks = {"--stream-name", "clicks"};
    String number =
        aws("kinesis", "put-record", clicks, "--partition-key", "a", "--data", "aGVsbG8=").join();
    String iterator =
        rig.aws
            .kinesis
            .getShardIterator(
                of ->
                    of.streamName("clicks")
                        .shardId("shardId-000000000000")
                        .shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    var records = aws("kinesis", "get-records", "--shard-iterator", iterator);
    var functions = aws("lambda", "list-functions", "--query", "length(Functions)");

    assertThat(created.join()).isEqualTo(queue);
    assertThat(put.join()).startsWith("0");
    assertThat(received.join()).contains("OrderPlaced");
    assertThat(parameter.join()).isEqualTo("b");
    assertThat(identity.join()).startsWith("000000000000");
    assertThat(registry.join()).contains("arn:aws:schemas:us-east-1:000000000000:registry/shop");
    assertThat(number).contains("shardId-000000000000");
    assertThat(records.join()).contains("RECORDS\t", "\ta\t4966");
    assertThat(functions.join()).isEqualTo("0");
  }

  @Test
  void schemasAnswerTheCommandLine(@TempDir Path folder) throws IOException {
    String document = SchemasTest.document("A", "string");
    String content = "file://" + Files.writeString(folder.resolve("a.json"), document);
    Path zip = folder.resolve("a.zip");
    rig.aws.schemas.createRegistry(request -> request.registryName("shop"));
    rig.aws.schemas.createSchema(
        request ->
            request.registryName("shop").schemaName("a@A").type("OpenApi3").content(document));
    rig.aws.schemas.putCodeBinding(
        request -> request.registryName("shop").schemaName("a@A").language("Java8"));
    String[] a = {"--registry-name", "shop", "--schema-name", "a@A"};
    String[] b = {"--registry-name", "shop", "--schema-name", "b@A"};

    var created = aws("schemas", "create-schema", b, "--type", "OpenApi3", "--content", content);
    var described = aws("schemas", "describe-schema", a, "--query", "Content");
    var got = aws("schemas", "get-code-binding-source", a, "--language", "Java8", "" + zip);

    assertThat(created.join()).contains(":schema/shop/b@A");
    assertThat(described.join()).isEqualTo(document.strip());
    got.join();
    assertThat(Files.readAllBytes(zip)).startsWith('P', 'K');
  }
}
