package stormglass.blueprint;

import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// A message queue.
///
/// @param url what clients call it by: the endpoint, the account and the name
/// @param redrive where messages go that are received too often, or null
public record Queue(
    String id,
    Where where,
    String name,
    String arn,
    String url,
    Attributes attributes,
    @Nullable Redrive redrive)
    implements Resource {

  /// How a queue treats its messages.
  ///
  /// @param visibilityTimeoutSeconds 0 to 43,200; 30 when not given
  /// @param retentionSeconds 60 to 1,209,600; 345,600 when not given
  /// @param delaySeconds 0 to 900; 0 when not given
  /// @param receiveWaitSeconds 0 to 20; 0 when not given
  /// @param maximumMessageBytes 1,024 to 1,048,576; 1,048,576 when not given
  public record Attributes(
      boolean fifo,
      boolean contentBasedDeduplication,
      int visibilityTimeoutSeconds,
      int retentionSeconds,
      int delaySeconds,
      int receiveWaitSeconds,
      int maximumMessageBytes) {}

  /// Where a message goes that was received too often.
  ///
  /// @param deadLetterArn of another queue of the same kind
  /// @param maxReceiveCount 1 to 1,000
  public record Redrive(String deadLetterArn, int maxReceiveCount) {}
}
