package stormglass.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import stormglass.contracts.Codec;
import stormglass.contracts.Entry;
import stormglass.contracts.Metadata;

/// The outbox of a table: events are written in the transaction that changes the state they tell
/// of, beside the aggregate, as `event#<eventId>`; the relay publishes them from the table's
/// stream.
///
/// @param <E> the events of the context
public final class Outbox<E> {

  /// How long an item stays after it was written; by then it was published, or is a dead letter.
  private static final Duration KEPT = Duration.ofDays(7);

  private final Table table;
  private final Codec<E> codec;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  /// The outbox of a context's table.
  ///
  /// @param ids gives each event its id
  public Outbox(Table table, Codec<E> codec, InstantSource clock, Supplier<UUID> ids) {
    this.table = table;
    this.codec = codec;
    this.clock = clock;
    this.ids = ids;
  }

  /// The writes of events that another event caused.
  public List<TransactWriteItem> because(Metadata cause, String pk, List<? extends E> events) {
    return writes(cause::next, pk, events);
  }

  /// The writes of events that begin a flow.
  ///
  /// @param commandId the id of the command that caused them
  public List<TransactWriteItem> onCommand(UUID commandId, String pk, List<? extends E> events) {
    return writes((eventId, now) -> Metadata.first(eventId, commandId, now), pk, events);
  }

  private List<TransactWriteItem> writes(
      BiFunction<UUID, Instant, Metadata> metadata, String pk, List<? extends E> events) {
    List<TransactWriteItem> writes = new ArrayList<>(events.size());
    for (E event : events) {
      writes.add(table.create(item(pk, metadata.apply(ids.get(), clock.instant()), event)));
    }
    return writes;
  }

  private Item item(String pk, Metadata metadata, E event) {
    Entry entry = codec.entry(metadata, event);
    return Item.key(pk, "event#" + metadata.eventId())
        .with("source", entry.source())
        .with("detailType", entry.detailType())
        .with("time", metadata.occurredAt().toString())
        .with("detail", entry.detailText())
        .with("expiresAt", metadata.occurredAt().plus(KEPT).getEpochSecond());
  }
}
