package stormglass.cloud.mapping;

import java.util.List;
import stormglass.cloud.queue.Message;

/// Messages that one invocation is given.
public final class QueueBatch<P> {

  private final QueueMapping<P> mapping;
  private final List<Message<P>> messages;
  final long receive;
  int throttles;

  QueueBatch(QueueMapping<P> mapping, List<Message<P>> messages, long receive) {
    this.mapping = mapping;
    this.messages = messages;
    this.receive = receive;
  }

  /// Whose batch it is.
  public QueueMapping<P> mapping() {
    return mapping;
  }

  /// The messages, at least one, oldest receive first; not to be changed.
  public List<Message<P>> messages() {
    return messages;
  }
}
