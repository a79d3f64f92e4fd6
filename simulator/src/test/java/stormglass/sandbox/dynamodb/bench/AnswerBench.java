package stormglass.sandbox.dynamodb.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.IntFunction;
import stormglass.meter.Meter;
import stormglass.sandbox.dynamodb.DynamoDb;
import stormglass.sandbox.dynamodb.Tables;
import stormglass.sandbox.wire.AwsRequest;

/// CPU time of answers alone, without sockets and clients, on one thread: a figure that a busy
/// machine does not distort. Argument: calls of each kind (400,000; half of them warm up).
public final class AnswerBench {

  private static final String VALUES =
      """
      "status":{"S":"PLACED"},"totalCents":{"N":"4999"},"username":{"S":"justin"}""";

  private AnswerBench() {}

  public static void main(String[] args) {
    int calls = args.length > 0 ? Integer.parseInt(args[0]) : 400_000;
    DynamoDb dynamoDb =
        new DynamoDb(
            "us-east-1",
            "000000000000",
            InstantSource.system(),
            new Meter(),
            new DynamoDb.Told(_ -> {}, _ -> {}));
    dynamoDb.createTable(Tables.withStream("orders"), "Orders");
    measure(dynamoDb, "PutItem", calls, AnswerBench::put);
    measure(dynamoDb, "GetItem", calls, AnswerBench::get);
    measure(dynamoDb, "UpdateItem", calls, AnswerBench::update);
    measure(dynamoDb, "TransactWriteItems", calls, AnswerBench::transact);
  }

  private static void measure(
      DynamoDb dynamoDb, String operation, int calls, IntFunction<String> body) {
    long start = 0;
    for (int i = 0; i < calls; i++) {
      if (i == calls / 2) {
        start = cpuNanos();
      }
      AwsRequest request =
          new AwsRequest(
              "POST",
              "/",
              Map.of("x-amz-target", "DynamoDB_20120810." + operation),
              body.apply(i).getBytes(StandardCharsets.UTF_8));
      if (dynamoDb.answer(request).status() != 200) {
        throw new IllegalStateException(operation + " " + i);
      }
    }
    System.out.printf(
        "%s: %.1f us CPU a call%n", operation, (cpuNanos() - start) / 1e3 / (calls - calls / 2));
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String put(int i) {
    return """
        {"TableName":"orders","Item":{"pk":{"S":"p%d"},"sk":{"S":"order"},%s},\
        "ConditionExpression":"attribute_not_exists(pk)"}"""
        .formatted(i, VALUES);
  }

  private static String get(int i) {
    return """
        {"TableName":"orders","Key":{"pk":{"S":"p%d"},"sk":{"S":"order"}}}"""
        .formatted(i);
  }

  private static String update(int i) {
    return """
        {"TableName":"orders","Key":{"pk":{"S":"p%d"},"sk":{"S":"order"}},\
        "UpdateExpression":"SET #s = :s ADD version :one",\
        "ConditionExpression":"#s = :old","ExpressionAttributeNames":{"#s":"status"},\
        "ExpressionAttributeValues":\
        {":s":{"S":"CONFIRMED"},":old":{"S":"PLACED"},":one":{"N":"1"}}}"""
        .formatted(i);
  }

  private static String transact(int i) {
    return """
        {"ClientRequestToken":"token-%d","TransactItems":[\
        {"Put":{"TableName":"orders","Item":{"pk":{"S":"t%d"},"sk":{"S":"order"},%s},\
        "ConditionExpression":"attribute_not_exists(pk)"}},\
        {"Put":{"TableName":"orders","Item":{"pk":{"S":"t%d"},"sk":{"S":"event#1"},%s}}}]}"""
        .formatted(i, i, VALUES, i, VALUES);
  }
}
