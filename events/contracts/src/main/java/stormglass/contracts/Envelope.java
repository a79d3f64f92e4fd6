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

  private static final Rule<List<String>> RESOURCES = Rule.items(0, Integer.MAX_VALUE);

  public Envelope {
    Flaws flaws = Flaws.present(null, "id", id);
    flaws = Flaws.present(flaws, "source", source);
    flaws = Flaws.present(flaws, "detail-type", detailType);
    flaws = Flaws.dateTime(flaws, "time", time);
    flaws = Flaws.present(flaws, "account", account);
    flaws = Flaws.present(flaws, "region", region);
    flaws = Flaws.rule(flaws, "resources", resources, RESOURCES);
    flaws = Flaws.present(flaws, "metadata", metadata);
    flaws = Flaws.present(flaws, "data", data);
    Flaws.none(Envelope.class, flaws);
    resources = RESOURCES.kept(resources);
  }
}
