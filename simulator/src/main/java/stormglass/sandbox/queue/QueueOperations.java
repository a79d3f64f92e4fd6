package stormglass.sandbox.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import stormglass.cloud.queue.MessageQueue;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.wire.JsonService.Operation;
import stormglass.sandbox.wire.Members;

/// The operations on queues as such.
final class QueueOperations {

  private static final List<String> COUNTED =
      List.of(
          "ApproximateNumberOfMessages",
          "ApproximateNumberOfMessagesNotVisible",
          "ApproximateNumberOfMessagesDelayed");

  private final Queues queues;
  private final Live live;

  QueueOperations(Queues queues, Live live) {
    this.queues = queues;
    this.live = live;
  }

  Map<String, Operation> all() {
    Map<String, Operation> all = new TreeMap<>();
    all.put("CreateQueue", Operation.of(this::create));
    all.put("DeleteQueue", Operation.silent(request -> queues.delete(queue(queues, request))));
    all.put("ListQueues", Operation.of(this::list));
    all.put("GetQueueUrl", Operation.of(this::url));
    all.put("GetQueueAttributes", Operation.of(this::attributes));
    all.put("SetQueueAttributes", Operation.silent(this::change));
    all.put("PurgeQueue", Operation.silent(this::purge));
    all.put("ListDeadLetterSourceQueues", Operation.of(this::deadLetterSources));
    all.put("ListQueueTags", Operation.of(request -> Map.of("Tags", queue(queues, request).tags)));
    all.put(
        "TagQueue",
        Operation.silent(request -> queue(queues, request).tags.putAll(request.textMap("Tags"))));
    all.put(
        "UntagQueue",
        Operation.silent(
            request -> queue(queues, request).tags.keySet().removeAll(request.texts("TagKeys"))));
    return all;
  }

  /// The queue of which a request gives the URL.
  static HostedQueue queue(Queues queues, Members request) {
    String url = request.text("QueueUrl");
    if (url == null) {
      throw SqsError.missing("QueueUrl");
    }
    return queues.byUrl(url);
  }

  private Map<String, ?> create(Members request) {
    String name = name(request);
    HostedQueue queue = queues.create(name, name, request.textMap("Attributes"));
    queue.tags.putAll(request.textMap("tags"));
    return Map.of("QueueUrl", queue.url());
  }

  private static String name(Members request) {
    String name = request.text("QueueName");
    if (name == null) {
      throw SqsError.missing("QueueName");
    }
    return name;
  }

  private Map<String, ?> url(Members request) {
    return Map.of("QueueUrl", queues.byUrl("/" + name(request)).url());
  }

  private Map<String, ?> list(Members request) {
    String prefix = request.text("QueueNamePrefix", "");
    List<String> urls =
        queues.all().stream()
            .filter(queue -> queue.name().startsWith(prefix))
            .map(HostedQueue::url)
            .toList();
    return urls.isEmpty() ? Map.of() : Map.of("QueueUrls", urls);
  }

  private Map<String, ?> deadLetterSources(Members request) {
    String arn = queue(queues, request).arn();
    return Map.of(
        "queueUrls",
        queues.all().stream()
            .filter(
                queue ->
                    queue
                        .attributes()
                        .redrive()
                        .filter(policy -> policy.deadLetterArn().equals(arn))
                        .isPresent())
            .map(HostedQueue::url)
            .toList());
  }

  private void change(Members request) {
    queues.change(queue(queues, request), request.textMap("Attributes"));
  }

  private void purge(Members request) {
    MessageQueue<Payload> messages = queue(queues, request).messages();
    live.run((cloud, now) -> cloud.purge(messages));
  }

  private Map<String, ?> attributes(Members request) {
    HostedQueue queue = queue(queues, request);
    List<String> asked = request.texts("AttributeNames");
    SequencedMap<String, String> all = allAttributes(queue);
    for (String name : asked) {
      boolean known =
          name.equals("All")
              || all.containsKey(name)
              || List.of("Policy", "RedrivePolicy", "RedriveAllowPolicy").contains(name)
              || name.startsWith("Kms")
              || name.startsWith("Fifo")
              || name.equals("ContentBasedDeduplication");
      if (!known) {
        throw SqsError.attributeName(name);
      }
    }
    if (!asked.contains("All")) {
      all.keySet().retainAll(asked);
    }
    return all.isEmpty() ? Map.of() : Map.of("Attributes", all);
  }

  private SequencedMap<String, String> allAttributes(HostedQueue queue) {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    all.put("QueueArn", queue.arn());
    MessageQueue<Payload> messages = queue.messages();
    List<Integer> counts =
        live.call(
            (cloud, now) ->
                List.of(messages.visible(now), messages.inFlight(now), messages.delayed(now)));
    for (int i = 0; i < COUNTED.size(); i++) {
      all.put(COUNTED.get(i), counts.get(i).toString());
    }
    all.put("CreatedTimestamp", Long.toString(queue.createdSeconds()));
    all.put("LastModifiedTimestamp", Long.toString(queue.changedSeconds()));
    all.putAll(queue.attributes().shown());
    return all;
  }
}
