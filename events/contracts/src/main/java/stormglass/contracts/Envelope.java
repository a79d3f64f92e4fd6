package stormglass.contracts;

import java.time.Instant;
import java.util.List;

/// An event as EventBridge delivers it.
///
/// @param <E> the type of the data
/// @param id EventBridge's own id of the accepted entry
/// @param source who says it, such as `shop.ordering`
/// @param detailType what happened, such as `OrderPlaced`
/// @param time the entry's time, to the second
/// @param account the twelve digits of the account
/// @param region such as `us-east-1`
/// @param resources ARNs that the event is about; usually none
/// @param metadata what the event says about itself
/// @param data what happened
public record Envelope<E>(
    String id,
    String source,
    String detailType,
    Instant time,
    String account,
    String region,
    List<String> resources,
    Metadata metadata,
    E data) {

  public Envelope {
    resources = List.copyOf(resources);
  }
}
