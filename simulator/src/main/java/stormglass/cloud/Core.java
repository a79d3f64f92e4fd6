package stormglass.cloud;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.function.Account;
import stormglass.cloud.function.Admission;
import stormglass.cloud.function.Environment;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Throttle;
import stormglass.cloud.limits.Limits;

/// What the parts of a cloud share: the effects that wait for the driver, what is due, the account.
final class Core<P> {

  final Limits limits;
  final RandomGenerator random;
  final Timers<Due<P>> timers = new Timers<>();
  private final Account account;
  private final List<Lambda> functions = new ArrayList<>();
  private final ArrayDeque<Effect<P>> effects = new ArrayDeque<>();
  int running;

  Core(Limits limits, RandomGenerator random) {
    this.limits = limits;
    this.random = random;
    this.account = new Account(limits, random);
  }

  void emit(Effect<P> effect) {
    effects.addLast(effect);
  }

  @Nullable Effect<P> next() {
    return effects.pollFirst();
  }

  Lambda addFunction(String name, int reservedConcurrency) {
    Lambda function = account.add(name, reservedConcurrency);
    functions.add(function);
    return function;
  }

  void sweep(long nowNanos) {
    for (Lambda function : functions) {
      function.sweep(nowNanos);
      discardExpired(function);
    }
  }

  /// Runs work that nobody outside waits for; null if it was admitted.
  @Nullable Throttle run(
      Lambda function, boolean synchronous, Invocation.Work<P> work, long nowNanos) {
    return switch (admit(function, synchronous, nowNanos)) {
      case Environment environment -> {
        emit(started(environment, work, nowNanos));
        yield null;
      }
      case Throttle throttle -> {
        emit(new Effect.Throttled<>(function, throttle));
        yield throttle;
      }
    };
  }

  Admission admit(Lambda function, boolean synchronous, long nowNanos) {
    Admission admission = account.admit(function, synchronous, nowNanos);
    discardExpired(function);
    return admission;
  }

  Invocation<P> started(Environment environment, Invocation.Work<P> work, long nowNanos) {
    running++;
    return new Invocation<>(environment, environment.invocations() == 1, work, nowNanos);
  }

  void release(Invocation<P> invocation, boolean discards, long nowNanos) {
    running--;
    account.release(invocation.environment(), discards, nowNanos);
    if (discards) {
      emit(new Effect.Discarded<>(invocation.environment()));
    }
  }

  void discardExpired(Lambda function) {
    for (Environment environment : function.takeExpired()) {
      emit(new Effect.Discarded<>(environment));
    }
  }
}
