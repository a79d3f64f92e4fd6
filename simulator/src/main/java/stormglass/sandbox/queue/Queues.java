package stormglass.sandbox.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.Redrive;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.observation.Observation;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.Refusal;

/// All queues, by name. Safe for use by many threads.
public final class Queues {

  private final Map<String, HostedQueue> byName = new ConcurrentSkipListMap<>();
  private final Live live;
  private final Account account;

  public Queues(Live live, Account account) {
    this.live = live;
    this.account = account;
  }

  /// Creates a queue, or finds the one that has this name and these attributes.
  ///
  /// @param label the logical id, or the name where there is none
  /// @param asked attributes as SQS writes them
  /// @throws Refusal if SQS does not accept the name or an attribute
  public synchronized HostedQueue create(String name, String label, Map<String, String> asked) {
    if (!name.matches("[A-Za-z0-9_-]{1,80}")) {
      throw name.endsWith(".fifo")
          ? SqsError.unsupported("This sandbox has no FIFO queues.")
          : SqsError.invalid(
              "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in"
                  + " length");
    }
    QueueAttributes attributes = QueueAttributes.STANDARD.with(asked);
    HostedQueue there = byName.get(name);
    if (there != null) {
      there
          .attributes()
          .different(asked)
          .ifPresent(
              attribute -> {
                throw SqsError.queueExists(attribute);
              });
      return there;
    }
    MessageQueue<Payload> messages =
        live.call((cloud, now) -> cloud.addQueue(label, attributes.settings()));
    HostedQueue queue =
        new HostedQueue(
            new HostedQueue.Names(label, account.arn("sqs", name), account.url(name)),
            messages,
            attributes,
            live.clock().instant().getEpochSecond());
    byName.put(name, queue);
    redrive(queue);
    return queue;
  }

  /// Changes attributes of a queue that is there.
  public void change(String arn, Map<String, String> changes) {
    change(byArn(arn).orElseThrow(SqsError::noSuchQueue), changes);
  }

  /// Changes attributes.
  synchronized void change(HostedQueue queue, Map<String, String> changes) {
    QueueAttributes changed = queue.attributes().with(changes);
    queue.change(changed, live.clock().instant().getEpochSecond());
    live.run((cloud, now) -> queue.messages().settings(changed.settings()));
    redrive(queue);
  }

  /// Sets the redrive of a queue whose dead-letter queue is there; SQS too accepts a policy only
  /// then.
  private void redrive(HostedQueue queue) {
    @Nullable Redrive<Payload> redrive =
        queue
            .attributes()
            .redrive()
            .map(
                policy ->
                    new Redrive<>(
                        byArn(policy.deadLetterArn())
                            .orElseThrow(() -> SqsError.attributeValue("RedrivePolicy"))
                            .messages(),
                        policy.maxReceiveCount()))
            .orElse(null);
    live.run((cloud, now) -> queue.messages().redrive(redrive));
  }

  /// Deletes a queue and all it holds.
  synchronized void delete(HostedQueue queue) {
    byName.remove(queue.name());
    live.run((cloud, now) -> cloud.remove(queue.messages()));
  }

  /// A queue by its URL, of which only the path counts, or by its name.
  ///
  /// @throws Refusal if there is none
  HostedQueue byUrl(String url) {
    HostedQueue queue = byName.get(url.substring(url.lastIndexOf('/') + 1));
    if (queue == null) {
      throw SqsError.noSuchQueue();
    }
    return queue;
  }

  /// A queue by its ARN.
  public Optional<HostedQueue> byArn(String arn) {
    return Optional.ofNullable(byName.get(arn.substring(arn.lastIndexOf(':') + 1)))
        .filter(queue -> queue.arn().equals(arn));
  }

  /// A queue by its label or name.
  public Optional<HostedQueue> find(String labelOrName) {
    return byName.values().stream()
        .filter(queue -> queue.label().equals(labelOrName) || queue.name().equals(labelOrName))
        .findFirst();
  }

  /// Tells how full those queues are of which that has changed. Under the driver's lock.
  public void sample(long nowNanos, Consumer<Observation> observer) {
    for (HostedQueue queue : byName.values()) {
      queue.measured(nowNanos).ifPresent(observer);
    }
  }

  /// All queues in the order of their names.
  public List<HostedQueue> all() {
    return List.copyOf(byName.values());
  }
}
