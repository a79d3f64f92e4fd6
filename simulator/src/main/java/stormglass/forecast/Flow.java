package stormglass.forecast;

import org.jspecify.annotations.Nullable;

/// Events that come from one command.
final class Flow {

  final Subject subject;
  final long startedNanos;

  /// The first event that a bus accepted.
  @Nullable EventModel first;

  /// @param startedNanos when the command was carried out
  Flow(Subject subject, long startedNanos) {
    this.subject = subject;
    this.startedNanos = startedNanos;
  }
}
