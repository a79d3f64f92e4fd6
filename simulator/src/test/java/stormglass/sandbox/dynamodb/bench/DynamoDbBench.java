package stormglass.sandbox.dynamodb.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import stormglass.sandbox.dynamodb.ServedDynamoDb;
import stormglass.sandbox.dynamodb.Tables;
import stormglass.sandbox.dynamodb.Values;

/// Writes over loopback with SDK clients, server and clients in this JVM: conditional PutItem, then
/// TransactWriteItems of two. Arguments: client threads (2), seconds of each (10), warm-up seconds
/// (10). Prints operations per second.
public final class DynamoDbBench {

  private static final String TABLE = "orders";

  private final int threads;

  private DynamoDbBench(int threads) {
    this.threads = threads;
  }

  public static void main(String[] args) throws Exception {
    DynamoDbBench bench = new DynamoDbBench(argument(args, 0, 2));
    int seconds = argument(args, 1, 10);
    int warmUpSeconds = argument(args, 2, 10);
    try (ServedDynamoDb served = new ServedDynamoDb();
        DynamoDbClient client = served.client()) {
      served.dynamoDb().createTable(Tables.withSortKey(TABLE), TABLE);
      bench.run(client, DynamoDbBench::conditionalPut, warmUpSeconds, "warm-p");
      Figure puts = bench.run(client, DynamoDbBench::conditionalPut, seconds, "p");
      bench.run(client, DynamoDbBench::transactTwo, warmUpSeconds, "warm-t");
      Figure transactions = bench.run(client, DynamoDbBench::transactTwo, seconds, "t");
      System.out.printf("conditional PutItem: %s%nTransactWriteItems(2): %s%n", puts, transactions);
    }
  }

  private static int argument(String[] args, int index, int otherwise) {
    return args.length > index ? Integer.parseInt(args[index]) : otherwise;
  }

  private interface Call {
    void make(DynamoDbClient client, String id);
  }

  /// @param cpuMicros of the whole process, clients and server, a call: what a busy machine does
  ///   not distort
  private record Figure(double perSecond, double cpuMicros) {
    @Override
    public String toString() {
      return "%.0f/s, %.0f us CPU a call".formatted(perSecond, cpuMicros);
    }
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private Figure run(DynamoDbClient client, Call call, int seconds, String prefix)
      throws Exception {
    long start = System.nanoTime();
    long cpuBefore = cpuNanos();
    long end = start + seconds * 1_000_000_000L;
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String ids = prefix + thread + "-";
        counts.add(
            executor.submit(
                () -> {
                  long count = 0;
                  while (System.nanoTime() < end) {
                    call.make(client, ids + count);
                    count++;
                  }
                  return count;
                }));
      }
      long total = 0;
      for (Future<Long> count : counts) {
        total += count.get();
      }
      return new Figure(
          total / ((System.nanoTime() - start) / 1e9), (cpuNanos() - cpuBefore) / 1e3 / total);
    }
  }

  private static void conditionalPut(DynamoDbClient client, String id) {
    client.putItem(
        put ->
            put.tableName(TABLE)
                .item(item(id, "order"))
                .conditionExpression("attribute_not_exists(pk)"));
  }

  private static void transactTwo(DynamoDbClient client, String id) {
    client.transactWriteItems(
        transaction -> transaction.transactItems(put(id, "order"), put(id, "event#1")));
  }

  private static TransactWriteItem put(String id, String sk) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(TABLE)
                    .item(item(id, sk))
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private static Map<String, AttributeValue> item(String id, String sk) {
    return Map.of(
        "pk", Values.s(id),
        "sk", Values.s(sk),
        "status", Values.s("PLACED"),
        "totalCents", Values.n("4999"),
        "username", Values.s("justin"));
  }
}
