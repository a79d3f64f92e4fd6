package stormglass.sandbox.bus;

import java.util.Optional;
import java.util.function.Function;
import stormglass.blueprint.Rule;
import stormglass.cloud.Target;
import stormglass.cloud.Target.Destination;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.queue.MessageQueue;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.queue.HostedQueue;
import stormglass.sandbox.queue.Queues;

/// What the ARNs of targets stand for at this moment. A target may name what is not there yet, or
/// no longer.
public final class Destinations {

  private final Queues queues;
  private final Function<String, Optional<Lambda>> functions;

  /// @param functions by ARN
  public Destinations(Queues queues, Function<String, Optional<Lambda>> functions) {
    this.queues = queues;
    this.functions = functions;
  }

  Target<Payload> resolve(HostedTarget target) {
    return new Target<>(
        target.name(),
        destination(target.spec().arn()),
        target.retry(),
        queue(target.spec().deadLetterArn()));
  }

  private Destination<Payload> destination(String arn) {
    Optional<HostedQueue> queue = queues.byArn(arn);
    if (queue.isPresent()) {
      return new Destination.ToQueue<>(queue.get().messages());
    }
    return functions
        .apply(arn)
        .<Destination<Payload>>map(Destination.ToFunction::new)
        .orElseGet(Destination.Elsewhere::new);
  }

  private @org.jspecify.annotations.Nullable MessageQueue<Payload> queue(
      @org.jspecify.annotations.Nullable String arn) {
    return arn == null ? null : queues.byArn(arn).map(HostedQueue::messages).orElse(null);
  }

  /// Whether a target still stands for what its ARNs name.
  boolean current(Target<Payload> target, Rule.Target spec) {
    boolean same =
        switch (target.destination()) {
          case Destination.ToQueue<Payload> to -> queue(spec.arn()) == to.queue();
          case Destination.ToFunction<Payload> _ -> true;
          case Destination.Elsewhere<Payload> _ ->
              destination(spec.arn()) instanceof Destination.Elsewhere;
        };
    return same && target.deadLetters() == queue(spec.deadLetterArn());
  }
}
