package stormglass.forecast;

import org.jspecify.annotations.Nullable;

/// Events that belong together, from the command that started them.
final class Flow {

  final long number;
  final long startedNanos;

  /// The first event that a bus accepted.
  @Nullable EventModel first;

  /// The last event that a bus accepted of those that a status tells of.
  @Nullable EventModel last;

  /// The newest event that a projection shows.
  @Nullable EventModel shown;

  /// @param startedNanos when the command was carried out
  Flow(long number, long startedNanos) {
    this.number = number;
    this.startedNanos = startedNanos;
  }
}
