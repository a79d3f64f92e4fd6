package stormglass.cloud;

import java.util.ArrayList;
import java.util.List;
import stormglass.cloud.mapping.QueueMapping;
import stormglass.cloud.queue.MessageQueue;

/// A queue of the cloud and who waits for its messages.
final class QueueSeat<P> {

  final MessageQueue<P> queue;
  final List<QueueMapping<P>> mappings = new ArrayList<>(1);
  final List<Effect.Poll<P>> polls = new ArrayList<>(1);
  boolean watched;
  boolean removed;
  long lookAtNanos = Cloud.NEVER;

  QueueSeat(MessageQueue<P> queue) {
    this.queue = queue;
  }

  boolean awaited() {
    return watched || !mappings.isEmpty();
  }

  boolean hasWork() {
    for (QueueMapping<P> mapping : mappings) {
      if (mapping.enabled() && queue.size() > 0) {
        return true;
      }
    }
    return false;
  }

  /// When a message becomes visible or a mapping may do more.
  long nextDeadlineNanos(long nowNanos) {
    long next = queue.nextVisibleNanos();
    for (int i = 0; i < mappings.size(); i++) {
      next = Math.min(next, mappings.get(i).nextDeadlineNanos(nowNanos));
    }
    return next;
  }
}
