package stormglass.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stormglass.cloud.queue.QueueContract;
import stormglass.cloud.queue.QueueSettings;

/// The contract of a queue, held by the sandbox over its port with the SDK.
class SdkQueueTest implements QueueContract {

  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Override
  public World world() {
    return new OverSdk(rig);
  }

  private record OverSdk(Rig rig) implements World {

    private SqsClient sqs() {
      return rig.aws.sqs;
    }

    private String url(String queue) {
      return rig.sandbox.endpoint() + "/000000000000/" + queue;
    }

    @Override
    public void create(String queue, QueueSettings settings) {
      sqs()
          .createQueue(
              request ->
                  request
                      .queueName(queue)
                      .attributes(
                          Map.of(
                              QueueAttributeName.VISIBILITY_TIMEOUT,
                              seconds(settings.visibilityTimeoutNanos()),
                              QueueAttributeName.DELAY_SECONDS,
                              seconds(settings.delayNanos()),
                              QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                              seconds(settings.retentionNanos()))));
    }

    private static String seconds(long nanos) {
      return Long.toString(Duration.ofNanos(nanos).toSeconds());
    }

    @Override
    public void redrive(String queue, String deadLetters, int maxReceiveCount) {
      String policy =
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
              .formatted(rig.aws.arn(url(deadLetters)), maxReceiveCount);
      sqs()
          .setQueueAttributes(
              request ->
                  request
                      .queueUrl(url(queue))
                      .attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));
    }

    @Override
    public void send(String queue, String body) {
      sqs().sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
    }

    @Override
    public void sendDelayed(String queue, String body, Duration delay) {
      int seconds = (int) delay.toSeconds();
      sqs()
          .sendMessage(
              request -> request.queueUrl(url(queue)).messageBody(body).delaySeconds(seconds));
    }

    @Override
    public List<Got> receive(String queue, int most) {
      return sqs()
          .receiveMessage(
              request ->
                  request
                      .queueUrl(url(queue))
                      .maxNumberOfMessages(most)
                      .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
          .messages()
          .stream()
          .map(OverSdk::got)
          .toList();
    }

    private static Got got(Message message) {
      Map<MessageSystemAttributeName, String> attributes = new HashMap<>(message.attributes());
      return new Got(
          message.messageId(),
          message.body(),
          message.receiptHandle(),
          Integer.parseInt(
              attributes.getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "")),
          Long.parseLong(attributes.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "")));
    }

    @Override
    public void delete(String queue, String receipt) {
      sqs().deleteMessage(request -> request.queueUrl(url(queue)).receiptHandle(receipt));
    }

    @Override
    public void changeVisibility(String queue, String receipt, Duration visibility) {
      sqs()
          .changeMessageVisibility(
              request ->
                  request
                      .queueUrl(url(queue))
                      .receiptHandle(receipt)
                      .visibilityTimeout((int) visibility.toSeconds()));
    }

    @Override
    public Counts counts(String queue) {
      Map<String, String> attributes =
          sqs()
              .getQueueAttributes(
                  request -> request.queueUrl(url(queue)).attributeNames(QueueAttributeName.ALL))
              .attributesAsStrings();
      return new Counts(
          count(attributes, ""), count(attributes, "NotVisible"), count(attributes, "Delayed"));
    }

    private static int count(Map<String, String> attributes, String which) {
      return Integer.parseInt(attributes.getOrDefault("ApproximateNumberOfMessages" + which, ""));
    }

    @Override
    public void pass(Duration time) {
      rig.sandbox.skip(time);
    }
  }
}
