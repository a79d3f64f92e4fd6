package stormglass.cloud;

import stormglass.cloud.function.Lambda;

/// One event in a function's asynchronous queue.
public final class AsyncEvent<P> implements Effect.Hop<P> {

  private final Lambda function;
  private final P payload;
  private final int bytes;
  private final long acceptedAtNanos;
  int errors;
  int throttles;

  AsyncEvent(Lambda function, P payload, int bytes, long acceptedAtNanos) {
    this.function = function;
    this.payload = payload;
    this.bytes = bytes;
    this.acceptedAtNanos = acceptedAtNanos;
  }

  /// The function to run.
  public Lambda function() {
    return function;
  }

  /// What the function is given.
  public P payload() {
    return payload;
  }

  /// The size of what the function is given.
  public int bytes() {
    return bytes;
  }

  /// When the event was accepted.
  public long acceptedAtNanos() {
    return acceptedAtNanos;
  }

  /// How many invocations with this event have failed.
  public int errors() {
    return errors;
  }
}
