package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stormglass.sandbox.wire.Cbor;
import stormglass.sandbox.wire.Json;

/// Garbage to every service: AWS's errors come back, and never a failure of the sandbox.
class ProtocolFuzzTest {

  private static final long SEED = 20_261_121;
  private static final int ROUNDS = 3_000;

  private record Service(String name, String target, List<String> operations) {}

  private static final List<Service> SERVICES =
      List.of(
          new Service(
              "events",
              "AWSEvents.",
              List.of(
                  "PutEvents",
                  "PutRule",
                  "PutTargets",
                  "RemoveTargets",
                  "CreateEventBus",
                  "TestEventPattern",
                  "ListRules")),
          new Service(
              "sqs",
              "AmazonSQS.",
              List.of(
                  "CreateQueue",
                  "SendMessage",
                  "SendMessageBatch",
                  "ReceiveMessage",
                  "DeleteMessageBatch",
                  "ChangeMessageVisibilityBatch",
                  "GetQueueAttributes",
                  "SetQueueAttributes")),
          new Service(
              "ssm",
              "AmazonSSM.",
              List.of("GetParameter", "GetParameters", "PutParameter", "GetParametersByPath")),
          new Service(
              "dynamodb",
              "DynamoDB_20120810.",
              List.of("PutItem", "GetItem", "Query", "UpdateItem", "TransactWriteItems")),
          new Service("sts", "", List.of("GetCallerIdentity")),
          new Service("lambda", "", List.of("Invoke")),
          new Service(
              "kinesis",
              "Kinesis_20131202.",
              List.of(
                  "PutRecord",
                  "PutRecords",
                  "GetShardIterator",
                  "GetRecords",
                  "CreateStream",
                  "DescribeStream",
                  "ListShards",
                  "ListStreams")),
          new Service("firehose", "Firehose_20150804.", List.of("PutRecord")));

  private static final List<String> SEEDS =
      List.of(
          "{\"Entries\":[{\"Source\":\"a\",\"DetailType\":\"b\",\"Detail\":\"{}\",\"Time\":1}]}",
          "{\"QueueUrl\":\"http://localhost/0/q\",\"MessageBody\":\"a\",\"MessageAttributes\":"
              + "{\"x\":{\"DataType\":\"Binary\",\"BinaryValue\":\"AA==\"}},\"DelaySeconds\":1}",
          "{\"QueueUrl\":\"http://localhost/0/q\",\"Entries\":[{\"Id\":\"1\",\"MessageBody\":\"a\","
              + "\"ReceiptHandle\":\"U0dMMQAAAAAAAAAAAAAAAQ==\",\"VisibilityTimeout\":3}]}",
          "{\"QueueName\":\"q\",\"Attributes\":{\"VisibilityTimeout\":\"30\",\"RedrivePolicy\":"
              + "\"{\\\"deadLetterTargetArn\\\":\\\"arn:aws:sqs:us-east-1:000000000000:q\\\","
              + "\\\"maxReceiveCount\\\":3}\"}}",
          "{\"Name\":\"r\",\"EventPattern\":\"{\\\"source\\\":[{\\\"wildcard\\\":\\\"a*b\\\"}]}\","
              + "\"Rule\":\"r\",\"Targets\":[{\"Id\":\"1\",\"Arn\":\"arn:aws:sqs:us-east-1:0:q\","
              + "\"InputTransformer\":{\"InputPathsMap\":{\"a\":\"$.b\"},"
              + "\"InputTemplate\":\"<a>\"},"
              + "\"RetryPolicy\":{\"MaximumRetryAttempts\":1}}]}",
          "{\"Names\":[\"a\"],\"Name\":\"a\",\"Path\":\"/\",\"Value\":\"b\",\"Overwrite\":true}",
          "{\"TableName\":\"t\",\"Item\":{\"pk\":{\"S\":\"a\"}},\"Key\":{\"pk\":{\"N\":\"1\"}}}",
          "Action=GetCallerIdentity&Version=2011-06-15",
          "{\"StreamName\":\"s\",\"PartitionKey\":\"a\",\"Data\":\"AA==\",\"Records\":"
              + "[{\"PartitionKey\":\"a\",\"Data\":\"AA==\",\"ExplicitHashKey\":\"12\"}],"
              + "\"ShardId\":\"shardId-000000000001\",\"ShardIteratorType\":\"AT_TIMESTAMP\","
              + "\"StartingSequenceNumber\":\"49660000000000010\",\"Timestamp\":1795255200.5,"
              + "\"ShardIterator\":\"MS9zLzAvMC8xNzk1MjU1MjAwMDAw\",\"Limit\":2,\"MaxResults\":1,"
              + "\"ShardCount\":2,\"StreamModeDetails\":{\"StreamMode\":\"ON_DEMAND\"}}",
          "{\"EventPattern\":\"{\\\"a\\\":[{\\\"numeric\\\":[\\\">\\\",1]}]}\",\"Event\":\"{}\"}");

  @Test
  void garbageIsAnsweredWithErrorsOfAws() throws IOException, InterruptedException {
    RandomGenerator random = new SplittableRandom(SEED);
    try (Rig rig = Rig.frozen();
        HttpClient http = HttpClient.newHttpClient()) {
      rig.aws.queue("q");
      rig.aws.kinesis.createStream(stream -> stream.streamName("s").shardCount(2));
      for (int round = 0; round < ROUNDS; round++) {
        HttpRequest request = request(rig.sandbox.endpoint(), random);
        HttpResponse<String> response =
            http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(response.statusCode())
            .as("seed %d, round %d: %s %s", SEED, round, request, response.body())
            .isLessThan(500);
        assertThat(response.body()).doesNotContain("Exception\n", "\tat ");
      }
    }
  }

  private static HttpRequest request(URI endpoint, RandomGenerator random) {
    Service service = SERVICES.get(random.nextInt(SERVICES.size()));
    String operation = service.operations().get(random.nextInt(service.operations().size()));
    boolean invoke = service.name().equals("lambda");
    String path = invoke ? "/2015-03-31/functions/" + random.nextInt() + "/invocations" : "/";
    boolean cbor = service.name().equals("kinesis") && random.nextBoolean();
    boolean form = service.name().equals("sts");
    return HttpRequest.newBuilder(endpoint.resolve(path))
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKID/20261121/us-east-1/%s/aws4_request"
                .formatted(service.name()))
        .header("X-Amz-Target", service.target() + (random.nextInt(20) == 0 ? "Odd" : operation))
        .header(
            "Content-Type",
            form
                ? "application/x-www-form-urlencoded"
                : cbor ? "application/x-amz-cbor-1.1" : "application/x-amz-json-1.0")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body(service.name(), cbor, random)))
        .build();
  }

  /// Which of SEEDS make sense to a service.
  private static final Map<String, List<Integer>> FITTING =
      Map.of(
          "events", List.of(0, 4, 9),
          "sqs", List.of(1, 2, 3),
          "ssm", List.of(5),
          "dynamodb", List.of(6),
          "sts", List.of(7),
          "kinesis", List.of(8));

  private static final List<Object> ODD =
      List.of("", "x", "-1", -1L, 1L << 40, 1.5, true, List.of(), List.of("x"), Map.of("x", 1L));

  private static byte[] body(String service, boolean cbor, RandomGenerator random) {
    List<Integer> fitting = FITTING.getOrDefault(service, List.of());
    int at =
        fitting.isEmpty() || random.nextInt(10) == 0
            ? random.nextInt(SEEDS.size())
            : fitting.get(random.nextInt(fitting.size()));
    byte[] seed = SEEDS.get(at).getBytes(StandardCharsets.UTF_8);
    if (cbor && seed[0] == '{') {
      Object tree = Json.read(seed);
      return random.nextBoolean()
          ? Cbor.write(retyped(tree, random))
          : damaged(Cbor.write(tree), random);
    }
    return random.nextBoolean() && seed[0] == '{'
        ? Json.write(retyped(Json.read(seed), random))
        : damaged(seed.clone(), random);
  }

  /// The same JSON with some values of another type, or null.
  static @Nullable Object retyped(@Nullable Object value, RandomGenerator random) {
    if (random.nextInt(12) == 0) {
      return random.nextInt(8) == 0 ? null : ODD.get(random.nextInt(ODD.size()));
    }
    return switch (value) {
      case Map<?, ?> members -> {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        members.forEach((name, member) -> changed.put((String) name, retyped(member, random)));
        yield changed;
      }
      case List<?> elements -> elements.stream().map(each -> retyped(each, random)).toList();
      case null, default -> value;
    };
  }

  /// A body with some bytes changed, removed or repeated.
  static byte[] damaged(byte[] original, RandomGenerator random) {
    byte[] body = original;
    int changes = random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(body.length);
      switch (random.nextInt(4)) {
        case 0 -> body[at] = (byte) random.nextInt(256);
        case 1 -> body[at] = (byte) "{}[]\":,0-\\n".charAt(random.nextInt(11));
        case 2 -> body = java.util.Arrays.copyOf(body, Math.max(1, at));
        default -> body = doubled(body, at);
      }
    }
    return body;
  }

  private static byte[] doubled(byte[] body, int at) {
    byte[] longer = java.util.Arrays.copyOf(body, body.length + at);
    System.arraycopy(body, 0, longer, body.length, at);
    return longer;
  }
}
