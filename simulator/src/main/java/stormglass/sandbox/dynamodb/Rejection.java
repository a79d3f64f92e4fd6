package stormglass.sandbox.dynamodb;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// DynamoDB's refusal of a request: thrown where it is found, answered in one place. It carries no
/// stack trace, because it is an answer and no fault of the program.
final class Rejection extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// AWS's error codes, each with the namespace it stands in on the wire.
  enum Code {
    VALIDATION("com.amazon.coral.validate#ValidationException"),
    SERIALIZATION("com.amazon.coral.service#SerializationException"),
    UNKNOWN_OPERATION("com.amazon.coral.service#UnknownOperationException"),
    RESOURCE_NOT_FOUND("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException"),
    RESOURCE_IN_USE("com.amazonaws.dynamodb.v20120810#ResourceInUseException"),
    CONDITIONAL_CHECK_FAILED("com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException"),
    TRANSACTION_CANCELED("com.amazonaws.dynamodb.v20120810#TransactionCanceledException"),
    IDEMPOTENT_PARAMETER_MISMATCH(
        "com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException"),
    TRANSACTION_IN_PROGRESS("com.amazonaws.dynamodb.v20120810#TransactionInProgressException"),
    TRIMMED_DATA_ACCESS("com.amazonaws.dynamodb.v20120810#TrimmedDataAccessException");

    private final String type;

    Code(String type) {
      this.type = type;
    }

    /// The value of `__type`.
    String type() {
      return type;
    }
  }

  private final Code code;
  private final transient @Nullable Details details;

  private Rejection(Code code, String message, @Nullable Details details) {
    super(message, null, false, false);
    this.code = code;
    this.details = details;
  }

  /// More members of the answer than its code and message.
  sealed interface Details {
    /// The item that failed a condition.
    record OfItem(Item item) implements Details {}

    /// Why each action of a transaction was cancelled, or was not.
    record Reasons(List<CancellationReason> reasons) implements Details {}
  }

  static Rejection of(Code code, String message) {
    return new Rejection(code, message, null);
  }

  static Rejection of(Code code, String message, Details details) {
    return new Rejection(code, message, details);
  }

  /// A `ValidationException`.
  static Rejection invalid(String message) {
    return new Rejection(Code.VALIDATION, message, null);
  }

  /// A `ValidationException` about a parameter's value, with AWS's usual beginning.
  static Rejection invalidParameter(String message) {
    return invalid("One or more parameter values were invalid: " + message);
  }

  /// A `SerializationException`: the body is not JSON of the operation's shape.
  static Rejection unreadable(String message) {
    return new Rejection(Code.SERIALIZATION, message, null);
  }

  /// The cancellation of a transaction for these reasons, one for each action.
  static Rejection cancelled(List<CancellationReason> reasons) {
    String codes =
        reasons.stream().map(CancellationReason::code).collect(Collectors.joining(", ", "[", "]"));
    return of(
        Code.TRANSACTION_CANCELED,
        "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes,
        new Details.Reasons(reasons));
  }

  static Rejection tableNotFound() {
    return new Rejection(Code.RESOURCE_NOT_FOUND, "Requested resource not found", null);
  }

  static Rejection tableNotFound(String table) {
    return new Rejection(
        Code.RESOURCE_NOT_FOUND,
        "Requested resource not found: Table: " + table + " not found",
        null);
  }

  Code code() {
    return code;
  }

  @Nullable Details details() {
    return details;
  }

  String text() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
