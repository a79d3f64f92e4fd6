package stormglass.sandbox.queue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stormglass.cloud.queue.MessageQueue;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.observation.Observation;

/// A queue as clients know it.
public final class HostedQueue {

  private final String label;
  private final String arn;
  private final String url;
  private final MessageQueue<Payload> messages;
  private final long createdSeconds;
  private volatile QueueAttributes attributes;
  private volatile long changedSeconds;
  private int visible;
  private int inFlight;
  private int delayed;
  final Map<String, String> tags = new ConcurrentHashMap<>();

  /// The names under which a queue is known.
  ///
  /// @param label the logical id where a template gave one, otherwise the name
  record Names(String label, String arn, String url) {}

  HostedQueue(
      Names names,
      MessageQueue<Payload> messages,
      QueueAttributes attributes,
      long createdSeconds) {
    this.label = names.label();
    this.arn = names.arn();
    this.url = names.url();
    this.messages = messages;
    this.attributes = attributes;
    this.createdSeconds = createdSeconds;
    this.changedSeconds = createdSeconds;
  }

  /// The logical id where a template gave one, otherwise the name.
  public String label() {
    return label;
  }

  public String name() {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  public String arn() {
    return arn;
  }

  public String url() {
    return url;
  }

  /// Where its messages are.
  public MessageQueue<Payload> messages() {
    return messages;
  }

  /// How full it is, if that has changed since it was last asked. Under the driver's lock.
  Optional<Observation.QueueMeasured> measured(long nowNanos) {
    int visibleNow = messages.visible(nowNanos);
    int inFlightNow = messages.inFlight(nowNanos);
    int delayedNow = messages.delayed(nowNanos);
    if (visibleNow == visible && inFlightNow == inFlight && delayedNow == delayed) {
      return Optional.empty();
    }
    visible = visibleNow;
    inFlight = inFlightNow;
    delayed = delayedNow;
    return Optional.of(new Observation.QueueMeasured(nowNanos, label, visible, inFlight, delayed));
  }

  QueueAttributes attributes() {
    return attributes;
  }

  void change(QueueAttributes changed, long atSeconds) {
    attributes = changed;
    changedSeconds = atSeconds;
  }

  long createdSeconds() {
    return createdSeconds;
  }

  long changedSeconds() {
    return changedSeconds;
  }
}
