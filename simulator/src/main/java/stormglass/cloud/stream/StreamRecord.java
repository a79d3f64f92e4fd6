package stormglass.cloud.stream;

/// One record, as a stream keeps it.
///
/// @param sequence its place in the stream, from 1, rising in every shard
/// @param shard the index of its shard
/// @param itemHash the hash of its key: that of its item, or its partition key's
/// @param bytes its size
/// @param appendedAtNanos when it was appended
public record StreamRecord<P>(
    long sequence, int shard, int itemHash, P payload, int bytes, long appendedAtNanos) {

  /// The sequence number as text: digits that sort as the numbers do.
  public String sequenceNumber() {
    return SequenceNumbers.text(sequence);
  }
}
