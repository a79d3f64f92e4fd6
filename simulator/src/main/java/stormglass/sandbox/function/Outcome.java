package stormglass.sandbox.function;

/// What came of one invocation.
public sealed interface Outcome {

  /// The response of a function that returned, otherwise Lambda's error document, as JSON bytes.
  byte[] payload();

  /// What the invocation took.
  Took took();

  /// The function returned.
  record Returned(byte[] payload, Took took) implements Outcome {}

  /// The function failed, in INIT or in its handler (`FunctionError: Unhandled`).
  ///
  /// @param errorType the class of the exception, or one of Lambda's own types
  record Failed(String errorType, byte[] payload, Took took) implements Outcome {}

  /// The function did not end in time (`FunctionError: Unhandled`, `Sandbox.Timedout`); the
  /// environment is discarded.
  record TimedOut(byte[] payload, Took took) implements Outcome {}

  /// What an invocation took on this machine, which is not what it takes on AWS.
  ///
  /// @param init all zero where the environment was warm
  /// @param billedMillis INIT and run together, rounded up to the millisecond
  record Took(Phase init, Phase run, long billedMillis) {

    static Took of(Phase init, Phase run) {
      return new Took(init, run, (init.nanos() + run.nanos() + 999_999) / 1_000_000);
    }

    /// True where the environment had to be initialised first.
    public boolean cold() {
      return init.nanos() > 0;
    }
  }

  /// One phase of an invocation.
  ///
  /// @param nanos from its start to its end
  /// @param cpuNanos of the function's own thread, without what its calls to services took
  /// @param calls made to services through the bridge
  /// @param callNanos from start to end of these calls, summed
  record Phase(long nanos, long cpuNanos, int calls, long callNanos) {

    /// A phase that did not take place.
    public static final Phase NONE = new Phase(0, 0, 0, 0);

    Phase endedAfter(long limitNanos) {
      return new Phase(limitNanos, cpuNanos, calls, callNanos);
    }
  }
}
