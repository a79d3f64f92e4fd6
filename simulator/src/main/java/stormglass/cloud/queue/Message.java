package stormglass.cloud.queue;

import org.jspecify.annotations.Nullable;

/// One message of a queue; the queue owns and changes it.
public final class Message<P> {

  enum State {
    VISIBLE,
    DELAYED,
    IN_FLIGHT,
    GONE
  }

  final long id;
  private final P payload;
  private final int bytes;
  final long sentAtNanos;
  private final @Nullable DeadLetter deadLetter;

  State state = State.VISIBLE;
  int receiveCount;
  long firstReceivedAtNanos = -1;
  long visibleAtNanos;
  long hiddenOrder;
  long receipt;
  int slot = -1;
  int heapIndex = -1;
  @Nullable Message<P> previous;
  @Nullable Message<P> next;

  Message(long id, P payload, int bytes, long sentAtNanos, @Nullable DeadLetter deadLetter) {
    this.id = id;
    this.payload = payload;
    this.bytes = bytes;
    this.sentAtNanos = sentAtNanos;
    this.deadLetter = deadLetter;
  }

  /// What was sent.
  public P payload() {
    return payload;
  }

  /// The size of body and attributes.
  public int bytes() {
    return bytes;
  }

  /// When the message was first sent; moving to a dead-letter queue does not change it.
  public long sentAtNanos() {
    return sentAtNanos;
  }

  /// When the message was first received from this queue; -1 before.
  public long firstReceivedAtNanos() {
    return firstReceivedAtNanos;
  }

  /// How often the message was received from this queue.
  public int receiveCount() {
    return receiveCount;
  }

  /// The handle of the newest receive; 0 before the first.
  public long receipt() {
    return receipt;
  }

  /// Until when the message is hidden, if it is.
  public long visibleAtNanos() {
    return visibleAtNanos;
  }

  /// Why a service gave this message up, if one did.
  public @Nullable DeadLetter deadLetter() {
    return deadLetter;
  }

  /// The message's id in the form of a UUID, unique among the messages of one queue.
  public String messageId() {
    return MessageIds.text(id);
  }
}
