package stormglass.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// A DynamoDB table.
///
/// @param stream the stream of its changes, or null
/// @param ttlAttribute the attribute that holds an item's end in epoch seconds, or null
public record Table(
    String id,
    Where where,
    String name,
    String arn,
    Key key,
    List<Index> indexes,
    Capacity capacity,
    @Nullable Stream stream,
    @Nullable String ttlAttribute)
    implements Resource {

  public Table {
    indexes = List.copyOf(indexes);
  }

  /// What identifies an item.
  ///
  /// @param sort null where the partition key alone identifies
  public record Key(Attribute partition, @Nullable Attribute sort) {}

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
  /// @param nonKeyAttributes beside the keys, for `INCLUDE`
  public record Index(
      String name, boolean global, Key key, Projection projection, List<String> nonKeyAttributes) {
    public Index {
      nonKeyAttributes = List.copyOf(nonKeyAttributes);
    }
  }

  /// What an index holds of an item.
  public enum Projection {
    ALL,
    KEYS_ONLY,
    INCLUDE
  }

  /// How throughput is paid and bounded.
  public sealed interface Capacity {
    /// Paid by request.
    record OnDemand() implements Capacity {}

    /// Reserved by the second.
    record Provisioned(long readUnits, long writeUnits) implements Capacity {}
  }

  /// The stream of a table's changes.
  ///
  /// @param arn the table's ARN with `/stream/` and a fixed label
  public record Stream(String arn, View view) {}

  /// What a change record shows of the item.
  public enum View {
    KEYS_ONLY,
    NEW_IMAGE,
    OLD_IMAGE,
    NEW_AND_OLD_IMAGES
  }
}
