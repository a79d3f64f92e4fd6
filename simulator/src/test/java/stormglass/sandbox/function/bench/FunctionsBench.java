package stormglass.sandbox.function.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import stormglass.problem.Reading;
import stormglass.problem.Where;
import stormglass.sandbox.function.Environment;
import stormglass.sandbox.function.FunctionCode;
import stormglass.sandbox.function.FunctionFolder;
import stormglass.sandbox.function.FunctionSettings;
import stormglass.sandbox.function.Functions;
import stormglass.sandbox.function.Host;
import stormglass.sandbox.function.Invocation;
import stormglass.sandbox.function.Outcome;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// Sixteen functions with the SDK in one JVM: time to load, memory, CPU per call, and what an
/// invocation itself costs. Run its `main` on the test class path.
public final class FunctionsBench {

  private static final int FUNCTIONS = 16;
  private static final byte[] EVENT = "{}".getBytes(UTF_8);
  private static final LongAdder LOG_BYTES = new LongAdder();

  private FunctionsBench() {}

  /// Compiles the functions where the folder is not there yet, otherwise measures: the compiler
  /// must not count.
  ///
  /// @param args the folder
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    if (Files.isDirectory(root)) {
      run(root);
      return;
    }
    for (int n = 0; n < FUNCTIONS; n++) {
      FunctionFolder.withSdk(root.resolve("f" + n), source(n));
    }
    System.out.println("compiled; run it again");
  }

  private static void run(Path root) throws Exception {
    double rssBefore = residentMb();
    long start = System.nanoTime();
    Host host =
        new Host(
            "us-east-1", "000000000000", URI.create("http://127.0.0.1:1"), InstantSource.system());
    Functions functions =
        new Functions(host, FunctionsBench::answer, line -> LOG_BYTES.add(line.bytes()));
    List<Environment> environments = new ArrayList<>();
    for (int n = 0; n < FUNCTIONS; n++) {
      environments.add(load(functions, root.resolve("f" + n), n).newEnvironment());
    }
    print("load 16 functions", millis(start), "ms");
    print("process CPU until then", processCpuNanos() / 1e6, "ms");
    start = System.nanoTime();
    for (Environment environment : environments) {
      invoke(environment, "{}");
    }
    print("process CPU until then", processCpuNanos() / 1e6, "ms");
    print("first invocation of all 16, one after the other", millis(start), "ms");
    System.gc();
    print("resident before", rssBefore, "MB");
    print("resident with 16 environments", residentMb(), "MB");
    print("used heap with 16 environments", usedHeapMb(), "MB");
    calls(environments);
    System.gc();
    print("resident after the calls", residentMb(), "MB");
    overhead(environments.getFirst(), false);
    overhead(environments.getFirst(), true);
    System.out.println("log bytes " + LOG_BYTES.sum());
    environments.forEach(Environment::close);
    functions.close();
  }

  private static void calls(List<Environment> environments) {
    for (int round = 0; round < 10; round++) {
      int pairs = 20_000;
      long cpu = 0;
      long call = 0;
      long start = System.nanoTime();
      for (int n = 0; n < pairs; n++) {
        Outcome.Phase run = invoke(environments.get(n % FUNCTIONS), "{\"n\":1}").took().run();
        cpu += run.cpuNanos();
        call += run.callNanos();
      }
      print(
          "round " + round + ": CPU per GetItem + TransactWriteItems(3)", cpu / 1e3 / pairs, "µs");
      print("round " + round + ": in the fake sandbox", call / 1e3 / pairs, "µs");
      print("round " + round + ": wall", (System.nanoTime() - start) / 1e3 / pairs, "µs");
    }
  }

  private static void overhead(Environment environment, boolean virtual) throws Exception {
    Runnable loop =
        () -> {
          for (int round = 0; round < 4; round++) {
            int invocations = 50_000;
            long cpu = processCpuNanos();
            long start = System.nanoTime();
            for (int n = 0; n < invocations; n++) {
              environment.invoke(EVENT, Invocation.of("r"));
            }
            String from = virtual ? "virtual" : "platform";
            print(
                "empty invocation from a " + from + " thread",
                (System.nanoTime() - start) / 1e3 / invocations,
                "µs wall");
            print(
                "empty invocation from a " + from + " thread",
                (processCpuNanos() - cpu) / 1e3 / invocations,
                "µs CPU");
          }
        };
    (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(loop).join();
  }

  private static Outcome invoke(Environment environment, String event) {
    Outcome outcome = environment.invoke(event.getBytes(UTF_8), Invocation.of("r"));
    if (!(outcome instanceof Outcome.Returned)) {
      throw new IllegalStateException(new String(outcome.payload(), UTF_8));
    }
    return outcome;
  }

  private static FunctionCode load(Functions functions, Path folder, int n) {
    FunctionSettings settings =
        new FunctionSettings(
            "Function" + n,
            new FunctionSettings.Code(
                folder, "shop.Function" + n + "::handle", Where.file("bench")),
            new FunctionSettings.Size(512, Duration.ofSeconds(30)),
            new FunctionSettings.Credentials("AKID" + n, "secret", "token"),
            Map.of("TABLE", "orders"));
    return switch (functions.load(settings)) {
      case Reading.Of<FunctionCode> loaded -> loaded.value();
      case Reading.Failed<FunctionCode> failed ->
          throw new IllegalStateException(failed.problems().toString());
    };
  }

  private static AwsResponse answer(AwsRequest request) {
    String target = String.valueOf(request.header("x-amz-target"));
    String body =
        target.endsWith("GetItem")
            ? "{\"Item\":{\"pk\":{\"S\":\"o-1\"},\"n\":{\"N\":\"1\"}}}"
            : "{}";
    return new AwsResponse(
        200, Map.of("content-type", "application/x-amz-json-1.0"), body.getBytes(UTF_8));
  }

  private static String source(int n) {
    return """
    package shop;
    import java.io.*;
    import java.util.*;
    import software.amazon.awssdk.services.dynamodb.*;
    import software.amazon.awssdk.services.dynamodb.model.*;
    public class Function%d {
      static final DynamoDbClient db = DynamoDbClient.create();
      static final String table = System.getenv("TABLE");
      static { call(); }
      public void handle(InputStream in, OutputStream out) throws IOException {
        if (in.readAllBytes().length > 2) call();
        out.write('1');
      }
      static void call() {
        var item = db.getItem(r -> r.tableName(table).key(key("o-1"))).item();
        db.transactWriteItems(r -> r.transactItems(put("a", item), put("b", item), put("c", item)));
      }
      static Map<String, AttributeValue> key(String id) {
        return Map.of("pk", AttributeValue.fromS(id));
      }
      static TransactWriteItem put(String id, Map<String, AttributeValue> item) {
        var copy = new HashMap<>(item);
        copy.putAll(key(id));
        return TransactWriteItem.builder().put(p -> p.tableName(table).item(copy)
            .conditionExpression("attribute_not_exists(pk)")).build();
      }
    }
    """
        .formatted(n);
  }

  private static void print(String what, double figure, String unit) {
    System.out.printf("%-62s %10.1f %s%n", what, figure, unit);
  }

  private static double millis(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e6;
  }

  private static long processCpuNanos() {
    var os =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return os.getProcessCpuTime();
  }

  private static double usedHeapMb() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private static double residentMb() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
          .findFirst()
          .orElse(0);
    }
  }
}
