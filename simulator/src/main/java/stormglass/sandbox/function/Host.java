package stormglass.sandbox.function;

import java.net.URI;
import java.time.InstantSource;

/// Where functions run.
///
/// @param region such as `us-east-1`
/// @param account twelve digits
/// @param endpoint the sandbox's own, for clients that do not use the bridge
/// @param clock stamps log lines; durations are always real
public record Host(String region, String account, URI endpoint, InstantSource clock) {

  /// The ARN of a function.
  public String functionArn(String name) {
    return "arn:aws:lambda:" + region + ":" + account + ":function:" + name;
  }
}
