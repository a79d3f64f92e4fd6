package stormglass.run;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.LambdaFunction;
import stormglass.calibration.AwsModel;
import stormglass.calibration.Calibration;
import stormglass.forecast.Forecast;
import stormglass.forecast.Outlook;
import stormglass.latency.LatencySummary;
import stormglass.latency.Scope;
import stormglass.meter.Usage;
import stormglass.report.RunResult;
import stormglass.traffic.ArrivalLaw;
import stormglass.traffic.Profile;

/// What the same traffic is forecast to be on AWS, beside what a run measured.
///
/// A day's traffic is forecast at its own pace, not at the compressed pace of the replay.
final class OnAws {

  private static final Forecast.Watcher NOBODY =
      new Forecast.Watcher() {
        @Override
        public void reached(long nowNanos) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  private record Key(Scope scope, String name) {}

  private final Map<Key, RunResult.Modelled> latencies = new HashMap<>();
  private final Map<String, Outlook.Function> functions = new HashMap<>();
  private final Blueprint blueprint;

  private OnAws(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  private OnAws(Blueprint blueprint, Outlook outlook) {
    this(blueprint);
    for (LatencySummary latency : outlook.latencies()) {
      latencies.put(new Key(latency.scope(), latency.name()), ForecastRun.modelled(latency));
    }
    outlook.functions().forEach(function -> functions.put(function.name(), function));
  }

  /// Nothing is modelled.
  static OnAws nothing(Blueprint blueprint) {
    return new OnAws(blueprint);
  }

  static OnAws of(Run.Plan plan, Blueprint blueprint, Calibration calibration) {
    Profile profile = plan.profile();
    Profile real =
        switch (profile.arrivals()) {
          case ArrivalLaw.Constant _, ArrivalLaw.Ramp _ -> profile;
          case ArrivalLaw.Day _ -> profile.compressed(1);
        };
    Forecast forecast = Forecast.of(blueprint, calibration, plan.traffic(), real, plan.seed());
    return new OnAws(blueprint, forecast.execute(NOBODY));
  }

  List<RunResult.Latency> beside(List<LatencySummary> measured) {
    return measured.stream()
        .map(
            latency ->
                new RunResult.Latency(
                    latency, latencies.get(new Key(latency.scope(), latency.name()))))
        .toList();
  }

  RunResult.@Nullable Modelled function(String name) {
    Outlook.Function function = functions.get(name);
    return function == null ? null : ForecastRun.modelled(function.durations());
  }

  /// Usage with the time of functions as modelled: the mean of an invocation, INIT included.
  ///
  /// @param ran how often each function ran
  Map<Usage, Long> usage(Map<Usage, Long> measured, Map<String, Long> ran) {
    Map<Usage, Long> usage = new EnumMap<>(Usage.class);
    usage.putAll(measured);
    usage.remove(Usage.LAMBDA_ARM_MB_MS);
    usage.remove(Usage.LAMBDA_X86_MB_MS);
    ran.forEach(
        (name, invocations) -> {
          Outlook.Function modelled = functions.get(name);
          LambdaFunction spec = blueprint.find(LambdaFunction.class, name).orElse(null);
          if (modelled != null && spec != null) {
            long millis = modelled.billedMillis() * invocations / modelled.invocations();
            Usage time =
                switch (spec.architecture()) {
                  case ARM64 -> Usage.LAMBDA_ARM_MB_MS;
                  case X86_64 -> Usage.LAMBDA_X86_MB_MS;
                };
            usage.merge(time, millis * spec.memoryMb(), Long::sum);
          }
        });
    return usage;
  }

  /// What a cost rests on, in words.
  static String note() {
    return "durations of functions are " + AwsModel.SOURCE;
  }
}
