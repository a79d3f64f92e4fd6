package stormglass.sandbox.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import stormglass.problem.Where;

/// How one function is configured.
///
/// @param name the physical name
/// @param role whose credentials the function signs with
/// @param variables what the template sets; Lambda's own variables win over them
public record FunctionSettings(
    String name, Code code, Size size, Credentials role, Map<String, String> variables) {

  public FunctionSettings {
    variables = Map.copyOf(variables);
  }

  /// What runs.
  ///
  /// @param folder classes and `lib/*.jar`, as Lambda unpacks them
  /// @param handler `package.Class`, or `package.Class::method`
  /// @param where the place in the template to name when the code cannot be used
  public record Code(Path folder, String handler, Where where) {}

  /// What it may use.
  ///
  /// @param memoryMb 128 to 10,240; only reported and billed, not enforced
  /// @param timeout up to 900 s; INIT has its own limit
  public record Size(int memoryMb, Duration timeout) {}

  /// What SDK clients in the function sign with.
  public record Credentials(String accessKeyId, String secretAccessKey, String sessionToken) {}

  /// The log group of the function.
  public String logGroup() {
    return "/aws/lambda/" + name;
  }
}
