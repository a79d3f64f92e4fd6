package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.meter.Usage;
import stormglass.problem.Reading;
import stormglass.sandbox.function.FunctionFolder;
import stormglass.sandbox.observation.Observation;

/// A template whose data stream feeds two functions: one by a filter, one that names what failed.
class DeployedStreamTest {

  private static final String NOTE =
      """
      package sandbox;
      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      public class Note implements RequestStreamHandler {
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          System.out.println(new String(in.readAllBytes(), "UTF-8"));
        }
      }
      """;

  /// Names the records whose partition key is `poison`.
  private static final String COUNT =
      """
      package sandbox;
      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      import java.util.regex.*;
      public class Count implements RequestStreamHandler {
        private static final Pattern POISON = Pattern.compile(
            "\\"partitionKey\\":\\"poison\\",\\"sequenceNumber\\":\\"([0-9]+)\\"");
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          Matcher poison = POISON.matcher(new String(in.readAllBytes(), "UTF-8"));
          String failed = poison.find() ? "{\\"itemIdentifier\\":\\"" + poison.group(1) + "\\"}" : "";
          out.write(("{\\"batchItemFailures\\":[" + failed + "]}").getBytes("UTF-8"));
        }
      }
      """;

  @TempDir Path folder;
  private Rig rig;
  private String stream;

  @BeforeEach
  void deploy() throws IOException {
    rig = Rig.running();
    FunctionFolder.of(folder.resolve("code"), NOTE, COUNT);
    Path template = folder.resolve("template.yaml");
    Files.copy(Path.of("src/test/resources/stormglass/sandbox/clicks.yaml"), template);
    Deployment deployment =
        new Deployment(
            Deployment.SANDBOX_ACCOUNT,
            "us-east-1",
            "small",
            rig.sandbox.endpoint(),
            Map.of("Code", "code"));
    Reading<Blueprint> reading = BlueprintReader.read(template, deployment);
    assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Of.class);
    Blueprint blueprint = ((Reading.Of<Blueprint>) reading).value();
    assertThat(rig.sandbox.deploy(blueprint, Seed.NONE)).isEmpty();
    stream = blueprint.dataStreams().getFirst().name();
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private PutRecordResponse put(String key, String data) {
    return rig.aws.kinesis.putRecord(
        request ->
            request.streamName(stream).partitionKey(key).data(SdkBytes.fromUtf8String(data)));
  }

  private static PutRecordsRequestEntry inOneLane(String key) {
    return PutRecordsRequestEntry.builder()
        .partitionKey(key)
        .explicitHashKey("7")
        .data(SdkBytes.fromUtf8String("x"))
        .build();
  }

  private List<String> logged(String function) {
    return rig.observed(Observation.LogWritten.class)
        .filter(line -> line.function().equals(function))
        .map(Observation.LogWritten::line)
        .filter(text -> text.startsWith("{"))
        .toList();
  }

  @Test
  void aRecordReachesAFunctionInTheFormOfLambda() throws InterruptedException {
    put("product-7", "not for the filter");
    PutRecordResponse put = put("product-7", "{\"kind\":\"view\"}");
    assertThat(rig.sandbox.settle(Duration.ofSeconds(20)).idle()).isTrue();
    String number = put.sequenceNumber();
    assertThat(logged("Note"))
        .singleElement()
        .asString()
        .startsWith(
            "{\"Records\":[{\"kinesis\":{\"kinesisSchemaVersion\":\"1.0\","
                + "\"partitionKey\":\"product-7\",\"sequenceNumber\":\""
                + number
                + "\",\"data\":\"eyJraW5kIjoidmlldyJ9\",\"approximateArrivalTimestamp\":17")
        .contains(
            "},\"eventSource\":\"aws:kinesis\",\"eventVersion\":\"1.0\","
                + "\"eventID\":\"shardId-000000000000:"
                + number
                + "\",\"eventName\":\"aws:kinesis:record\","
                + "\"invokeIdentityArn\":\"arn:aws:iam::000000000000:role/",
            "\"awsRegion\":\"us-east-1\",\"eventSourceARN\":"
                + "\"arn:aws:kinesis:us-east-1:000000000000:stream/"
                + stream
                + "\"}]}");
  }

  @Test
  void whatIsLeftOfABatchIsGivenUpAfterItsRetries() throws InterruptedException {
    PutRecordsResponse put =
        rig.aws.kinesis.putRecords(
            request ->
                request
                    .streamName(stream)
                    .records(inOneLane("tom"), inOneLane("poison"), inOneLane("after")));
    PutRecordsResultEntry poison = put.records().get(1);
    assertThat(rig.sandbox.settle(Duration.ofSeconds(20)).idle()).isTrue();
    assertThat(
            rig.observed(Observation.InvocationEnded.class)
                .filter(ended -> ended.function().equals("Count"))
                .mapToInt(Observation.InvocationEnded::failedRecords)
                .sum())
        .isEqualTo(3);
    assertThat(rig.sandbox.messages("Lost"))
        .singleElement()
        .asString()
        .contains(
            "\"condition\":\"RetryAttemptsExhausted\",\"approximateInvokeCount\":2",
            "\"KinesisBatchInfo\":{\"shardId\":\"" + poison.shardId() + "\"",
            "\"startSequenceNumber\":\"" + poison.sequenceNumber() + "\"",
            "\"endSequenceNumber\":\"" + put.records().get(2).sequenceNumber() + "\"",
            "\"approximateArrivalOfFirstRecord\":\"2026-11-21T10:0",
            "\"batchSize\":2,\"streamArn\":\"arn:aws:kinesis:us-east-1:000000000000:stream/");
  }

  @Test
  void recordsAndTimeAreCountedAsTheyAreBilled() throws InterruptedException {
    put("tom", "x");
    put("tom", "x".repeat(1024 - 3));
    put("tom", "x".repeat(1024 - 2));
    assertThat(rig.sandbox.settle(Duration.ofSeconds(20)).idle()).isTrue();
    rig.sandbox.skip(Duration.ofHours(1));
    assertThat(rig.sandbox.meter().totals())
        .containsEntry(Usage.KINESIS_IN_KILOBYTES, 4L)
        .containsEntry(Usage.KINESIS_OUT_KILOBYTES, 8L)
        .doesNotContainKeys(Usage.KINESIS_PUT_UNITS, Usage.KINESIS_SHARD_MILLIS);
    assertThat(rig.sandbox.meter().totals().get(Usage.KINESIS_STREAM_MILLIS))
        .isBetween(3_600_000L, 3_630_000L);
  }
}
