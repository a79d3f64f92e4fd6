package stormglass.sandbox.wire;

import java.util.Map;

/// A response as it stands on the wire.
///
/// @param headers by lower-case name, without `content-length`
public record AwsResponse(int status, Map<String, String> headers, byte[] body) {}
