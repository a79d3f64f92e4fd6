package stormglass.cloud;

/// One event on its way to one target.
public final class Delivery<P> implements Effect.Hop<P> {

  private final Target<P> target;
  private final P payload;
  private final int bytes;
  private final long acceptedAtNanos;
  int attempts;

  Delivery(Target<P> target, P payload, int bytes, long acceptedAtNanos) {
    this.target = target;
    this.payload = payload;
    this.bytes = bytes;
    this.acceptedAtNanos = acceptedAtNanos;
  }

  /// Where it goes.
  public Target<P> target() {
    return target;
  }

  /// What is delivered.
  public P payload() {
    return payload;
  }

  /// The size of what is delivered.
  public int bytes() {
    return bytes;
  }

  /// When the bus accepted the event.
  public long acceptedAtNanos() {
    return acceptedAtNanos;
  }

  /// The attempts that have ended, plus the one under way.
  public int attempts() {
    return attempts;
  }
}
