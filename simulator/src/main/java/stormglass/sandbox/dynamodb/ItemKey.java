package stormglass.sandbox.dynamodb;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;

/// Where an item stands in a table or index, or a place between such: ordered by the partition
/// key's hash, then the partition key, the sort key, and in an index the item's key in the table.
///
/// @param partition null only in a place between partitions
/// @param sort null where there is no sort key, and in a place
/// @param base the key in the table, in an index; null in a table, and in a place
/// @param edge 0 for a key; below or above 0 for the place before or after all keys that begin with
///   the given parts
record ItemKey(
    int hash, @Nullable Scalar partition, @Nullable Scalar sort, @Nullable ItemKey base, int edge)
    implements Comparable<ItemKey> {

  static ItemKey of(Scalar partition, @Nullable Scalar sort) {
    return new ItemKey(spread(partition), partition, sort, null, 0);
  }

  static ItemKey inIndex(Scalar partition, @Nullable Scalar sort, ItemKey base) {
    return new ItemKey(spread(partition), partition, sort, base, 0);
  }

  /// The place before everything in the partition whose sort key is at least this, if any is given.
  static ItemKey before(Scalar partition, @Nullable Scalar sort) {
    return new ItemKey(spread(partition), partition, sort, null, -1);
  }

  /// The place after everything in the partition whose sort key is at most this, if any is given.
  static ItemKey after(Scalar partition, @Nullable Scalar sort) {
    return new ItemKey(spread(partition), partition, sort, null, 1);
  }

  /// The place where a segment of a parallel scan begins, which is where the one before it ends.
  ///
  /// @param segment 0 to `segments`
  static ItemKey segmentStart(int segment, int segments) {
    long hash =
        segment == segments
            ? Integer.MAX_VALUE
            : Math.ceilDiv((long) segment << Integer.SIZE, segments) + Integer.MIN_VALUE;
    return new ItemKey((int) hash, null, null, null, segment == segments ? 1 : -1);
  }

  @Override
  public int compareTo(ItemKey other) {
    int order = Integer.compare(hash, other.hash);
    if (order != 0) {
      return order;
    }
    if (partition == null || other.partition == null) {
      return Integer.compare(edge, other.edge);
    }
    order = partition.compareTo(other.partition);
    return order != 0 ? order : compareWithinPartition(other);
  }

  private int compareWithinPartition(ItemKey other) {
    if (sort != null && other.sort != null) {
      int order = sort.compareTo(other.sort);
      if (order != 0) {
        return order;
      }
    } else if (edge != other.edge) {
      return Integer.compare(edge, other.edge);
    }
    return base == null || other.base == null
        ? Integer.compare(edge, other.edge)
        : base.compareTo(other.base);
  }

  /// The finalizer of MurmurHash3, so that keys which count upwards spread over the segments.
  private static int spread(Scalar partition) {
    int h = partition.hashCode();
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /// The least scalar of its type that is greater than everything that begins with this, or null if
  /// there is none.
  static @Nullable Scalar afterPrefix(Scalar prefix) {
    return switch (prefix) {
      case AttributeValue.S s -> afterText(s.text());
      case AttributeValue.B b -> afterBytes(b.bytes());
      case AttributeValue.N n -> n;
    };
  }

  private static @Nullable Scalar afterText(String text) {
    int end = text.length();
    while (end > 0) {
      int last = text.codePointBefore(end);
      end -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return new AttributeValue.S(text.substring(0, end) + Character.toString(next));
      }
    }
    return null;
  }

  private static @Nullable Scalar afterBytes(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == -1) {
      end--;
    }
    if (end == 0) {
      return null;
    }
    byte[] next = Arrays.copyOf(bytes, end);
    next[end - 1]++;
    return new AttributeValue.B(next);
  }
}
