package stormglass.sandbox.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import stormglass.cloud.queue.QueueSettings;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Members;
import stormglass.sandbox.wire.Refusal;

/// The attributes of a queue that can be set, by name, as SQS writes them.
///
/// @param values those that were set; the rest have SQS's defaults
record QueueAttributes(SequencedMap<String, String> values) {

  private record Range(int least, int most, int standard) {}

  private static final Map<String, Range> NUMBERS =
      new TreeMap<>(
          Map.of(
              "VisibilityTimeout", new Range(0, 43_200, 30),
              "MessageRetentionPeriod", new Range(60, 1_209_600, 345_600),
              "DelaySeconds", new Range(0, 900, 0),
              "ReceiveMessageWaitTimeSeconds", new Range(0, 20, 0),
              "MaximumMessageSize", new Range(1_024, 1_048_576, 1_048_576),
              "KmsDataKeyReusePeriodSeconds", new Range(60, 86_400, 300)));

  /// Kept and shown, without effect.
  private static final java.util.Set<String> TEXTS =
      java.util.Set.of("Policy", "KmsMasterKeyId", "SqsManagedSseEnabled", "RedriveAllowPolicy");

  static final QueueAttributes STANDARD = new QueueAttributes(new LinkedHashMap<>());

  /// The policy of redrive as SQS writes it.
  record RedrivePolicy(String deadLetterArn, int maxReceiveCount) {

    static RedrivePolicy read(String json) {
      try {
        Members members =
            Members.of(Json.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Object count = members.tree().get("maxReceiveCount");
        int maxReceiveCount = Integer.parseInt(String.valueOf(count));
        if (maxReceiveCount < 1 || maxReceiveCount > 1000) {
          throw SqsError.attributeValue("RedrivePolicy");
        }
        return new RedrivePolicy(members.required("deadLetterTargetArn"), maxReceiveCount);
      } catch (NumberFormatException | Refusal unreadable) {
        throw SqsError.attributeValue("RedrivePolicy");
      }
    }
  }

  /// These attributes with some set anew; an empty text takes an optional one away.
  ///
  /// @throws Refusal if SQS does not accept one of them
  QueueAttributes with(Map<String, String> changes) {
    SequencedMap<String, String> changed = new LinkedHashMap<>(values);
    changes.forEach(
        (name, value) -> {
          check(name, value);
          if (value.isEmpty()) {
            changed.remove(name);
          } else {
            changed.put(name, value);
          }
        });
    return new QueueAttributes(changed);
  }

  private static void check(String name, String value) {
    Range range = NUMBERS.get(name);
    if (range != null) {
      checkNumber(name, value, range);
    } else if (name.equals("RedrivePolicy")) {
      if (!value.isEmpty()) {
        RedrivePolicy.read(value);
      }
    } else if (name.equals("FifoQueue")) {
      throw SqsError.unsupported("This sandbox has no FIFO queues.");
    } else if (!TEXTS.contains(name)) {
      throw SqsError.attributeName(name);
    }
  }

  private static void checkNumber(String name, String value, Range range) {
    try {
      int number = Integer.parseInt(value);
      if (number >= range.least() && number <= range.most()) {
        return;
      }
    } catch (NumberFormatException none) {
      throw SqsError.attributeValue(name);
    }
    throw SqsError.attributeValue(name);
  }

  int number(String name) {
    String value = values.get(name);
    Range range = NUMBERS.get(name);
    if (range == null) {
      throw new IllegalArgumentException(name);
    }
    return value == null ? range.standard() : Integer.parseInt(value);
  }

  java.util.Optional<RedrivePolicy> redrive() {
    String value = values.get("RedrivePolicy");
    return value == null
        ? java.util.Optional.empty()
        : java.util.Optional.of(RedrivePolicy.read(value));
  }

  QueueSettings settings() {
    return QueueSettings.ofSeconds(
        number("VisibilityTimeout"), number("DelaySeconds"), number("MessageRetentionPeriod"));
  }

  /// All attributes that have a value.
  SequencedMap<String, String> shown() {
    SequencedMap<String, String> shown = new LinkedHashMap<>();
    for (String name : NUMBERS.keySet()) {
      if (!name.startsWith("Kms") || values.containsKey("KmsMasterKeyId")) {
        shown.put(name, Integer.toString(number(name)));
      }
    }
    shown.put("SqsManagedSseEnabled", "true");
    shown.putAll(values);
    return shown;
  }

  /// The first attribute whose value differs from the one asked for, if there is one.
  java.util.Optional<String> different(Map<String, String> asked) {
    SequencedMap<String, String> shown = shown();
    return asked.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(shown.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
