package stormglass.sandbox.live;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import stormglass.cloud.Delivery;
import stormglass.cloud.Invocation;
import stormglass.cloud.function.Environment;

/// What the driver cannot do itself, and who is told. Called under its lock: must not block.
///
/// @param run starts an invocation, which ends with [Live#complete]
/// @param discard frees what belongs to an environment
/// @param forward takes a delivery that goes neither to a queue nor to a function; false if nobody
///   is there to take it
/// @param delivered told of each delivery that was taken
/// @param sample looks at how full queues are; called ten times a second while something happens
public record Work(
    Consumer<Invocation<Payload>> run,
    Consumer<Environment> discard,
    Predicate<Delivery<Payload>> forward,
    Consumer<Delivery<Payload>> delivered,
    LongConsumer sample) {

  static final Work NONE =
      new Work(
          invocation -> {
            throw new IllegalStateException("nothing runs invocations yet");
          },
          environment -> {},
          delivery -> false,
          delivery -> {},
          nowNanos -> {});
}
