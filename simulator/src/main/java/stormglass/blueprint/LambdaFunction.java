package stormglass.blueprint;

import java.nio.file.Path;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// A Lambda function.
///
/// @param code its folder, absolute; whether it exists is not looked at here
/// @param handler such as `shop.ordering.PlaceOrder` or `…PlaceOrder::handleRequest`
/// @param runtime such as `java25`
/// @param memoryMb 128 to 10,240; 128 when not given
/// @param timeoutSeconds 1 to 900; 3 when not given
/// @param environment the template's variables, in its order
/// @param roleArn of the role whose permissions it has
/// @param reservedConcurrency environments set aside for it and its limit, or null
/// @param logGroup the name of the log group it writes to
public record LambdaFunction(
    String id,
    Where where,
    String name,
    String arn,
    Path code,
    String handler,
    String runtime,
    int memoryMb,
    int timeoutSeconds,
    Architecture architecture,
    SequencedMap<String, String> environment,
    String roleArn,
    @Nullable Integer reservedConcurrency,
    String logGroup,
    Async async)
    implements Resource {

  /// The processor it runs and is billed on.
  public enum Architecture {
    ARM64,
    X86_64
  }

  /// What becomes of asynchronous invocations.
  ///
  /// @param maximumRetries after a function error, 0 to 2; 2 when not given
  /// @param maximumEventAgeSeconds 60 to 21,600; 21,600 when not given
  /// @param onSuccessArn told of each success, or null
  /// @param onFailureArn told of each failure with its context, or null
  /// @param deadLetterArn given the event that failed, or null
  public record Async(
      int maximumRetries,
      int maximumEventAgeSeconds,
      @Nullable String onSuccessArn,
      @Nullable String onFailureArn,
      @Nullable String deadLetterArn) {}
}
