package stormglass.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import stormglass.contracts.Metadata;

/// The aggregates of one kind in a table: reads one, lets a pure function decide, and writes its
/// new state and the events in one transaction.
///
/// @param <S> the state of an aggregate
/// @param <E> the events of its context
public final class Aggregates<S, E> {

  /// How a state stands in an item.
  ///
  /// @param sk the sort key of all aggregates of this kind; the partition key is `order#<orderId>`
  /// @param read the state in an item, or of an aggregate that is not there
  /// @param write an item, or a bare key, with the state in it
  public record Kind<S>(
      String sk, Function<Optional<Item>, S> read, BiFunction<Item, S, Item> write) {}

  private final Table table;
  private final Outbox<E> outbox;
  private final Kind<S> kind;
  private final Function<List<E>, List<TransactWriteItem>> others;

  /// Aggregates whose events touch no other items.
  public Aggregates(Table table, Outbox<E> outbox, Kind<S> kind) {
    this(table, outbox, kind, events -> List.of());
  }

  /// Aggregates whose events touch other items.
  ///
  /// @param others the writes of other items that belong into the transaction of these events
  public Aggregates(
      Table table,
      Outbox<E> outbox,
      Kind<S> kind,
      Function<List<E>, List<TransactWriteItem>> others) {
    this.table = table;
    this.outbox = outbox;
    this.kind = kind;
    this.others = others;
  }

  /// Reacts to an event about an order; writes nothing when nothing changes.
  ///
  /// @param cause the event's metadata
  public void react(UUID orderId, Metadata cause, Function<S, Decision<S, E>> decide) {
    String pk = "order#" + orderId;
    table.transact(
        () -> {
          Optional<Item> item = table.read(pk, kind.sk());
          S before = kind.read().apply(item);
          Decision<S, E> decision = decide.apply(before);
          if (decision.state().equals(before) && decision.events().isEmpty()) {
            return List.of();
          }
          Item after = kind.write().apply(item.orElse(Item.key(pk, kind.sk())), decision.state());
          long version = item.flatMap(read -> read.numberIfAny(Table.VERSION)).orElse(0L);
          List<TransactWriteItem> writes = new ArrayList<>();
          writes.add(table.save(after, version));
          writes.addAll(others.apply(decision.events()));
          writes.addAll(outbox.because(cause, pk, decision.events()));
          return writes;
        });
  }
}
