package stormglass.cloud.queue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages that will become visible, by when.
///
/// A queue hides nearly all of its messages for the same time, so that they come in the order in
/// which they become visible: those stand in a list. A message that is due before the last of the
/// list goes into a binary heap, which holds the exceptions only.
final class HiddenMessages<P> {

  private final MessageList<P> inOrder = new MessageList<>();
  private Message<P>[] heap = newHeap(16);
  private int heapSize;
  private long nextOrder;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <P> Message<P>[] newHeap(int length) {
    return new Message[length];
  }

  void add(Message<P> message) {
    message.hiddenOrder = nextOrder++;
    Message<P> last = inOrder.last();
    if (last == null || message.visibleAtNanos >= last.visibleAtNanos) {
      inOrder.addLast(message);
      return;
    }
    if (heapSize == heap.length) {
      heap = Arrays.copyOf(heap, heapSize * 2);
    }
    up(heapSize++, message);
  }

  void remove(Message<P> message) {
    int hole = message.heapIndex;
    if (hole < 0) {
      inOrder.remove(message);
      return;
    }
    message.heapIndex = -1;
    Message<P> moved = heap[--heapSize];
    clear(heapSize);
    if (hole < heapSize) {
      down(hole, moved);
      if (moved.heapIndex == hole) {
        up(hole, moved);
      }
    }
  }

  /// The message that becomes visible first, the one hidden earlier before one of the same time.
  @Nullable Message<P> earliest() {
    Message<P> listed = inOrder.first();
    if (heapSize == 0) {
      return listed;
    }
    Message<P> heaped = heap[0];
    return listed == null || before(heaped, listed) ? heaped : listed;
  }

  /// Adds all of them to a list, in no order.
  void copyTo(List<Message<P>> list) {
    for (Message<P> m = inOrder.first(); m != null; m = m.next) {
      list.add(m);
    }
    list.addAll(Arrays.asList(heap).subList(0, heapSize));
  }

  @SuppressWarnings("NullAway")
  private void clear(int index) {
    heap[index] = null;
  }

  private void up(int from, Message<P> message) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) >>> 1;
      if (!before(message, heap[parent])) {
        break;
      }
      place(index, heap[parent]);
      index = parent;
    }
    place(index, message);
  }

  private void down(int from, Message<P> message) {
    int index = from;
    while (2 * index + 1 < heapSize) {
      int child = 2 * index + 1;
      if (child + 1 < heapSize && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], message)) {
        break;
      }
      place(index, heap[child]);
      index = child;
    }
    place(index, message);
  }

  private void place(int index, Message<P> message) {
    heap[index] = message;
    message.heapIndex = index;
  }

  private static boolean before(Message<?> one, Message<?> other) {
    return one.visibleAtNanos < other.visibleAtNanos
        || (one.visibleAtNanos == other.visibleAtNanos && one.hiddenOrder < other.hiddenOrder);
  }
}
