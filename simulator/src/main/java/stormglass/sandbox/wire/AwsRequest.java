package stormglass.sandbox.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request as it stands on the wire, before a service has read it.
///
/// @param method the HTTP method, in capitals
/// @param path the raw path, with its query
/// @param headers by lower-case name
/// @param body as sent, uncompressed; owned by the receiver
public record AwsRequest(String method, String path, Map<String, String> headers, byte[] body) {

  /// A header's value, or null.
  ///
  /// @param name in lower case
  public @Nullable String header(String name) {
    return headers.get(name);
  }
}
