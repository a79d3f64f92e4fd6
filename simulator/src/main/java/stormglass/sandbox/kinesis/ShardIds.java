package stormglass.sandbox.kinesis;

/// How shards and places in them are written: as Kinesis does, so that they sort.
public final class ShardIds {

  private static final String PREFIX = "shardId-";
  private static final String SEQUENCE_PREFIX = "4966";
  private static final int SHARD_DIGITS = 12;
  private static final int DIGITS = 56;

  private ShardIds() {}

  /// The id of a shard.
  public static String of(int shard) {
    return PREFIX + "%012d".formatted(shard);
  }

  /// The shard of an id, which may lack leading zeros; -1 if it is none.
  static int shard(String id) {
    if (!id.matches(PREFIX + "[0-9]{1,12}")) {
      return -1;
    }
    long shard = Long.parseLong(id.substring(PREFIX.length()));
    return shard > Integer.MAX_VALUE ? -1 : (int) shard;
  }

  /// A sequence number: 56 digits that tell the shard and rise in it.
  ///
  /// @param sequence 0 for the shard's own, which comes before all its records
  public static String sequenceNumber(int shard, long sequence) {
    return SEQUENCE_PREFIX + "%012d%040d".formatted(shard, sequence);
  }

  /// The sequence of a number; -1 if it is none.
  public static long sequence(String number) {
    int start = SEQUENCE_PREFIX.length() + SHARD_DIGITS;
    if (number.length() != DIGITS || !number.startsWith(SEQUENCE_PREFIX)) {
      return -1;
    }
    try {
      return Long.parseLong(number, start, DIGITS, 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /// The shard of a sequence number that is one.
  static int shardOf(String sequenceNumber) {
    int start = SEQUENCE_PREFIX.length();
    return (int) Long.parseLong(sequenceNumber, start, start + SHARD_DIGITS, 10);
  }
}
