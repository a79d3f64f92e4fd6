package stormglass.cloud;

import stormglass.cloud.function.Environment;
import stormglass.cloud.mapping.QueueBatch;
import stormglass.cloud.mapping.StreamBatch;

/// One run of a function in one environment: the driver runs it, or samples how long it takes, and
/// then calls [Cloud#complete] once.
public final class Invocation<P> implements Effect<P>, Answer<P> {

  private final Environment environment;
  private final boolean cold;
  private final Work<P> work;
  private final long startedAtNanos;

  Invocation(Environment environment, boolean cold, Work<P> work, long startedAtNanos) {
    this.environment = environment;
    this.cold = cold;
    this.work = work;
    this.startedAtNanos = startedAtNanos;
  }

  /// Where it runs; its function is [Environment#function].
  public Environment environment() {
    return environment;
  }

  /// Whether the environment has to be initialised first.
  public boolean cold() {
    return cold;
  }

  /// What the function is given.
  public Work<P> work() {
    return work;
  }

  /// When it was admitted.
  public long startedAtNanos() {
    return startedAtNanos;
  }

  /// What a function is given.
  public sealed interface Work<P> {

    /// The payload of a caller that waits for the answer.
    record Request<P>(P payload) implements Work<P> {}

    /// An event of the function's asynchronous queue.
    record Event<P>(AsyncEvent<P> event) implements Work<P> {}

    /// Messages of a queue.
    record Messages<P>(QueueBatch<P> batch) implements Work<P> {}

    /// Records of a stream.
    record Records<P>(StreamBatch<P> batch) implements Work<P> {}
  }
}
