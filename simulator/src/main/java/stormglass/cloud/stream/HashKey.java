package stormglass.cloud.stream;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Where a record belongs among the shards of a data stream: a number of 128 bits.
///
/// @param value at least 0 and below 2^128
public record HashKey(BigInteger value) {

  private static final BigInteger END = BigInteger.ONE.shiftLeft(128);

  public HashKey {
    if (value.signum() < 0 || value.compareTo(END) >= 0) {
      throw new IllegalArgumentException("not of 128 bits: " + value);
    }
  }

  /// The key of a partition key: its MD5 (Kinesis API reference, PutRecord, 2026-11).
  public static HashKey of(String partitionKey) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(partitionKey.getBytes(StandardCharsets.UTF_8));
      return new HashKey(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The key of two halves, each of them unsigned.
  public static HashKey of(long high, long low) {
    byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    return new HashKey(new BigInteger(1, bytes));
  }

  /// The lowest key of a shard. Shards share the keys evenly; the last one has what is left over.
  public static HashKey first(int shard, int shards) {
    return new HashKey(width(shards).multiply(BigInteger.valueOf(shard)));
  }

  /// The highest key of a shard.
  public static HashKey last(int shard, int shards) {
    return new HashKey(
        shard == shards - 1
            ? END.subtract(BigInteger.ONE)
            : first(shard + 1, shards).value.subtract(BigInteger.ONE));
  }

  /// The shard that it belongs to.
  public int shard(int shards) {
    return Math.min(value.divide(width(shards)).intValue(), shards - 1);
  }

  private static BigInteger width(int shards) {
    return END.divide(BigInteger.valueOf(shards));
  }
}
