package stormglass.sandbox.queue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.live.Payload.MessageAttribute;
import stormglass.sandbox.wire.Members;
import stormglass.sandbox.wire.Refusal;

/// A message that a client wants to send, checked.
///
/// @param bytes of body and attributes
/// @param delaySeconds -1 for the queue's own delay
record Outgoing(Payload.Text payload, int bytes, int delaySeconds) {

  private static final int MOST_ATTRIBUTES = 10;

  /// Reads a message from a request or an entry of a batch.
  ///
  /// @throws Refusal if SQS does not accept it
  static Outgoing read(Members from, int mostBytes) {
    String body = from.text("MessageBody");
    if (body == null) {
      throw SqsError.missing("MessageBody");
    }
    if (body.isEmpty()) {
      throw SqsError.missing("MessageBody");
    }
    int delay = from.integer("DelaySeconds", -1);
    if (delay > 900 || (delay < 0 && from.has("DelaySeconds"))) {
      throw SqsError.outOfRange(delay, "DelaySeconds", "DelaySeconds must be >= 0 and <= 900.");
    }
    Map<String, MessageAttribute> attributes = attributes(from.structure("MessageAttributes"));
    int bytes = bytes(body) + bytes(attributes);
    if (bytes > mostBytes) {
      throw SqsError.invalid(
          "One or more parameters are invalid. Reason: Message must be shorter than "
              + mostBytes
              + " bytes.");
    }
    return new Outgoing(new Payload.Text(body, attributes, null, traceHeader(from)), bytes, delay);
  }

  private static @Nullable String traceHeader(Members from) {
    return from.has("MessageSystemAttributes")
        ? from.structure("MessageSystemAttributes").structure("AWSTraceHeader").text("StringValue")
        : null;
  }

  private static Map<String, MessageAttribute> attributes(Members from) {
    if (from.names().isEmpty()) {
      return Map.of();
    }
    if (from.names().size() > MOST_ATTRIBUTES) {
      throw SqsError.invalid(
          "Number of message attributes ["
              + from.names().size()
              + "] exceeds the allowed maximum ["
              + MOST_ATTRIBUTES
              + "].");
    }
    Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
    for (String name : from.names()) {
      attributes.put(name, attribute(name, from.structure(name)));
    }
    return attributes;
  }

  private static MessageAttribute attribute(String name, Members from) {
    String type = from.text("DataType", "");
    String value = type.startsWith("Binary") ? from.text("BinaryValue") : from.text("StringValue");
    if (type.isEmpty()) {
      throw SqsError.invalid(
          "The message attribute '" + name + "' must contain non-empty message attribute type.");
    }
    if (!type.matches("(String|Number|Binary)(\\..*)?")) {
      throw SqsError.invalid(
          "The message attribute '"
              + name
              + "' has an invalid message attribute type, the set of supported type prefixes is"
              + " Binary, Number, and String.");
    }
    if (value == null || value.isEmpty()) {
      throw SqsError.invalid("Message attribute value for '" + name + "' must not be empty.");
    }
    MessageAttribute attribute = new MessageAttribute(type, value);
    if (attribute.binary()) {
      decoded(value);
    }
    return attribute;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw Refusal.of("SerializationException", null);
    }
  }

  private static int bytes(Map<String, MessageAttribute> attributes) {
    int bytes = 0;
    for (Map.Entry<String, MessageAttribute> entry : attributes.entrySet()) {
      MessageAttribute attribute = entry.getValue();
      int value = attribute.binary() ? decoded(attribute.text()).length : bytes(attribute.text());
      bytes += bytes(entry.getKey()) + utf8(attribute.dataType()) + value;
    }
    return bytes;
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /// The length of a text in UTF-8, if SQS accepts its characters.
  private static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
        throw SqsError.contents();
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw SqsError.contents();
        }
        i++;
        bytes += 4;
      } else if (c >= 0xFFFE) {
        throw SqsError.contents();
      } else {
        bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      }
    }
    return bytes;
  }
}
