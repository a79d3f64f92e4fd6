package stormglass.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stormglass.calibration.Calibration;
import stormglass.latency.LatencyRecorder;
import stormglass.traffic.Answer;

/// A route: which function answers it, and with what.
final class RouteModel {

  private static final int NOT_FOUND = 404;
  private static final int OK = 200;

  final String key;
  final FunctionModel function;
  final LatencyRecorder.Series latencies;
  private final RandomGenerator random;
  private final List<Integer> statuses = new ArrayList<>();
  private final double[] until;
  private final List<String> unique = new ArrayList<>();

  /// The names of captured values that show how far a subject is.
  private final List<String> showing = new ArrayList<>();

  RouteModel(
      String key,
      FunctionModel function,
      Calibration.@Nullable Route measured,
      LatencyRecorder.Series latencies,
      RandomGenerator random) {
    this.key = key;
    this.function = function;
    this.latencies = latencies;
    this.random = random;
    if (measured == null || measured.statuses().isEmpty()) {
      statuses.add(OK);
      until = new double[] {1};
      return;
    }
    until = new double[measured.statuses().size()];
    double sum = 0;
    for (Map.Entry<Integer, Double> status : measured.statuses().entrySet()) {
      sum += status.getValue();
      until[statuses.size()] = sum;
      statuses.add(status.getKey());
    }
    measured
        .captures()
        .forEach((name, value) -> (value.shows().isEmpty() ? unique : showing).add(name));
  }

  /// Whether its answers show how far a subject is.
  boolean shows() {
    return !showing.isEmpty();
  }

  /// Draws a status.
  int status() {
    double uniform = random.nextDouble();
    int index = 0;
    while (index < until.length - 1 && uniform >= until[index]) {
      index++;
    }
    return statuses.get(index);
  }

  /// What a session gets.
  ///
  /// @param status the status drawn; what shows a subject answers by that instead
  /// @param subject what the request is about or has started, or null
  Answer answer(int status, @Nullable Subject subject) {
    if (!showing.isEmpty()) {
      return shown(subject);
    }
    Map<String, String> captured = new HashMap<>();
    if (subject != null) {
      unique.forEach(name -> captured.put(name, name + "-" + subject.number));
    }
    return new Answer.Response(status, captured);
  }

  private Answer shown(@Nullable Subject subject) {
    EventModel shown = subject == null ? null : subject.shown;
    String status = shown == null ? null : shown.status;
    if (status == null) {
      return new Answer.Response(NOT_FOUND, Map.of());
    }
    Map<String, String> captured = new HashMap<>();
    showing.forEach(name -> captured.put(name, status));
    return new Answer.Response(OK, captured);
  }
}
