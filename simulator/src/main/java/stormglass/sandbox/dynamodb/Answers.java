package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.AwsResponse;

/// Puts answers on the wire: status, headers with DynamoDB's checksum, and errors in its form.
final class Answers {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int ID_LENGTH = 52;

  private final AtomicLong requests = new AtomicLong();

  AwsResponse success(byte[] body) {
    return response(200, body);
  }

  AwsResponse failure(Rejection rejection) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(body)) {
      write(out, rejection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return response(400, body.toByteArray());
  }

  private static void write(JsonGenerator out, Rejection rejection) throws IOException {
    out.writeStartObject();
    out.writeStringField("__type", rejection.code().type());
    switch (rejection.details()) {
      case null -> {}
      case Rejection.Details.OfItem(Item item) -> ValueWriter.write(out, "Item", item);
      case Rejection.Details.Reasons reasons -> {
        out.writeArrayFieldStart("CancellationReasons");
        for (CancellationReason reason : reasons.reasons()) {
          write(out, reason);
        }
        out.writeEndArray();
      }
    }
    if (!rejection.text().isEmpty()) {
      out.writeStringField(messageMember(rejection), rejection.text());
    }
    out.writeEndObject();
  }

  /// AWS writes it with a capital where the service's front end refuses and beside details.
  private static String messageMember(Rejection rejection) {
    return rejection.code() == Rejection.Code.SERIALIZATION || rejection.details() != null
        ? "Message"
        : "message";
  }

  private static void write(JsonGenerator out, CancellationReason reason) throws IOException {
    out.writeStartObject();
    out.writeStringField("Code", reason.code());
    switch (reason) {
      case CancellationReason.None _ -> {}
      case CancellationReason.ConditionFailed(@Nullable Item item) -> {
        out.writeStringField("Message", "The conditional request failed");
        if (item != null) {
          ValueWriter.write(out, "Item", item);
        }
      }
      case CancellationReason.Invalid(String message) -> out.writeStringField("Message", message);
    }
    out.writeEndObject();
  }

  private AwsResponse response(int status, byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return new AwsResponse(
        status,
        Map.of(
            "content-type", "application/x-amz-json-1.0",
            "x-amz-crc32", Long.toString(checksum.getValue()),
            "x-amzn-requestid", requestId()),
        body);
  }

  /// 52 capitals and digits, as AWS's are.
  private String requestId() {
    String count = Long.toString(requests.incrementAndGet());
    return "0".repeat(ID_LENGTH - count.length()) + count;
  }
}
