package stormglass.forecast;

import org.jspecify.annotations.Nullable;

/// What flows are about, such as one order: how far it is, and how far a session sees it.
final class Subject {

  final long number;

  /// The last event that a bus accepted of those that a status tells of.
  @Nullable EventModel last;

  /// The newest event that a projection shows.
  @Nullable EventModel shown;

  Subject(long number) {
    this.number = number;
  }
}
