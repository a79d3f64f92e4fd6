package stormglass.sandbox.wire;

import java.net.URI;

/// In which account and region a cloud is, and where it answers.
///
/// @param id twelve digits
/// @param region such as `us-east-1`
/// @param endpoint without a trailing slash
public record Account(String id, String region, URI endpoint) {

  /// An ARN of a resource in this account and region.
  ///
  /// @param resource such as `rule/shop/ReserveStock`
  public String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + id + ":" + resource;
  }

  /// The URL of a queue.
  public String url(String queue) {
    return endpoint + "/" + id + "/" + queue;
  }
}
