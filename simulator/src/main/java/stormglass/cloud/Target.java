package stormglass.cloud;

import org.jspecify.annotations.Nullable;
import stormglass.cloud.bus.RetryPolicy;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.queue.MessageQueue;

/// One target of a rule.
///
/// @param name what it is called in effects and dead letters
/// @param destination what receives the events
/// @param retry how long it is tried
/// @param deadLetters where events go that could not be delivered; null drops them
public record Target<P>(
    String name,
    Destination<P> destination,
    RetryPolicy retry,
    @Nullable MessageQueue<P> deadLetters) {

  /// What receives the events of a target.
  public sealed interface Destination<P> {

    /// A queue of this cloud.
    record ToQueue<P>(MessageQueue<P> queue) implements Destination<P> {}

    /// A function of this cloud, invoked asynchronously.
    record ToFunction<P>(Lambda function) implements Destination<P> {}

    /// Something that the driver owns, such as another bus or a log group: the driver hands a
    /// delivery back with [Cloud#arrive] once it was taken, or with [Cloud#failed].
    record Elsewhere<P>() implements Destination<P> {}
  }
}
