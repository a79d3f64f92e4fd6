package stormglass.blueprint;

import org.jspecify.annotations.Nullable;

/// Reads queues and their policies.
final class QueueReaders {

  private QueueReaders() {}

  static Queue queue(Element e) {
    Properties p = e.properties();
    p.accept("QueueName", "Tags", "RedriveAllowPolicy", "SqsManagedSseEnabled", "KmsMasterKeyId");
    p.accept("KmsDataKeyReusePeriodSeconds", "DeduplicationScope", "FifoThroughputLimit");
    Queue.Attributes attributes =
        new Queue.Attributes(
            p.flag("FifoQueue", false),
            p.flag("ContentBasedDeduplication", false),
            p.whole("VisibilityTimeout", 30, 0, 43_200),
            p.whole("MessageRetentionPeriod", 345_600, 60, 1_209_600),
            p.whole("DelaySeconds", 0, 0, 900),
            p.whole("ReceiveMessageWaitTimeSeconds", 0, 0, 20),
            p.whole("MaximumMessageSize", 1_048_576, 1_024, 1_048_576));
    String name = e.identity().name();
    if (!name.matches(
        "[A-Za-z0-9_-]{1,75}" + (attributes.fifo() ? "[.]fifo" : "[A-Za-z0-9_-]{0,5}"))) {
      e.report(
          TemplateProblem.INVALID_NAME,
          "The name of " + e.id(),
          name,
          attributes.fifo()
              ? "at most 80 letters, digits, '-' and '_', the end '.fifo' among them"
              : "at most 80 letters, digits, '-' and '_'");
    }
    return new Queue(
        e.id(),
        e.where(),
        name,
        e.identity().arn(),
        e.identity().ref(),
        attributes,
        redrive(p.part("RedrivePolicy")));
  }

  private static Queue.@Nullable Redrive redrive(@Nullable Properties p) {
    if (p == null) {
      return null;
    }
    if (!p.has("maxReceiveCount")) {
      p.missing("maxReceiveCount");
    }
    Queue.Redrive redrive =
        new Queue.Redrive(
            p.required("deadLetterTargetArn"), p.whole("maxReceiveCount", 1, 1, 1_000));
    p.close();
    return redrive;
  }

  static QueuePolicy policy(Element e) {
    Properties p = e.properties();
    if (!p.has("Queues")) {
      p.missing("Queues");
    }
    return new QueuePolicy(
        e.id(), e.where(), p.texts("Queues"), IamReaders.document(p, "PolicyDocument"));
  }
}
