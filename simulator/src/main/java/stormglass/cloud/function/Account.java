package stormglass.cloud.function;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.limits.TokenBucket;

/// The functions of one account in one Region, which share its concurrency.
public final class Account {

  private final Limits limits;
  private final RandomGenerator random;
  private final int concurrency;
  private final long keepAliveLeastNanos;
  private final long keepAliveMostNanos;
  private final TokenBucket requests;
  private int functions;
  private int reserved;
  private int sharedRunning;

  /// @param random where the keep-alive of each environment comes from
  public Account(Limits limits, RandomGenerator random) {
    this.limits = limits;
    this.random = random;
    this.concurrency = limits.count(Limit.CONCURRENCY);
    this.keepAliveLeastNanos = limits.nanos(Limit.KEEP_ALIVE_LEAST);
    this.keepAliveMostNanos = limits.nanos(Limit.KEEP_ALIVE_MOST);
    long requestsPerSecond = Math.max(1, limits.of(Limit.REQUESTS_PER_CONCURRENCY) * concurrency);
    this.requests = new TokenBucket(requestsPerSecond, requestsPerSecond);
  }

  /// Adds a function.
  ///
  /// @param reservedConcurrency -1 where none is reserved
  public Lambda add(String name, int reservedConcurrency) {
    TokenBucket scaling =
        new TokenBucket(limits.of(Limit.SCALING_BURST), limits.of(Limit.SCALING_PER_SECOND));
    reserved += Math.max(0, reservedConcurrency);
    return new Lambda(functions++, name, reservedConcurrency, scaling);
  }

  /// Admits one invocation, or says why not.
  ///
  /// @param synchronous whether the caller waits, as clients and mappings do: only such requests
  ///   count for the requests per second
  public Admission admit(Lambda function, boolean synchronous, long nowNanos) {
    if (synchronous && !requests.take(1, nowNanos)) {
      return Throttle.REQUEST_RATE;
    }
    boolean shares = function.reservedConcurrency() < 0;
    if (!shares && function.running() >= function.reservedConcurrency()) {
      return Throttle.RESERVED_CONCURRENCY;
    }
    if (shares && sharedRunning >= concurrency - reserved) {
      return Throttle.ACCOUNT_CONCURRENCY;
    }
    @Nullable Environment environment = function.warm(nowNanos);
    if (environment == null) {
      environment = function.cold(nowNanos, keepAliveNanos());
    }
    if (environment == null) {
      return Throttle.SCALING_RATE;
    }
    environment.admit();
    sharedRunning += shares ? 1 : 0;
    return environment;
  }

  /// Takes an environment back after its invocation.
  ///
  /// @param discards whether the environment cannot be used again
  public void release(Environment environment, boolean discards, long nowNanos) {
    sharedRunning -= environment.function().reservedConcurrency() < 0 ? 1 : 0;
    environment.function().release(environment, discards, nowNanos);
  }

  private long keepAliveNanos() {
    return keepAliveMostNanos > keepAliveLeastNanos
        ? random.nextLong(keepAliveLeastNanos, keepAliveMostNanos + 1)
        : keepAliveLeastNanos;
  }
}
