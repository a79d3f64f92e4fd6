package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.cloud.mapping.MappingContract;
import stormglass.cloud.mapping.QueueMappingSettings;
import stormglass.problem.Reading;
import stormglass.sandbox.function.FunctionFolder;
import stormglass.sandbox.observation.Observation;

/// The contract of a mapping from a queue, held by a deployed template, a real function and the
/// SDK. A real function takes no time of a clock that stands still.
class SdkMappingTest implements MappingContract {

  /// Says which bodies it was given, and fails for those that its folder names.
  private static final String WORKER =
      """
      package sandbox;
      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.regex.*;
      public class Worker implements RequestStreamHandler {
        private static final Pattern RECORD =
            Pattern.compile("\\"messageId\\":\\"([^\\"]+)\\".*?\\"body\\":\\"([^\\"]+)\\"");
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          Matcher record = RECORD.matcher(new String(in.readAllBytes(), "UTF-8"));
          List<String> failing = Files.readAllLines(Path.of(System.getenv("FAILING")));
          List<String> bodies = new ArrayList<>();
          List<String> failed = new ArrayList<>();
          while (record.find()) {
            bodies.add(record.group(2));
            if (failing.contains(record.group(2))) {
              failed.add("{\\"itemIdentifier\\":\\"" + record.group(1) + "\\"}");
            }
          }
          System.out.println("given " + String.join(" ", bodies));
          if (!failed.isEmpty() && failing.contains("throw")) {
            throw new IllegalStateException("as asked");
          }
          String names = String.join(",", failed);
          out.write(("{\\"batchItemFailures\\":[" + names + "]}").getBytes("UTF-8"));
        }
      }
      """;

  @TempDir static Path folder;
  private final Rig rig = Rig.frozen();

  @BeforeAll
  static void compile() throws IOException {
    FunctionFolder.of(folder.resolve("code"), WORKER);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Override
  public World world() {
    return new Deployed(rig, folder.resolve("failing"));
  }

  private record Deployed(Rig rig, Path failing) implements World {

    private static final List<String> BODIES =
        Stream.concat(Stream.of("a", "b"), IntStream.range(0, 20).mapToObj(i -> "m" + i)).toList();

    @Override
    public void map(QueueMappingSettings settings) {
      String template = template(settings);
      String options =
          (settings.maxConcurrency() == 0
                  ? ""
                  : "ScalingConfig: {MaximumConcurrency: %d}%n"
                      .formatted(settings.maxConcurrency())
                      .indent(12))
              + (settings.reportsItemFailures()
                  ? "FunctionResponseTypes: [ReportBatchItemFailures]\n".indent(12)
                  : "");
      try {
        Files.writeString(failing, "");
        Path path = Files.writeString(failing.resolveSibling("template.yaml"), template + options);
        Reading<Blueprint> reading =
            BlueprintReader.read(path, Deployment.sandbox("mapping", rig.sandbox.endpoint()));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Of.class);
        assertThat(rig.sandbox.deploy(((Reading.Of<Blueprint>) reading).value(), Seed.NONE))
            .isEmpty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String template(QueueMappingSettings settings) {
      return """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Work:
            Type: AWS::SQS::Queue
            Properties:
              QueueName: work
              VisibilityTimeout: 30
              RedrivePolicy: {deadLetterTargetArn: !GetAtt Parked.Arn, maxReceiveCount: 3}
          Parked:
            Type: AWS::SQS::Queue
            Properties: {QueueName: parked}
          Worker:
            Type: AWS::Serverless::Function
            Properties:
              Handler: sandbox.Worker
              Runtime: java25
              CodeUri: code
              Timeout: 10
              Environment: {Variables: {FAILING: "%s"}}
              Events:
                Messages:
                  Type: SQS
                  Properties:
                    Queue: !GetAtt Work.Arn
                    BatchSize: %d
                    MaximumBatchingWindowInSeconds: %d
        """
          .formatted(
              failing, settings.batchSize(), Duration.ofNanos(settings.windowNanos()).toSeconds());
    }

    @Override
    public void takes(Duration time) {
      Assumptions.abort("a real function takes no time of a clock that stands still");
    }

    @Override
    public void fails(Predicate<String> bodies, boolean names) {
      Stream<String> lines =
          Stream.concat(BODIES.stream().filter(bodies), names ? Stream.of() : Stream.of("throw"));
      try {
        Files.write(failing, lines.toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void send(String body) {
      rig.aws.sqs.sendMessage(request -> request.queueUrl(url("work")).messageBody(body));
    }

    @Override
    public List<List<String>> runs() {
      return rig.observed(Observation.LogWritten.class)
          .map(Observation.LogWritten::line)
          .filter(text -> text.startsWith("given "))
          .map(text -> List.of(text.strip().substring("given ".length()).split(" ")))
          .toList();
    }

    @Override
    public Counts counts() {
      return new Counts(count("work"), count("parked"));
    }

    private int count(String queue) {
      return rig
          .aws
          .sqs
          .getQueueAttributes(
              request -> request.queueUrl(url(queue)).attributeNames(QueueAttributeName.ALL))
          .attributesAsStrings()
          .entrySet()
          .stream()
          .filter(attribute -> attribute.getKey().startsWith("ApproximateNumberOfMessages"))
          .mapToInt(attribute -> Integer.parseInt(attribute.getValue()))
          .sum();
    }

    private String url(String queue) {
      return rig.sandbox.endpoint() + "/000000000000/" + queue;
    }

    @Override
    public void pass(Duration time) {
      rig.sandbox.skip(time);
    }
  }
}
