package stormglass.sandbox.kinesis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// Where a client goes on reading a shard.
///
/// @param from the sequence of the first record that it wants
/// @param created when it was given out
record ShardIterator(String stream, int shard, long from, Instant created) {

  private static final String VERSION = "1";

  /// As clients carry it.
  String text() {
    String plain =
        String.join("/", VERSION, stream, "" + shard, "" + from, "" + created.toEpochMilli());
    return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /// The same, further on.
  ShardIterator at(long sequence, Instant now) {
    return new ShardIterator(stream, shard, sequence, now);
  }

  /// Reads what a client carries.
  ///
  /// @throws stormglass.sandbox.wire.Refusal if it is no iterator
  static ShardIterator read(String text) {
    try {
      String[] parts =
          new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).split("/", -1);
      if (parts.length == 5 && parts[0].equals(VERSION)) {
        int shard = Integer.parseInt(parts[2]);
        long from = Long.parseLong(parts[3]);
        if (shard >= 0 && from >= 0) {
          return new ShardIterator(
              parts[1], shard, from, Instant.ofEpochMilli(Long.parseLong(parts[4])));
        }
      }
    } catch (IllegalArgumentException notOurs) {
      throw KinesisError.iterator();
    }
    throw KinesisError.iterator();
  }
}
