package stormglass.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.LambdaFunction;
import stormglass.calibration.AwsModel;
import stormglass.calibration.Calibration;
import stormglass.calibration.Delay;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.stream.DataStream;
import stormglass.cloud.stream.HashKey;
import stormglass.cloud.stream.ShardedStream;
import stormglass.latency.LatencyRecorder;
import stormglass.meter.Usage;

/// A function: how long it takes, what it calls and uses, and what comes of what it is given.
final class FunctionModel {

  private static final int KILOBYTE = 1024;

  final LambdaFunction spec;
  final Lambda lambda;
  final Calibration.Function measured;
  final RandomGenerator random;
  private final AwsModel model;
  final LatencyRecorder.Series durations;

  /// What comes of an event, by the event's index.
  final Reactions[] toEvents;

  final Map<String, Reactions> toRoutes = new HashMap<>();

  /// Where the events that it makes are written; null where it publishes them itself.
  @Nullable ShardedStream<Load> outbox;

  /// Which data stream it puts records into; null where it puts none.
  @Nullable DataStream<Load> puts;

  /// Whether it publishes what a stream brings.
  boolean relays;

  /// Whether a session sees in its table what it has worked off.
  boolean projects;

  long invocations;
  long records;
  long coldStarts;
  long timeouts;
  long throttles;
  long billedMillis;
  int mostEnvironments;

  FunctionModel(
      LambdaFunction spec,
      Lambda lambda,
      Calibration.Function measured,
      Surroundings surroundings) {
    this.spec = spec;
    this.lambda = lambda;
    this.measured = measured;
    this.random = surroundings.random();
    this.model = AwsModel.of(measured, spec.memoryMb());
    this.durations = surroundings.durations();
    this.toEvents = new Reactions[surroundings.kinds()];
    Arrays.fill(toEvents, Reactions.NONE);
  }

  /// What a function is given beside its own.
  record Surroundings(RandomGenerator random, LatencyRecorder.Series durations, int kinds) {}

  /// Draws how long INIT takes, in nanoseconds.
  long initNanos() {
    return nanos(Delay.INIT.millis().sample(random.nextDouble()));
  }

  /// Draws how long the handler takes, in nanoseconds.
  long runNanos(boolean cold, int given) {
    return nanos(model.drawMillis(cold, given, random));
  }

  List<EventModel> reactTo(EventModel event) {
    Reactions reactions = toEvents[event.index];
    return reactions.until().length == 0 ? List.of() : reactions.draw(random.nextDouble());
  }

  List<EventModel> reactTo(String route) {
    Reactions reactions = toRoutes.getOrDefault(route, Reactions.NONE);
    return reactions.until().length == 0 ? List.of() : reactions.draw(random.nextDouble());
  }

  /// Draws which records it puts into its data stream for one request or record that it is given.
  List<StreamPolls.Visible> put() {
    DataStream<Load> stream = puts;
    double mean = stream == null ? 0 : meanToPut();
    if (stream == null || mean == 0) {
      return List.of();
    }
    int sure = (int) mean;
    int count = mean > sure && random.nextDouble() < mean - sure ? sure + 1 : sure;
    List<StreamPolls.Visible> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      HashKey key = HashKey.of(random.nextLong(), random.nextLong());
      records.add(new StreamPolls.Visible(stream, new Datum(bytesToPut(mean)), key));
    }
    return records;
  }

  /// A call for one record puts one; of calls for several the calibration knows only what they are
  /// billed, which is one unit for each record that is small.
  private double meanToPut() {
    double mean = 0;
    for (Calibration.Calls calls : measured.calls()) {
      if (calls.service().equals("kinesis")) {
        switch (calls.operation()) {
          case "PutRecord" -> mean += calls.perInvocation() + calls.perRecord();
          case "PutRecords" -> mean = Math.max(mean, unitsPut());
          default -> {}
        }
      }
    }
    return mean;
  }

  private double unitsPut() {
    return measured.usagePerRecord().getOrDefault(Usage.KINESIS_IN_KILOBYTES, 0.0)
        + measured.usagePerRecord().getOrDefault(Usage.KINESIS_PUT_UNITS, 0.0);
  }

  /// How large a record is, as it is billed.
  private int bytesToPut(double mean) {
    double kilobytes = measured.usagePerRecord().getOrDefault(Usage.KINESIS_IN_KILOBYTES, mean);
    return KILOBYTE * (int) Math.max(1, Math.round(kilobytes / mean));
  }

  private static long nanos(double millis) {
    return (long) (millis * 1e6);
  }
}
