package stormglass.traffic;

/// One visitor's way, step by step. Whoever drives it owns time and transport.
///
/// A session belongs to one driver at a time; it is not safe for use by many threads at once.
public sealed interface Session permits ScriptedSession, RecordedSession {

  /// Its number in the workload, from 0 in the order of arrival.
  long number();

  /// Its kind in the traffic file, such as `shopper`.
  String kind();

  /// The next step.
  ///
  /// @param previous what came of the step before: of a request its answer, else [Answer#NOTHING]
  Step next(Answer previous);
}
