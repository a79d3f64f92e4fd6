package stormglass.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A service's error answer to a request, thrown where a request is read and answered where the
/// service was called; it never leaves a service. It has no stack trace.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final @Nullable String queryCode;

  private Refusal(int status, String code, @Nullable String message, @Nullable String queryCode) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.queryCode = queryCode;
  }

  /// The client's mistake: status 400.
  ///
  /// @param code as SDKs match it, such as `ResourceNotFoundException`
  public static Refusal of(String code, @Nullable String message) {
    return new Refusal(400, code, message, null);
  }

  /// An error with a status of its own.
  public static Refusal of(int status, String code, @Nullable String message) {
    return new Refusal(status, code, message, null);
  }

  /// An error of a service that once spoke the query protocol, whose older code for it goes along.
  public static Refusal formerly(String queryCode, String code, @Nullable String message) {
    return new Refusal(400, code, message, queryCode);
  }

  /// What AWS says of an operation that a service does not have.
  public static Refusal unknownOperation() {
    return new Refusal(400, "UnknownOperationException", null, null);
  }

  /// The HTTP status.
  public int status() {
    return status;
  }

  /// The code as SDKs match it.
  public String code() {
    return code;
  }

  /// The older code that goes along, if one does.
  public Optional<String> queryCode() {
    return Optional.ofNullable(queryCode);
  }

  /// The answer in AWS's JSON protocols.
  ///
  /// @param namespace before the code, such as `com.amazonaws.sqs#`; empty for none
  public AwsResponse toJson(String contentType, String namespace) {
    return answer(contentType, namespace, Json::write);
  }

  /// The answer in a protocol that writes trees as the JSON ones do.
  ///
  /// @param namespace as for [#toJson]
  public AwsResponse answer(
      String contentType, String namespace, Function<Object, byte[]> writing) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("__type", namespace + code);
    if (getMessage() != null) {
      body.put("message", getMessage());
    }
    Map<String, String> headers = new HashMap<>();
    headers.put("content-type", contentType);
    headers.put("x-amzn-errortype", code);
    if (queryCode != null) {
      headers.put("x-amzn-query-error", queryCode + ";Sender");
    }
    return new AwsResponse(status, headers, writing.apply(body));
  }

  /// The answer in AWS's REST JSON protocol.
  public AwsResponse toRestJson() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Type", status >= 500 ? "Service" : "User");
    body.put("Message", getMessage());
    return new AwsResponse(
        status,
        Map.of("content-type", "application/json", "x-amzn-errortype", code),
        Json.write(body));
  }

  /// The answer in AWS's query protocol.
  public AwsResponse toXml(String namespace, String requestId) {
    String body =
        "<ErrorResponse xmlns=\""
            + namespace
            + "\"><Error><Type>Sender</Type><Code>"
            + Xml.text(code)
            + "</Code><Message>"
            + Xml.text(getMessage() == null ? "" : getMessage())
            + "</Message></Error><RequestId>"
            + requestId
            + "</RequestId></ErrorResponse>";
    return new AwsResponse(
        status, Map.of("content-type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
  }
}
