package stormglass.cloud.function;

/// One execution environment of a function: it runs one invocation at a time.
public final class Environment implements Admission {

  private final Lambda function;
  private final long number;
  private final long createdAtNanos;
  private final long keepAliveNanos;
  private long invocations;
  private long idleSinceNanos;

  Environment(Lambda function, long number, long createdAtNanos, long keepAliveNanos) {
    this.function = function;
    this.number = number;
    this.createdAtNanos = createdAtNanos;
    this.keepAliveNanos = keepAliveNanos;
  }

  /// The function it belongs to.
  public Lambda function() {
    return function;
  }

  /// Counts the environments of its function from 0.
  public long number() {
    return number;
  }

  /// When it came into being.
  public long createdAtNanos() {
    return createdAtNanos;
  }

  /// How many invocations it was admitted for: during the first one it is cold.
  public long invocations() {
    return invocations;
  }

  void admit() {
    invocations++;
  }

  void idle(long nowNanos) {
    idleSinceNanos = nowNanos;
  }

  long expiresAtNanos() {
    return idleSinceNanos + keepAliveNanos;
  }
}
