package stormglass.cloud.queue;

import org.jspecify.annotations.Nullable;

/// Messages in a row, linked through themselves: a message is in one list at a time.
final class MessageList<P> {

  private @Nullable Message<P> first;
  private @Nullable Message<P> last;
  private int size;

  int size() {
    return size;
  }

  @Nullable Message<P> first() {
    return first;
  }

  @Nullable Message<P> last() {
    return last;
  }

  void addLast(Message<P> message) {
    message.previous = last;
    message.next = null;
    if (last == null) {
      first = message;
    } else {
      last.next = message;
    }
    last = message;
    size++;
  }

  void remove(Message<P> message) {
    Message<P> previous = message.previous;
    Message<P> next = message.next;
    if (previous == null) {
      first = next;
    } else {
      previous.next = next;
    }
    if (next == null) {
      last = previous;
    } else {
      next.previous = previous;
    }
    message.previous = null;
    message.next = null;
    size--;
  }
}
