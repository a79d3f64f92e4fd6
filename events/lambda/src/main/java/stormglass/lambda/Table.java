package stormglass.lambda;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A context's table with the keys `pk` and `sk`: its aggregates, each with a version, and its
/// outbox.
///
/// A state and the events that tell of it are written in one transaction, whose conditions hold
/// only when nobody else changed the state since it was read.
public final class Table {

  /// The attribute that counts an aggregate's changes; an aggregate that is not there has 0.
  public static final String VERSION = "version";

  private static final int ATTEMPTS = 5;
  private static final String CONFLICT = "TransactionConflict";
  private static final Set<String> RACES = Set.of("None", "ConditionalCheckFailed", CONFLICT);

  private final DynamoDbClient client;
  private final String name;

  /// A table by its physical name.
  public Table(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /// The physical name.
  public String name() {
    return name;
  }

  /// Reads an item, strongly consistent.
  public Optional<Item> read(String pk, String sk) {
    Map<String, AttributeValue> found =
        client
            .getItem(
                get -> get.tableName(name).key(Item.key(pk, sk).attributes()).consistentRead(true))
            .item();
    return found == null || found.isEmpty() ? Optional.empty() : Optional.of(new Item(found));
  }

  /// The write of an aggregate, on condition that it still has the version that it was read with.
  ///
  /// @param item the whole item; what it holds as version is replaced
  /// @param version the version read, or 0 for an aggregate that was not there
  public TransactWriteItem save(Item item, long version) {
    Put.Builder put =
        Put.builder().tableName(name).item(item.with(VERSION, version + 1).attributes());
    if (version == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :version")
          .expressionAttributeValues(Item.empty().with(":version", version).attributes());
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  /// The write of an item that must not be there yet.
  public TransactWriteItem create(Item item) {
    Put put =
        Put.builder()
            .tableName(name)
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /// Writes all or nothing, a few times where another transaction is at the same items.
  ///
  /// @return false when a condition does not hold, so that nothing is written
  /// @throws ContendedException when others were at the same items every time
  public boolean commit(List<TransactWriteItem> writes) {
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        client.transactWriteItems(transaction -> transaction.transactItems(writes));
        return true;
      } catch (TransactionCanceledException e) {
        Set<String> reasons =
            e.cancellationReasons().stream().map(CancellationReason::code).collect(toSet());
        if (!RACES.containsAll(reasons)) {
          throw e;
        }
        if (!reasons.contains(CONFLICT)) {
          return false;
        }
      }
    }
    throw new ContendedException(name);
  }

  /// Reads, decides and writes until nobody else was faster, a few times at most.
  ///
  /// @param attempt reads and decides; what it returns is committed; nothing to write is success
  /// @throws ContendedException when others were faster every time
  public void transact(Supplier<List<TransactWriteItem>> attempt) {
    for (int i = 0; i < ATTEMPTS; i++) {
      List<TransactWriteItem> writes = attempt.get();
      if (writes.isEmpty() || commit(writes)) {
        return;
      }
    }
    throw new ContendedException(name);
  }

  /// Others changed the same items each time; a later attempt can succeed.
  public static final class ContendedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContendedException(String table) {
      super("Others changed the same items of " + table + " " + ATTEMPTS + " times in a row.");
    }
  }
}
