package stormglass.forecast;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import stormglass.latency.LatencySummary;
import stormglass.latency.TimeSeries;
import stormglass.meter.Usage;

/// What a forecast found out.
///
/// @param seconds for how long sessions arrived, in virtual time
/// @param quietAfterSeconds when nothing was due any more
/// @param deliveries events that came to a target
/// @param functions by name; those that did not run are not there
/// @param queues messages in queues, sampled by queue
/// @param outcomes how far flows came, by the value that shows it
/// @param completed flows that ended as the business wishes
/// @param usage without the polls of quiet queues
/// @param idlePolls empty receives of pollers that wait, in this time
/// @param deadLetters by where they lie and who gave up, as `queue` then `from`
/// @param problems what a reader should know, such as throttles, as sentences
public record Outlook(
    double seconds,
    double quietAfterSeconds,
    long sessions,
    long requests,
    long unexpected,
    long deliveries,
    boolean partial,
    List<LatencySummary> latencies,
    List<Function> functions,
    TimeSeries.Snapshot events,
    TimeSeries.Snapshot queues,
    SequencedMap<String, Long> outcomes,
    long completed,
    Map<Usage, Long> usage,
    long idlePolls,
    SortedMap<String, SortedMap<String, Long>> deadLetters,
    List<String> problems) {

  /// One function.
  ///
  /// @param mostEnvironments alive at once, as sampled
  /// @param durations of the handler, without INIT
  public record Function(
      String name,
      int memoryMb,
      long invocations,
      long coldStarts,
      long timeouts,
      long throttles,
      int mostEnvironments,
      long billedMillis,
      LatencySummary durations) {}
}
