package stormglass.cloud.limits;

/// A bucket of tokens that fills at a steady rate up to its capacity; it starts full.
public final class TokenBucket {

  private static final long UNITS_PER_TOKEN = 1_000_000_000L;

  private final long capacityUnits;
  private final long tokensPerSecond;
  private final long nanosToFill;
  private long units;
  private long filledAtNanos;

  /// @param capacity in tokens, at least 1 and at most a thousand million
  /// @param tokensPerSecond at least 1
  public TokenBucket(long capacity, long tokensPerSecond) {
    this.capacityUnits = Math.multiplyExact(capacity, UNITS_PER_TOKEN);
    this.tokensPerSecond = tokensPerSecond;
    this.nanosToFill = capacityUnits / tokensPerSecond + 1;
    this.units = capacityUnits;
  }

  /// Takes that many tokens, or none if there are not as many.
  public boolean take(long tokens, long nowNanos) {
    fill(nowNanos);
    long wanted = tokens * UNITS_PER_TOKEN;
    if (wanted > units) {
      return false;
    }
    units -= wanted;
    return true;
  }

  /// Takes that many tokens, or none if there are not as many. More than the bucket holds are taken
  /// when it is full, and the rest is borrowed from the future.
  public boolean takeLarge(long tokens, long nowNanos) {
    if (tokens <= capacityUnits / UNITS_PER_TOKEN) {
      return take(tokens, nowNanos);
    }
    fill(nowNanos);
    if (units < capacityUnits) {
      return false;
    }
    units -= tokens * UNITS_PER_TOKEN;
    return true;
  }

  /// Takes that many tokens, borrowing what is missing from the future. Whoever takes more than the
  /// bucket holds borrows all of it.
  public void owe(long tokens, long nowNanos) {
    fill(nowNanos);
    if (tokens > capacityUnits / UNITS_PER_TOKEN) {
      units = Math.min(units, 0);
    }
    units -= tokens * UNITS_PER_TOKEN;
  }

  /// Takes one token, borrowing it from the future if need be.
  ///
  /// @return how long its taker has to wait, in nanoseconds; 0 if the token was there
  public long borrow(long nowNanos) {
    fill(nowNanos);
    units -= UNITS_PER_TOKEN;
    return units >= 0 ? 0 : (tokensPerSecond - 1 - units) / tokensPerSecond;
  }

  /// The whole tokens that are there.
  public long available(long nowNanos) {
    fill(nowNanos);
    return Math.max(0, units / UNITS_PER_TOKEN);
  }

  private void fill(long nowNanos) {
    long elapsed = nowNanos - filledAtNanos;
    if (elapsed <= 0) {
      return;
    }
    filledAtNanos = nowNanos;
    // A debt of borrowed tokens may take longer than an empty bucket to fill.
    if (elapsed >= nanosToFill && units >= 0) {
      units = capacityUnits;
    } else {
      long gained =
          Math.multiplyHigh(elapsed, tokensPerSecond) == 0
              ? elapsed * tokensPerSecond
              : Long.MAX_VALUE;
      units = gained < 0 || gained > capacityUnits - units ? capacityUnits : units + gained;
    }
  }
}
