package stormglass.sandbox.kinesis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.stream.DataStream;
import stormglass.cloud.stream.ShardedStream;
import stormglass.cloud.stream.StreamRecord;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.wire.Refusal;

/// GetShardIterator and GetRecords.
final class ReadOperations {

  private enum Type {
    AFTER_SEQUENCE_NUMBER,
    LATEST,
    AT_TIMESTAMP,
    AT_SEQUENCE_NUMBER,
    TRIM_HORIZON
  }

  private static final Pattern SEQUENCE = Pattern.compile("0|([1-9]\\d{0,128})");
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int ITERATOR_CHARACTERS = 512;
  private static final long NANOS_PER_MILLI = 1_000_000;

  /// What a read found.
  private record Found(List<StreamRecord<Payload>> records, long next, long behindMillis) {}

  private final DataStreams streams;
  private final Live live;
  private final StreamMeter meter;
  private final Limits limits;

  ReadOperations(DataStreams streams, Live live, StreamMeter meter, Limits limits) {
    this.streams = streams;
    this.live = live;
    this.meter = meter;
    this.limits = limits;
  }

  Map<String, Operation> all() {
    return Map.of("GetShardIterator", this::getIterator, "GetRecords", this::getRecords);
  }

  private Map<String, ?> getIterator(Checked request) {
    String shardId = request.name("ShardId");
    Type type = request.choice("ShardIteratorType", Type.class);
    String sequenceNumber = request.digits("StartingSequenceNumber", SEQUENCE);
    String name = StreamNames.of(request);
    Instant timestamp = request.members().moment("Timestamp");
    request.reject();
    int shard = ShardIds.shard(shardId);
    if (shard < 0) {
      throw KinesisError.noShardId(shardId, name, streams.account().id());
    }
    HostedStream stream =
        streams
            .named(name)
            .filter(found -> shard < found.definition().shards())
            .orElseThrow(() -> noSuchShard(shard, name));
    long from =
        switch (type) {
          case TRIM_HORIZON, LATEST -> {
            if (sequenceNumber != null) {
              throw KinesisError.surplusSequence(type.name());
            }
            yield type == Type.LATEST ? newest(stream) + 1 : 0;
          }
          case AT_SEQUENCE_NUMBER -> sequence(stream, shard, type, sequenceNumber);
          case AFTER_SEQUENCE_NUMBER -> sequence(stream, shard, type, sequenceNumber) + 1;
          case AT_TIMESTAMP -> from(stream, shard, timestamp);
        };
    return Map.of(
        "ShardIterator", new ShardIterator(name, shard, from, live.clock().instant()).text());
  }

  private Refusal noSuchShard(int shard, String stream) {
    return KinesisError.noSuchShard(ShardIds.of(shard), stream, streams.account().id());
  }

  private long newest(HostedStream stream) {
    return live.call((cloud, now) -> stream.data().records().newest());
  }

  private long sequence(HostedStream stream, int shard, Type type, @Nullable String number) {
    if (number == null) {
      throw KinesisError.noSequence(type.name());
    }
    long sequence = ShardIds.sequence(number);
    if (sequence < 0) {
      throw KinesisError.invalid(
          "StartingSequenceNumber "
              + number
              + " used in GetShardIterator on shard "
              + ShardIds.of(shard)
              + " in stream "
              + stream.name()
              + " under account "
              + streams.account().id()
              + " is invalid.");
    }
    if (ShardIds.shardOf(number) != shard) {
      throw KinesisError.invalid(
          "Invalid StartingSequenceNumber. It encodes "
              + ShardIds.of(ShardIds.shardOf(number))
              + ", while it was used in a call to a shard with "
              + ShardIds.of(shard));
    }
    return sequence;
  }

  private long from(HostedStream stream, int shard, @Nullable Instant timestamp) {
    if (timestamp == null) {
      throw KinesisError.noTimestamp();
    }
    Instant instant = live.clock().instant();
    if (timestamp.isAfter(instant)) {
      throw KinesisError.future(timestamp, instant);
    }
    return live.call(
        (cloud, now) -> {
          ShardedStream<Payload> records = stream.data().records();
          for (StreamRecord<Payload> record : records.read(shard, 0, Integer.MAX_VALUE, now)) {
            if (record.payload() instanceof Payload.Datum datum
                && !datum.arrived().isBefore(timestamp)) {
              return record.sequence();
            }
          }
          return records.newest() + 1;
        });
  }

  private Map<String, ?> getRecords(Checked request) {
    String text = request.text("ShardIterator", ITERATOR_CHARACTERS);
    int most = limits.count(Limit.KINESIS_READ_RECORDS);
    int limit = request.number("Limit", most, 1, most);
    request.reject();
    ShardIterator iterator = ShardIterator.read(text);
    Instant instant = live.clock().instant();
    if (Duration.between(iterator.created(), instant).compareTo(LIFE) > 0) {
      throw KinesisError.expired(iterator.created(), instant);
    }
    HostedStream stream =
        streams
            .named(iterator.stream())
            .filter(found -> iterator.shard() < found.definition().shards())
            .orElseThrow(() -> noSuchShard(iterator.shard(), iterator.stream()));
    Found found =
        read(stream, iterator, limit)
            .orElseThrow(
                () ->
                    KinesisError.throughput(
                        KinesisError.busy(
                            ShardIds.of(iterator.shard()), stream.name(), streams.account().id())));
    List<Map<String, ?>> records = new ArrayList<>(found.records().size());
    for (StreamRecord<Payload> record : found.records()) {
      meter.read(stream, record.bytes());
      records.add(shown(stream, record));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("Records", records);
    answer.put("NextShardIterator", iterator.at(found.next(), instant).text());
    answer.put("MillisBehindLatest", found.behindMillis());
    return answer;
  }

  /// What there is, or nothing if the shard is busy.
  private Optional<Found> read(HostedStream stream, ShardIterator iterator, int limit) {
    return live.call(
        (cloud, now) -> {
          DataStream<Payload> data = stream.data();
          return Optional.ofNullable(data.read(iterator.shard(), iterator.from(), limit, now))
              .map(records -> found(data.records(), iterator, records, now));
        });
  }

  private static Found found(
      ShardedStream<Payload> stream,
      ShardIterator iterator,
      List<StreamRecord<Payload>> records,
      long nowNanos) {
    if (records.isEmpty()) {
      return new Found(records, Math.max(iterator.from(), stream.newest() + 1), 0);
    }
    StreamRecord<Payload> last = records.getLast();
    long next = last.sequence() + 1;
    boolean more = !stream.read(iterator.shard(), next, 1, nowNanos).isEmpty();
    return new Found(
        records, next, more ? (nowNanos - last.appendedAtNanos()) / NANOS_PER_MILLI : 0);
  }

  private static Map<String, ?> shown(HostedStream stream, StreamRecord<Payload> record) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("SequenceNumber", ShardIds.sequenceNumber(record.shard(), record.sequence()));
    if (record.payload() instanceof Payload.Datum datum) {
      shown.put("ApproximateArrivalTimestamp", datum.arrived());
      shown.put("Data", datum.data());
      shown.put("PartitionKey", datum.partitionKey());
    }
    if (stream.definition().encrypted()) {
      shown.put("EncryptionType", "KMS");
    }
    return shown;
  }
}
