package stormglass.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.queue.Message;
import stormglass.cloud.stream.StreamRecord;

/// A driver for tests, in virtual time: hops take no time, invocations the time their function is
/// given, and deliveries elsewhere fail as long as they are told to.
public final class Driver {

  /// What a function does: how long it takes and how it ends.
  public record Behaviour(Duration takes, Function<Invocation<String>, Outcome> ends) {}

  /// A run of a function as it was seen.
  public record Run(String function, Duration at, boolean cold, List<String> payloads) {}

  private record Pending(long atNanos, long order, Runnable action) {}

  public final Cloud<String> cloud;
  public final List<Run> runs = new ArrayList<>();
  public final List<Effect<String>> seen = new ArrayList<>();
  public final Map<String, Boolean> failing = new HashMap<>();
  private final Map<Lambda, Behaviour> behaviours = new HashMap<>();
  private final PriorityQueue<Pending> pending =
      new PriorityQueue<>(
          (one, other) ->
              one.atNanos != other.atNanos
                  ? Long.compare(one.atNanos, other.atNanos)
                  : Long.compare(one.order, other.order));
  private long order;
  private long now;

  public Driver(Limits limits, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    cloud = new Cloud<>(limits, random);
  }

  public Driver() {
    this(Limits.STANDARD, 1);
  }

  /// The time it is.
  public long now() {
    return now;
  }

  /// Says what a function does from now on.
  public void let(Lambda function, Duration takes, Function<Invocation<String>, Outcome> ends) {
    behaviours.put(function, new Behaviour(takes, ends));
  }

  /// Lets a function succeed after a time.
  public void let(Lambda function, Duration takes) {
    let(function, takes, run -> Outcome.Success.SUCCESS);
  }

  /// Lets time pass, with everything that is due in it.
  public void pass(Duration time) {
    long until = now + time.toNanos();
    settle();
    while (true) {
      Pending first = pending.peek();
      long own = first == null ? Cloud.NEVER : first.atNanos;
      long next = Math.min(own, cloud.nextDeadlineNanos());
      if (next > until) {
        break;
      }
      now = Math.max(now, next);
      if (first != null && own <= now) {
        pending.remove();
        first.action.run();
      } else {
        cloud.advance(now);
      }
      settle();
    }
    now = until;
  }

  /// Does what takes no time.
  public void settle() {
    for (Effect<String> effect = cloud.next(); effect != null; effect = cloud.next()) {
      seen.add(effect);
      switch (effect) {
        case Delivery<String> delivery -> travel(delivery);
        case Effect.Hop<String> hop -> cloud.arrive(hop, now);
        case Invocation<String> invocation -> run(invocation);
        case Effect.DeadLettered<String> _,
            Effect.Dropped<String> _,
            Effect.Throttled<String> _,
            Effect.Ready<String> _,
            Effect.Discarded<String> _ -> {}
      }
    }
  }

  /// Runs an invocation as its function behaves.
  public void run(Invocation<String> invocation) {
    Lambda function = invocation.environment().function();
    List<String> payloads = payloads(invocation.work());
    runs.add(new Run(function.name(), Duration.ofNanos(now), invocation.cold(), payloads));
    @Nullable Behaviour behaviour = behaviours.get(function);
    Duration takes = behaviour == null ? Duration.ZERO : behaviour.takes();
    Outcome outcome =
        behaviour == null ? Outcome.Success.SUCCESS : behaviour.ends().apply(invocation);
    pending.add(
        new Pending(
            now + takes.toNanos(), order++, () -> cloud.complete(invocation, outcome, now)));
  }

  private void travel(Delivery<String> delivery) {
    @Nullable Boolean retryable = failing.get(delivery.target().name());
    if (retryable == null) {
      cloud.arrive(delivery, now);
    } else {
      cloud.failed(delivery, retryable, now);
    }
  }

  /// The effects of one kind that were seen.
  public <E> List<E> seen(Class<E> kind) {
    return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The texts that an invocation is given.
  public static List<String> payloads(Invocation.Work<String> work) {
    return switch (work) {
      case Invocation.Work.Request<String>(var payload) -> List.of(payload);
      case Invocation.Work.Event<String>(var event) -> List.of(event.payload());
      case Invocation.Work.Messages<String>(var batch) ->
          batch.messages().stream().map(Message::payload).toList();
      case Invocation.Work.Records<String>(var batch) ->
          batch.records().stream().map(StreamRecord::payload).toList();
    };
  }
}
