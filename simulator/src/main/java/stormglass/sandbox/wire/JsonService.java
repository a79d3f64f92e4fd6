package stormglass.sandbox.wire;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A service that speaks one of AWS's JSON protocols: the header `X-Amz-Target` names the
/// operation.
public final class JsonService implements AwsService {

  /// How a service speaks.
  ///
  /// @param signingName such as `sqs`
  /// @param target before the dot in `X-Amz-Target`, such as `AmazonSQS`
  /// @param version of the protocol, `1.0` or `1.1`
  /// @param namespace before error codes, such as `com.amazonaws.sqs#`; empty for none
  public record Dialect(String signingName, String target, String version, String namespace) {
    String contentType() {
      return "application/x-amz-json-" + version;
    }
  }

  /// One operation.
  @FunctionalInterface
  public interface Operation {
    /// Answers a body with a body.
    ///
    /// @throws Refusal for an error answer
    byte[] answer(byte[] body);

    /// An operation over the members of its request.
    static Operation of(Function<Members, Map<String, ?>> answer) {
      return body -> Json.write(answer.apply(Members.read(body)));
    }

    /// An operation whose answer has no members.
    static Operation silent(Consumer<Members> effect) {
      return body -> {
        effect.accept(Members.read(body));
        return NO_MEMBERS;
      };
    }
  }

  private static final byte[] NO_MEMBERS = {'{', '}'};

  private final Dialect dialect;
  private final Map<String, Operation> operations;
  private final Consumer<String> unsupported;

  /// @param operations by name, such as `SendMessage`
  /// @param unsupported told the names of operations that are not there
  public JsonService(
      Dialect dialect, Map<String, Operation> operations, Consumer<String> unsupported) {
    this.dialect = dialect;
    this.operations = Map.copyOf(operations);
    this.unsupported = unsupported;
  }

  @Override
  public String signingName() {
    return dialect.signingName();
  }

  @Override
  public AwsResponse answer(AwsRequest request) {
    try {
      byte[] body = operation(request.header("x-amz-target")).answer(request.body());
      return new AwsResponse(200, Map.of("content-type", dialect.contentType()), body);
    } catch (Refusal refusal) {
      return refusal.toJson(dialect.contentType(), dialect.namespace());
    }
  }

  private Operation operation(@Nullable String target) {
    String prefix = dialect.target() + ".";
    if (target == null || !target.startsWith(prefix)) {
      throw Refusal.unknownOperation();
    }
    String name = target.substring(prefix.length());
    Operation operation = operations.get(name);
    if (operation == null) {
      unsupported.accept(name);
      throw Refusal.unknownOperation();
    }
    return operation;
  }
}
