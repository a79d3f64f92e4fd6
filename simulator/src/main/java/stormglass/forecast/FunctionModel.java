package stormglass.forecast;

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
import stormglass.cloud.stream.ShardedStream;
import stormglass.latency.LatencyRecorder;

/// A function: how long it takes, what it calls and uses, and what comes of what it is given.
final class FunctionModel {

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

  private static long nanos(double millis) {
    return (long) (millis * 1e6);
  }
}
