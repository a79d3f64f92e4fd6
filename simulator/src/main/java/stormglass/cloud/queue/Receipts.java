package stormglass.cloud.queue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Receipt handles: a number that leads to its message without a map.
///
/// The low bits name a slot, which a message has from its first receive until it is gone; the high
/// bits number the receive, so that an older handle of the message, or of another one that had the
/// slot before, is known to be stale.
final class Receipts<P> {

  private static final int SLOT_BITS = 28;
  private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

  private Message<P>[] slots = newSlots(16);
  private int[] free = new int[16];
  private int freeCount;
  private int used;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <P> Message<P>[] newSlots(int length) {
    return new Message[length];
  }

  /// Gives the message a new receipt for a receive.
  void issue(Message<P> message, long receive) {
    if (message.slot < 0) {
      message.slot = freeCount > 0 ? free[--freeCount] : newSlot();
      slots[message.slot] = message;
    }
    message.receipt = receive << SLOT_BITS | message.slot;
  }

  /// The message whose newest receipt this is.
  @Nullable Message<P> find(long receipt) {
    int slot = (int) (receipt & SLOT_MASK);
    if (receipt <= 0 || slot >= used) {
      return null;
    }
    @Nullable Message<P> message = slots[slot];
    return message != null && message.receipt == receipt ? message : null;
  }

  /// The receive that gave the message its receipt; 0 before the first.
  static long receive(Message<?> message) {
    return message.receipt >> SLOT_BITS;
  }

  @SuppressWarnings("NullAway")
  void free(Message<P> message) {
    if (message.slot < 0) {
      return;
    }
    slots[message.slot] = null;
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, freeCount * 2);
    }
    free[freeCount++] = message.slot;
    message.slot = -1;
  }

  private int newSlot() {
    if (used == slots.length) {
      slots = Arrays.copyOf(slots, used * 2);
    }
    return used++;
  }
}
