package stormglass.cloud.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.limits.TokenBucket;

/// One function and its environments.
///
/// The environment that was used last is used first; one that stays idle for its keep-alive is
/// discarded, which is noticed when the function is next looked at and reckoned to the time it was
/// due.
public final class Lambda {

  private final int index;
  private final String name;
  private final TokenBucket scaling;
  private final ArrayList<Environment> idle = new ArrayList<>();
  private List<Environment> expired = new ArrayList<>();
  private final int reservedConcurrency;
  private int running;
  private long created;
  private long coldStarts;
  private long createdAtSum;
  private long endedAtSum;

  Lambda(int index, String name, int reservedConcurrency, TokenBucket scaling) {
    this.index = index;
    this.name = name;
    this.reservedConcurrency = reservedConcurrency;
    this.scaling = scaling;
  }

  /// The number that its account gave.
  public int index() {
    return index;
  }

  /// What the function is called.
  public String name() {
    return name;
  }

  /// The concurrency reserved; -1 if none is.
  public int reservedConcurrency() {
    return reservedConcurrency;
  }

  /// The invocations that run now.
  public int running() {
    return running;
  }

  /// The environments that are alive, running or idle.
  public int environments(long nowNanos) {
    sweep(nowNanos);
    return running + idle.size();
  }

  /// How many environments have been created.
  public long coldStarts() {
    return coldStarts;
  }

  /// How long all environments together have lived until now.
  public long environmentNanos(long nowNanos) {
    int alive = environments(nowNanos);
    return endedAtSum + alive * nowNanos - createdAtSum;
  }

  /// The environments discarded for being idle since this was last asked.
  public List<Environment> takeExpired() {
    if (expired.isEmpty()) {
      return List.of();
    }
    List<Environment> taken = expired;
    expired = new ArrayList<>();
    return taken;
  }

  /// Discards every environment that has been idle for its keep-alive.
  public void sweep(long nowNanos) {
    idle.removeIf(
        environment -> {
          boolean over = environment.expiresAtNanos() <= nowNanos;
          if (over) {
            expire(environment);
          }
          return over;
        });
  }

  /// Takes the environment used last, if one is warm.
  @Nullable Environment warm(long nowNanos) {
    while (!idle.isEmpty()) {
      Environment environment = idle.removeLast();
      if (environment.expiresAtNanos() > nowNanos) {
        running++;
        return environment;
      }
      expire(environment);
    }
    return null;
  }

  /// Creates an environment, if the function may scale by one more now.
  @Nullable Environment cold(long nowNanos, long keepAliveNanos) {
    if (!scaling.take(1, nowNanos)) {
      return null;
    }
    running++;
    coldStarts++;
    createdAtSum += nowNanos;
    return new Environment(this, created++, nowNanos, keepAliveNanos);
  }

  void release(Environment environment, boolean discards, long nowNanos) {
    running--;
    if (discards) {
      endedAtSum += nowNanos;
    } else {
      environment.idle(nowNanos);
      idle.add(environment);
    }
  }

  private void expire(Environment environment) {
    endedAtSum += environment.expiresAtNanos();
    expired.add(environment);
  }
}
