package stormglass.sandbox.wire;

/// One AWS service behind the sandbox's port.
public interface AwsService {

  /// The name under which clients sign for this service, such as `dynamodb`.
  String signingName();

  /// Answers one request; an error is an answer too. Called by many threads at once, and may block
  /// its caller, as a long poll does.
  AwsResponse answer(AwsRequest request);
}
