package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import stormglass.meter.Usage;

/// SQS over its port, with the SDK, which verifies the digests.
@org.jspecify.annotations.NullUnmarked
class SqsTest {

  private static Rig rig;
  private static SqsClient sqs;
  private String queue;

  @BeforeAll
  static void start() {
    rig = Rig.running();
    sqs = rig.aws.sqs;
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @BeforeEach
  void queue(TestInfo test) {
    queue = rig.aws.queue(test.getTestMethod().orElseThrow().getName());
  }

  private static void assertCode(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }

  private void send(String... bodies) {
    for (String body : bodies) {
      sqs.sendMessage(request -> request.queueUrl(queue).messageBody(body));
    }
  }

  private Message receiveOne() {
    return sqs.receiveMessage(request -> request.queueUrl(queue)).messages().getFirst();
  }

  @Test
  void attributesOfAMessageTravelWithIt() {
    Map<String, MessageAttributeValue> attributes =
        Map.of(
            "tenant",
            MessageAttributeValue.builder().dataType("String").stringValue("zürich").build(),
            "weight",
            MessageAttributeValue.builder().dataType("Number.int").stringValue("7").build(),
            "raw",
            MessageAttributeValue.builder()
                .dataType("Binary")
                .binaryValue(SdkBytes.fromByteArray(new byte[] {0, -1, 7}))
                .build());
    sqs.sendMessage(
        request -> request.queueUrl(queue).messageBody("{}").messageAttributes(attributes));

    Message message =
        sqs.receiveMessage(request -> request.queueUrl(queue).messageAttributeNames("All"))
            .messages()
            .getFirst();

    assertThat(message.messageAttributes()).isEqualTo(attributes);
  }

  @Test
  void onlyTheAttributesAskedForAreShown() {
    MessageAttributeValue any =
        MessageAttributeValue.builder().dataType("String").stringValue("x").build();
    sqs.sendMessage(
        request ->
            request
                .queueUrl(queue)
                .messageBody("{}")
                .messageAttributes(Map.of("a.one", any, "a.two", any, "b", any)));
    Message message =
        sqs.receiveMessage(
                request ->
                    request
                        .queueUrl(queue)
                        .messageAttributeNames("a.*")
                        .messageSystemAttributeNames(
                            MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
            .messages()
            .getFirst();
    assertThat(message.messageAttributes()).containsOnlyKeys("a.one", "a.two");
    assertThat(message.attributes())
        .isEqualTo(Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
  }

  @Test
  void aLongPollIsAnsweredWhenAMessageArrives() {
    sqs.sendMessage(request -> request.queueUrl(queue).messageBody("a").delaySeconds(1));
    assertThat(
            sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(20)).messages())
        .hasSize(1);
    assertThat(Duration.ofNanos(rig.sandbox.nowNanos())).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void aLongPollEndsWithoutMessages() {
    assertThat(sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(1)).messages())
        .isEmpty();
  }

  @Test
  void aBatchIsSentReceivedAndDeleted() {
    List<SendMessageBatchRequestEntry> entries =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    SendMessageBatchRequestEntry.builder()
                        .id("m" + i)
                        .messageBody("body " + i)
                        .build())
            .toList();
    assertThat(
            sqs.sendMessageBatch(request -> request.queueUrl(queue).entries(entries)).successful())
        .hasSize(10);
    List<Message> messages =
        sqs.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10)).messages();
    List<DeleteMessageBatchRequestEntry> deletions =
        messages.stream()
            .map(
                message ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
            .toList();
    assertThat(
            sqs.deleteMessageBatch(request -> request.queueUrl(queue).entries(deletions))
                .successful())
        .hasSize(10);
    assertThat(counted("ApproximateNumberOfMessagesNotVisible")).isEqualTo("0");
  }

  private String counted(String name) {
    return sqs.getQueueAttributes(
            request -> request.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
        .attributesAsStrings()
        .get(name);
  }

  @Test
  void anEntryOfABatchFailsAlone() {
    send("a");
    String handle = receiveOne().receiptHandle();
    List<BatchResultErrorEntry> failed =
        sqs.changeMessageVisibilityBatch(
                request ->
                    request
                        .queueUrl(queue)
                        .entries(List.of(entry("good", handle), entry("bad", "no handle"))))
            .failed();
    assertThat(failed).extracting(BatchResultErrorEntry::id).containsExactly("bad");
    assertThat(failed.getFirst().code()).isEqualTo("ReceiptHandleIsInvalid");
  }

  private static ChangeMessageVisibilityBatchRequestEntry entry(String id, String handle) {
    return ChangeMessageVisibilityBatchRequestEntry.builder()
        .id(id)
        .receiptHandle(handle)
        .visibilityTimeout(7)
        .build();
  }

  @Test
  void aQueueThatIsNotThereIsNamedAsSdksExpect() {
    String url = queue + "-not";
    assertThatThrownBy(() -> sqs.sendMessage(request -> request.queueUrl(url).messageBody("a")))
        .isInstanceOf(QueueDoesNotExistException.class)
        .hasMessageContaining("The specified queue does not exist.");
  }

  @Test
  void whatSqsDoesNotAcceptIsRefusedWithItsCode() {
    assertCode(
        () -> sqs.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(11)),
        "InvalidParameterValue");
    assertCode(
        () -> sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(21)),
        "InvalidParameterValue");
    assertCode(
        () -> sqs.sendMessage(request -> request.queueUrl(queue).messageBody("\u0000")),
        "InvalidMessageContents");
    assertCode(() -> sqs.sendMessage(request -> request.queueUrl(queue)), "MissingParameter");
    assertCode(
        () ->
            sqs.sendMessage(request -> request.queueUrl(queue).messageBody("x".repeat(1_048_577))),
        "InvalidParameterValue");
    assertCode(
        () -> sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle("no handle")),
        "ReceiptHandleIsInvalid");
    assertCode(
        () -> sqs.sendMessageBatch(request -> request.queueUrl(queue).entries(List.of())),
        "AWS.SimpleQueueService.EmptyBatchRequest");
    assertCode(
        () ->
            sqs.createQueue(
                request ->
                    request
                        .queueName("odd")
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "-1"))),
        "InvalidAttributeValue");
    assertCode(
        () -> sqs.createQueue(request -> request.queueName("no spaces")), "InvalidParameterValue");
  }

  @Test
  void aQueueIsCreatedTwiceOnlyWithTheSameAttributes() {
    String name = queue.substring(queue.lastIndexOf('/') + 1);
    assertThat(rig.aws.queue(name)).isEqualTo(queue);
    assertCode(
        () ->
            sqs.createQueue(
                request ->
                    request
                        .queueName(name)
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "7"))),
        "QueueAlreadyExists");
  }

  @Test
  void aMessageReceivedTooOftenIsObservedOnItsWayToTheDeadLetterQueue() {
    String dead = rig.aws.queue("dead");
    sqs.setQueueAttributes(
        request ->
            request
                .queueUrl(queue)
                .attributes(
                    Map.of(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"1\"}"
                            .formatted(rig.aws.arn(dead)),
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "0")));
    send("poison");
    receiveOne();
    assertThat(rig.aws.bodies(queue)).isEmpty();
    assertThat(rig.aws.bodies(dead)).containsExactly("poison");
    assertThat(rig.observed(stormglass.sandbox.observation.Observation.DeadLettered.class))
        .anyMatch(letter -> letter.queue().equals("dead") && letter.body().equals("poison"));
  }

  @Test
  void aPurgedQueueIsEmpty() {
    send("a", "b");
    sqs.purgeQueue(request -> request.queueUrl(queue));
    assertThat(rig.sandbox.messages(queue.substring(queue.lastIndexOf('/') + 1))).isEmpty();
  }

  @Test
  void aDeletedQueueIsGone() {
    sqs.deleteQueue(request -> request.queueUrl(queue));
    assertThat(sqs.listQueues().queueUrls()).doesNotContain(queue);
  }

  @Test
  void requestsAreMeteredInChunksOf64Kilobytes() {
    String name = queue.substring(queue.lastIndexOf('/') + 1);
    send("x".repeat(65_536 + 1));
    assertThat(rig.sandbox.meter().counted().get(Usage.SQS_STANDARD_REQUESTS))
        .containsEntry(name, 2L);
  }

  @Test
  void waitingEndsWhenTheSandboxSkipsTheVisibilityTimeout() {
    send("a");
    receiveOne();
    assertThat(rig.aws.bodies(queue)).isEmpty();
    rig.sandbox.skip(Duration.ofSeconds(31));
    assertThat(rig.aws.bodies(queue)).containsExactly("a");
  }
}
