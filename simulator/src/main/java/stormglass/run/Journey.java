package stormglass.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stormglass.sandbox.observation.Observation;

/// An accepted event on its way to its targets and on to functions. Guarded by itself.
final class Journey {

  final String eventId;
  final String bus;
  final String source;
  final String detailType;
  final String detail;
  final Metadata metadata;
  final List<String> rules;
  final long acceptedNanos;
  private final Map<String, Long> delivered = new LinkedHashMap<>();
  private final Map<String, Long> received = new LinkedHashMap<>();

  Journey(Observation.EventAccepted accepted) {
    eventId = accepted.eventId();
    bus = accepted.bus();
    source = accepted.source();
    detailType = accepted.detailType();
    detail = accepted.detail();
    metadata = Metadata.of(detail);
    rules = accepted.rules();
    acceptedNanos = accepted.atNanos();
  }

  /// A target took the event; only the first time counts.
  ///
  /// @param target as `rule/target`
  synchronized void delivered(String target, long atNanos) {
    delivered.putIfAbsent(target, atNanos);
  }

  /// A function was given the event; only the first time by each trigger counts.
  ///
  /// @param trigger the queue or rule it came from
  synchronized void received(String trigger, long atNanos) {
    received.putIfAbsent(trigger, atNanos);
  }

  /// When each target, as `rule/target`, took it first.
  synchronized Map<String, Long> delivered() {
    return new LinkedHashMap<>(delivered);
  }

  /// When a function was given it first, by trigger.
  synchronized Map<String, Long> received() {
    return new LinkedHashMap<>(received);
  }
}
