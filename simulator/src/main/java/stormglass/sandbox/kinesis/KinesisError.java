package stormglass.sandbox.kinesis;

import java.time.Instant;
import stormglass.sandbox.wire.Refusal;

/// Kinesis's errors (Kinesis API reference, each action's errors, and kinesalite's tests against
/// AWS, 2026-11).
final class KinesisError {

  private static final String CHOICES =
      "Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and"
          + " StartingSequenceNumber or (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber."
          + " Request specified ";

  private KinesisError() {}

  static Refusal noSuchStream(String name, String account) {
    return Refusal.of(
        "ResourceNotFoundException",
        "Stream " + name + " under account " + account + " not found.");
  }

  static Refusal streamExists(String name, String account) {
    return Refusal.of(
        "ResourceInUseException",
        "Stream " + name + " under account " + account + " already exists.");
  }

  static Refusal noSuchShard(String shard, String stream, String account) {
    return Refusal.of(
        "ResourceNotFoundException",
        "Shard "
            + shard
            + " in stream "
            + stream
            + " under account "
            + account
            + " does not exist");
  }

  static Refusal noShardId(String shard, String stream, String account) {
    return Refusal.of(
        "ResourceNotFoundException",
        "Could not find shard "
            + shard
            + " in stream "
            + stream
            + " under account "
            + account
            + ".");
  }

  static String busy(String shard, String stream, String account) {
    return "Rate exceeded for shard "
        + shard
        + " in stream "
        + stream
        + " under account "
        + account
        + ".";
  }

  static Refusal throughput(String message) {
    return Refusal.of("ProvisionedThroughputExceededException", message);
  }

  static Refusal invalid(String message) {
    return Refusal.of("InvalidArgumentException", message);
  }

  static Refusal hashKey(String given) {
    return invalid(
        "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified"
            + " value was "
            + given);
  }

  static Refusal surplusSequence(String type) {
    return invalid(CHOICES + type + " and also a StartingSequenceNumber.");
  }

  static Refusal noSequence(String type) {
    return invalid(CHOICES + type + " and no StartingSequenceNumber.");
  }

  static Refusal noTimestamp() {
    return invalid(
        "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current"
            + " request has no timestamp parameter.");
  }

  static Refusal future(Instant asked, Instant now) {
    return invalid(
        "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis."
            + " timestampInMillis: "
            + asked.toEpochMilli()
            + ", currentTimestampInMillis: "
            + now.toEpochMilli());
  }

  static Refusal iterator() {
    return invalid("Invalid ShardIterator.");
  }

  static Refusal expired(Instant created, Instant now) {
    return Refusal.of(
        "ExpiredIteratorException",
        "Iterator expired. The iterator was created at time "
            + created
            + " while right now it is "
            + now
            + " which is further in the future than the tolerated delay of 300000"
            + " milliseconds.");
  }
}
