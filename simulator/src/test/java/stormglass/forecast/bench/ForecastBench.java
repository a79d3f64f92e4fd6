package stormglass.forecast.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.calibration.Calibration;
import stormglass.forecast.Forecast;
import stormglass.forecast.Outlook;
import stormglass.problem.Reading;
import stormglass.traffic.Traffic;

/// The shop's orders in virtual time on one core: how many deliveries, from a bus through queue,
/// mapping and function, with calendar and statistics, a second.
///
/// Run in `simulator` with `java -cp … org.openjdk.jmh.Main ForecastBench`.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ForecastBench {

  private static final Path SHOP = Path.of("../blueprints/shop");
  private static final int ROUNDS = 6;
  private static final double SECONDS = 3000;

  /// What visitors do once they have ordered: nothing, or ask how far the order is.
  @Param({"order", "order and follow"})
  public String visitors = "order";

  @Param({"100"})
  public double ordersPerSecond = 100;

  private Forecast forecast = forecast("order", 1);

  /// What is counted beside forecasts.
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counts {
    public long deliveries;
    public long requests;
  }

  private static final Forecast.Watcher NOBODY =
      new Forecast.Watcher() {
        @Override
        public void reached(long nowNanos) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  @Setup
  public void read() {
    forecast = forecast(visitors, ordersPerSecond);
  }

  private static Forecast forecast(String visitors, double perSecond) {
    Blueprint blueprint =
        value(
            BlueprintReader.read(
                SHOP.resolve("template.yaml"),
                Deployment.sandbox("shop", URI.create("http://localhost:1"))));
    Calibration calibration =
        value(Calibration.read(SHOP.resolve("calibration.json"), "calibration.json"));
    Traffic traffic =
        value(
            visitors.equals("order")
                ? Traffic.read(ORDERS_ONLY, "orders.yaml", SHOP)
                : Traffic.read(SHOP.resolve("traffic.yaml"), "traffic.yaml"));
    return Forecast.of(
        blueprint,
        calibration,
        traffic,
        Objects.requireNonNull(traffic.profiles().get("orders"))
            .compressed(1)
            .at(perSecond, SECONDS),
        1);
  }

  private static <T> T value(Reading<T> reading) {
    if (reading instanceof Reading.Of<T>(T value, var _)) {
      return value;
    }
    throw new IllegalStateException(reading.problems().toString());
  }

  @Benchmark
  public Outlook forecast(Counts counts) {
    Outlook outlook = forecast.execute(NOBODY);
    counts.deliveries += outlook.deliveries();
    counts.requests += outlook.requests();
    return outlook;
  }

  /// Prints deliveries for each second of processor time, which other work on the machine hardly
  /// touches.
  public static void main(String[] args) {
    String visitors = args.length > 0 ? args[0] : "order";
    double perSecond = args.length > 1 ? Double.parseDouble(args[1]) : 100;
    Forecast forecast = forecast(visitors, perSecond);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      long cpuBegan = threads.getCurrentThreadCpuTime();
      Outlook outlook = forecast.execute(NOBODY);
      double cpu = (threads.getCurrentThreadCpuTime() - cpuBegan) / 1e9;
      double wall = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "%,d deliveries and %,d requests: %,.0f deliveries/s of CPU, %,.0f/s of the clock%n",
          outlook.deliveries(),
          outlook.requests(),
          outlook.deliveries() / cpu,
          outlook.deliveries() / wall);
    }
  }

  private static final String ORDERS_ONLY =
      """
      traffic: 1
      parameters:
        one: {value: 1, assumption: "for the figure"}
        only: {value: {buyer: 1}, assumption: "for the figure"}
      data:
        username: {values: [justin]}
      requests:
        placeOrder: {route: POST /api/orders, signedIn: true, expect: [202], capture: {orderId: /orderId}}
      sessions:
        buyer: {user: username, does: [{send: placeOrder}]}
      profiles:
        orders:
          description: "Orders only"
          constant: {sessionsPerSecond: one, seconds: one}
          compression: one
          warmUpSeconds: one
          mix: only
      """;
}
