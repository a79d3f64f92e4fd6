package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import picocli.CommandLine.Model.CommandSpec;
import stormglass.problem.Reading;
import stormglass.run.Run;
import stormglass.run.Stage;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Settings;

/// What the build runs once, so that the JVM can keep the classes of a start in its AOT cache: an
/// empty sandbox that answers a few requests, the shop up to its first answer, and a check of it.
public final class Training {

  private static final String[][] REQUESTS = {
    {"sqs", "AmazonSQS.CreateQueue", "{\"QueueName\":\"training\"}"},
    {"sqs", "AmazonSQS.ListQueues", "{}"},
    {"events", "AWSEvents.ListEventBuses", "{}"},
    {"dynamodb", "DynamoDB_20120810.ListTables", "{}"},
    {"ssm", "AmazonSSM.GetParameters", "{\"Names\":[\"training\"]}"},
  };

  private Training() {}

  /// Starts, answers, ends.
  public static void main(String[] args) throws IOException, InterruptedException {
    Main.commandLine().parseArgs("sandbox", "--port", "0");
    Settings settings = Settings.of(InstantSource.system());
    try (Sandbox sandbox = Sandbox.start(settings);
        HttpClient client = HttpClient.newHttpClient()) {
      for (String[] request : REQUESTS) {
        client.send(
            request(sandbox.endpoint(), request[0], request[1], request[2]),
            HttpResponse.BodyHandlers.discarding());
      }
      shop(client);
    }
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.commandLine().setOut(nowhere).setErr(nowhere).execute("check");
  }

  private static void shop(HttpClient client) throws IOException, InterruptedException {
    CommandSpec run = Main.commandLine().parseArgs("run").subcommand().commandSpec();
    Planning planning =
        new Planning(Options.layout().template(), new TrafficOptions(), null, null, run);
    if (planning.plan() instanceof Reading.Of<Run.Plan>(Run.Plan plan, _)
        && Stage.open(plan) instanceof Reading.Of<Stage>(Stage stage, _)) {
      try (stage) {
        client.send(
            HttpRequest.newBuilder(stage.endpoint().resolve("/api/products")).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    }
  }

  private static HttpRequest request(URI endpoint, String service, String target, String body) {
    return HttpRequest.newBuilder(endpoint.resolve("/"))
        .header("content-type", "application/x-amz-json-1.0")
        .header("x-amz-target", target)
        .header(
            "authorization",
            "AWS4-HMAC-SHA256 Credential=training/20260101/us-east-1/"
                + service
                + "/aws4_request, SignedHeaders=host, Signature=0")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
