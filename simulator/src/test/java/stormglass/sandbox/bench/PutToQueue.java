package stormglass.sandbox.bench;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Settings;

/// Publishes events in tens with SDK clients, receives and deletes them, and prints events per
/// second; then publishes them one by one and prints how long put → receive takes.
///
/// Arguments: publishers, consumers, seconds to warm up, seconds to measure, and the endpoint of a
/// cloud; without the last, a sandbox in this JVM.
public final class PutToQueue {

  private static final String DETAIL =
      "{\"metadata\":{\"eventId\":\"e-1\",\"correlationId\":\"c-1\",\"occurredAt\":"
          + "\"2026-11-21T10:00:00.000Z\"},\"data\":{\"orderId\":\"o-1\",\"username\":\"justin\","
          + "\"total\":{\"currency\":\"EUR\",\"cents\":2580}}}";

  private final AtomicBoolean running = new AtomicBoolean(true);
  private final LongAdder published = new LongAdder();
  private final LongAdder deleted = new LongAdder();
  private final LongAdder receives = new LongAdder();
  private final EventBridgeClient events;
  private final SqsClient sqs;
  private final String queueUrl;

  private PutToQueue(URI endpoint) {
    SdkHttpClient http = ApacheHttpClient.builder().maxConnections(64).build();
    StaticCredentialsProvider credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    events =
        EventBridgeClient.builder()
            .httpClient(http)
            .region(Region.US_EAST_1)
            .endpointOverride(endpoint)
            .credentialsProvider(credentials)
            .build();
    sqs =
        SqsClient.builder()
            .httpClient(http)
            .region(Region.US_EAST_1)
            .endpointOverride(endpoint)
            .credentialsProvider(credentials)
            .build();
    queueUrl = sqs.createQueue(request -> request.queueName("bench")).queueUrl();
    events.putRule(
        request -> request.name("bench").eventPattern("{\"detail-type\":[\"OrderPlaced\"]}"));
    Target target =
        Target.builder().id("queue").arn("arn:aws:sqs:us-east-1:000000000000:bench").build();
    events.putTargets(request -> request.rule("bench").targets(target));
  }

  public static void main(String[] arguments) throws Exception {
    int publishers = argument(arguments, 0, 2);
    int consumers = argument(arguments, 1, 2);
    int warmUp = argument(arguments, 2, 15);
    int seconds = argument(arguments, 3, 20);
    if (arguments.length > 4) {
      new PutToQueue(URI.create(arguments[4])).run(publishers, consumers, warmUp, seconds);
    } else {
      try (Sandbox sandbox = Sandbox.start(Settings.of(InstantSource.system()))) {
        new PutToQueue(sandbox.endpoint()).run(publishers, consumers, warmUp, seconds);
      }
    }
    System.exit(0);
  }

  private static int argument(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private void run(int publishers, int consumers, int warmUp, int seconds)
      throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(publishers + consumers);
    for (int i = 0; i < publishers; i++) {
      start(ended, this::publish);
    }
    for (int i = 0; i < consumers; i++) {
      start(ended, this::consume);
    }
    Thread.sleep(Duration.ofSeconds(warmUp));
    long publishedBefore = published.sum();
    long deletedBefore = deleted.sum();
    long receivesBefore = receives.sum();
    long began = System.nanoTime();
    long cpuBegan = cpuNanos();
    Thread.sleep(Duration.ofSeconds(seconds));
    double took = (System.nanoTime() - began) / 1e9;
    long events = deleted.sum() - deletedBefore;
    System.out.printf(
        "published %,.0f events/s, received and deleted %,.0f events/s,"
            + " %.1f a receive, %.1f us of this JVM's CPU per event%n",
        (published.sum() - publishedBefore) / took,
        events / took,
        (double) events / (receives.sum() - receivesBefore),
        (cpuNanos() - cpuBegan) / 1e3 / events);
    running.set(false);
    ended.await();
    latency();
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private void start(CountDownLatch ended, Runnable loop) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (running.get()) {
                loop.run();
              }
              ended.countDown();
            });
  }

  private static PutEventsRequestEntry entry() {
    return PutEventsRequestEntry.builder()
        .source("shop.ordering")
        .detailType("OrderPlaced")
        .detail(DETAIL)
        .build();
  }

  private void publish() {
    // Publishing may not run away from consuming.
    if (published.sum() - deleted.sum() > 2_000) {
      LockSupport.parkNanos(200_000);
      return;
    }
    List<PutEventsRequestEntry> entries = Collections.nCopies(10, entry());
    events.putEvents(request -> request.entries(entries));
    published.add(10);
  }

  private void consume() {
    delete(receive());
  }

  private List<Message> receive() {
    receives.increment();
    return sqs.receiveMessage(
            request -> request.queueUrl(queueUrl).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages();
  }

  private void delete(List<Message> messages) {
    if (!messages.isEmpty()) {
      List<DeleteMessageBatchRequestEntry> entries =
          messages.stream()
              .map(
                  message ->
                      DeleteMessageBatchRequestEntry.builder()
                          .id(message.messageId())
                          .receiptHandle(message.receiptHandle())
                          .build())
              .toList();
      sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
      deleted.add(messages.size());
    }
  }

  /// One event at a time: from before the put until a long poll has it.
  private void latency() throws InterruptedException {
    while (!receive().isEmpty()) {
      sqs.purgeQueue(request -> request.queueUrl(queueUrl));
    }
    int rounds = 4_000;
    long[] nanos = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      CountDownLatch got = new CountDownLatch(1);
      long[] at = new long[1];
      Thread poller =
          Thread.ofVirtual()
              .start(
                  () -> {
                    List<Message> messages = receive();
                    at[0] = System.nanoTime();
                    got.countDown();
                    delete(messages);
                  });
      Thread.sleep(Duration.ofMillis(1));
      long began = System.nanoTime();
      events.putEvents(request -> request.entries(entry()));
      got.await();
      nanos[i] = at[0] - began;
      poller.join();
    }
    long[] measured = Arrays.copyOfRange(nanos, rounds / 2, rounds);
    Arrays.sort(measured);
    System.out.printf(
        "put -> receive p50 %.2f ms, p95 %.2f ms, p99 %.2f ms (%d events)%n",
        measured[measured.length / 2] / 1e6,
        measured[measured.length * 95 / 100] / 1e6,
        measured[measured.length * 99 / 100] / 1e6,
        measured.length);
  }
}
