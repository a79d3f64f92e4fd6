package stormglass.sandbox.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// The service's errors (EventBridge schema registry API reference, 2026-11). Where a text is
/// published it is AWS's.
final class SchemaError {

  private SchemaError() {}

  static Refusal invalid(String message) {
    return Refusal.of(400, "BadRequestException", message);
  }

  static Refusal forbidden(String message) {
    return Refusal.of(403, "ForbiddenException", message);
  }

  static Refusal notFound(String what, String name) {
    return Refusal.of(404, "NotFoundException", what + " with name " + name + " does not exist.");
  }

  static Refusal conflict(String message) {
    return Refusal.of(409, "ConflictException", message);
  }

  static Refusal stale() {
    return Refusal.of(
        412, "PreconditionFailedException", "The RevisionId is not the policy's latest.");
  }

  /// What AWS says of a path that it does not have.
  static Refusal unsupported() {
    return invalid("Unsupported operation.");
  }

  /// An error on the wire: this service repeats the code in the body. What is no JSON is a bad
  /// request here, as every other mistake is.
  static AwsResponse answer(Refusal refusal) {
    boolean own = !refusal.code().equals("SerializationException");
    String code = own ? refusal.code() : "BadRequestException";
    String message = refusal.getMessage();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Code", code.replaceFirst("Exception$", ""));
    body.put("Message", message == null ? "The request is not valid." : message);
    return new AwsResponse(
        refusal.status(),
        Map.of("content-type", "application/json", "x-amzn-errortype", code),
        Json.write(body));
  }
}
