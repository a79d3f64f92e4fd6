package stormglass.sandbox.dynamodb;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a table is: its key, its indexes and what happens beside its items.
///
/// @param name 3 to 255 of letters, digits, `_`, `-` and `.`
/// @param stream the stream of its changes, or null
/// @param ttlAttribute the attribute that holds an item's end in epoch seconds, or null
public record TableDefinition(
    String name,
    Key key,
    List<Index> indexes,
    @Nullable Stream stream,
    @Nullable String ttlAttribute) {

  public TableDefinition {
    indexes = List.copyOf(indexes);
  }

  /// A table without indexes, stream or time to live.
  public TableDefinition(String name, Key key) {
    this(name, key, List.of(), null, null);
  }

  /// The index of that name.
  Optional<Index> index(String indexName) {
    return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
  }

  TableDefinition withTimeToLive(@Nullable String attribute) {
    return new TableDefinition(name, key, indexes, stream, attribute);
  }

  /// What identifies an item.
  ///
  /// @param sort null where the partition key alone identifies
  public record Key(Attribute partition, @Nullable Attribute sort) {

    /// The key's attributes, partition first.
    public List<Attribute> attributes() {
      return sort == null ? List.of(partition) : List.of(partition, sort);
    }
  }

  /// A key attribute.
  public record Attribute(String name, Type type) {}

  /// What a key attribute holds: text, a number, or bytes.
  public enum Type {
    S,
    N,
    B
  }

  /// A secondary index.
  ///
  /// @param global false for a local one, which shares the table's partition key
  public record Index(String name, boolean global, Key key, Projection projection) {}

  /// What an index holds of an item, beside the keys of table and index.
  public sealed interface Projection {
    /// Every attribute.
    record All() implements Projection {}

    /// Nothing more.
    record KeysOnly() implements Projection {}

    /// The attributes named.
    record Include(List<String> attributes) implements Projection {
      public Include {
        attributes = List.copyOf(attributes);
      }
    }
  }

  /// The stream of a table's changes.
  ///
  /// @param label what follows `/stream/` in its ARN
  public record Stream(String label, View view) {}

  /// What a change record shows of the item.
  public enum View {
    KEYS_ONLY,
    NEW_IMAGE,
    OLD_IMAGE,
    NEW_AND_OLD_IMAGES
  }
}
