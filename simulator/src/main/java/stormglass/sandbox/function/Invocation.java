package stormglass.sandbox.function;

import org.jspecify.annotations.Nullable;

/// One invocation as Lambda's front end sees it.
///
/// @param requestId unique per invocation; a retry keeps it
/// @param traceHeader X-Ray's header, or null
public record Invocation(String requestId, @Nullable String traceHeader) {

  /// An invocation without a trace.
  public static Invocation of(String requestId) {
    return new Invocation(requestId, null);
  }
}
