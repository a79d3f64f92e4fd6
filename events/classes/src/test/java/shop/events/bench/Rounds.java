package shop.events.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// The rivals of a benchmark, measured in turns: round by round, each in a JVM of its own.
final class Rounds {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Map<String, List<Double>> times = new TreeMap<>();
  private final Map<String, List<Double>> bytes = new TreeMap<>();

  private Rounds() {}

  static Rounds run(Class<?> benchmark, int rounds) throws RunnerException {
    Rounds measured = new Rounds();
    for (int i = 0; i < rounds; i++) {
      Collection<RunResult> round =
          new Runner(
                  new OptionsBuilder()
                      .include("\\b" + benchmark.getSimpleName() + "\\b")
                      .forks(1)
                      .addProfiler(GCProfiler.class)
                      .shouldFailOnError(true)
                      .build())
              .run();
      round.forEach(measured::add);
    }
    return measured;
  }

  private void add(RunResult result) {
    String name = result.getPrimaryResult().getLabel();
    double median = result.getPrimaryResult().getStatistics().getPercentile(50);
    times.computeIfAbsent(name, _ -> new ArrayList<>()).add(median);
    double allocated =
        Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore();
    bytes.computeIfAbsent(name, _ -> new ArrayList<>()).add(allocated);
  }

  /// Says how many times as fast ours is, and what it should be at least.
  void print(String ours, String rival, double atLeast) {
    double mine = median(times, ours);
    double other = median(times, rival);
    System.out.printf(
        Locale.ROOT,
        "%-12s %8.0f ns   %-16s %8.0f ns   %5.2f × as fast; at least %.1f%n",
        ours,
        mine,
        rival,
        other,
        other / mine,
        atLeast);
  }

  /// Says what part of the rival's allocation ours is, and what it should be at most.
  void printAllocation(String ours, String rival, double atMost) {
    double mine = median(bytes, ours);
    double other = median(bytes, rival);
    System.out.printf(
        Locale.ROOT,
        "%-12s %8.0f B    %-16s %8.0f B    %5.2f of the allocation; at most %.1f%n",
        ours,
        mine,
        rival,
        other,
        mine / other,
        atMost);
  }

  private static double median(Map<String, List<Double>> measured, String name) {
    List<Double> sorted = measured.getOrDefault(name, List.of()).stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
