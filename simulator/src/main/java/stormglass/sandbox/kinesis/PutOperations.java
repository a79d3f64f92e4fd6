package stormglass.sandbox.kinesis;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.stream.HashKey;
import stormglass.cloud.stream.StreamRecord;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;

/// PutRecord and PutRecords.
final class PutOperations {

  private static final Pattern SEQUENCE = Pattern.compile("0|([1-9]\\d{0,128})");
  private static final Pattern HASH_KEY = Pattern.compile("0|([1-9]\\d{0,38})");
  private static final int KEY_CHARACTERS = 256;
  private static final int MEBIBYTE = 1 << 20;

  /// A record as a client gives it.
  private record Given(String partitionKey, @Nullable String explicitHashKey, byte[] data) {

    int bytes() {
      return data.length + partitionKey.getBytes(StandardCharsets.UTF_8).length;
    }

    HashKey hashKey() {
      if (explicitHashKey == null) {
        return HashKey.of(partitionKey);
      }
      try {
        return new HashKey(new BigInteger(explicitHashKey));
      } catch (IllegalArgumentException outside) {
        throw KinesisError.hashKey(explicitHashKey);
      }
    }
  }

  private final DataStreams streams;
  private final Live live;
  private final StreamMeter meter;
  private final Limits limits;

  PutOperations(DataStreams streams, Live live, StreamMeter meter, Limits limits) {
    this.streams = streams;
    this.live = live;
    this.meter = meter;
    this.limits = limits;
  }

  Map<String, Operation> all() {
    return Map.of("PutRecord", this::putRecord, "PutRecords", this::putRecords);
  }

  private Map<String, ?> putRecord(Checked request) {
    String after = request.digits("SequenceNumberForOrdering", SEQUENCE);
    Given given = given(request);
    String name = StreamNames.of(request);
    request.reject();
    HostedStream stream = StreamNames.need(streams, name);
    if (after != null && ShardIds.sequence(after) < 0) {
      throw KinesisError.invalid(
          "ExclusiveMinimumSequenceNumber "
              + after
              + " used in PutRecord on stream "
              + name
              + " under account "
              + streams.account().id()
              + " is invalid.");
    }
    HashKey key = given.hashKey();
    StreamRecord<Payload> put = put(stream, List.of(given), List.of(key)).getFirst();
    if (put == null) {
      throw KinesisError.throughput(busy(stream, key));
    }
    return answer(stream, put);
  }

  private Map<String, ?> putRecords(Checked request) {
    List<Given> given = new ArrayList<>();
    for (Checked one : request.structures("Records", limits.count(Limit.KINESIS_PUT_RECORDS))) {
      given.add(given(one));
    }
    String name = StreamNames.of(request);
    request.reject();
    long bytes = given.stream().mapToLong(Given::bytes).sum();
    long most = limits.of(Limit.KINESIS_PUT_BYTES);
    if (bytes > most) {
      throw KinesisError.invalid("Records size exceeds " + most / MEBIBYTE + " MB limit");
    }
    HostedStream stream = StreamNames.need(streams, name);
    List<HashKey> keys = given.stream().map(Given::hashKey).toList();
    List<@Nullable StreamRecord<Payload>> put = put(stream, given, keys);
    List<Map<String, ?>> results = new ArrayList<>(put.size());
    int failed = 0;
    for (int i = 0; i < put.size(); i++) {
      StreamRecord<Payload> record = put.get(i);
      if (record == null) {
        failed++;
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ErrorCode", "ProvisionedThroughputExceededException");
        result.put("ErrorMessage", busy(stream, keys.get(i)));
        results.add(result);
      } else {
        results.add(answer(stream, record));
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("FailedRecordCount", failed);
    answer.put("Records", results);
    encrypted(stream, answer);
    return answer;
  }

  private Given given(Checked record) {
    return new Given(
        record.text("PartitionKey", KEY_CHARACTERS),
        record.digits("ExplicitHashKey", HASH_KEY),
        record.bytes("Data", limits.of(Limit.KINESIS_RECORD_BYTES)));
  }

  private List<@Nullable StreamRecord<Payload>> put(
      HostedStream stream, List<Given> given, List<HashKey> keys) {
    Instant arrived = live.clock().instant();
    List<Payload.Datum> records =
        given.stream().map(one -> stream.datum(one.partitionKey(), one.data(), arrived)).toList();
    List<@Nullable StreamRecord<Payload>> put =
        live.call(
            (cloud, now) -> {
              List<@Nullable StreamRecord<Payload>> done = new ArrayList<>(records.size());
              for (int i = 0; i < records.size(); i++) {
                int bytes = given.get(i).bytes();
                done.add(cloud.put(stream.data(), records.get(i), keys.get(i), bytes, now));
              }
              return done;
            });
    for (StreamRecord<Payload> record : put) {
      if (record != null) {
        meter.put(stream, record.bytes());
      }
    }
    return put;
  }

  private String busy(HostedStream stream, HashKey key) {
    return KinesisError.busy(
        ShardIds.of(stream.data().shard(key)), stream.name(), streams.account().id());
  }

  private static Map<String, ?> answer(HostedStream stream, StreamRecord<Payload> record) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ShardId", ShardIds.of(record.shard()));
    answer.put("SequenceNumber", ShardIds.sequenceNumber(record.shard(), record.sequence()));
    return encrypted(stream, answer);
  }

  private static Map<String, ?> encrypted(HostedStream stream, Map<String, Object> answer) {
    if (stream.definition().encrypted()) {
      answer.put("EncryptionType", "KMS");
    }
    return answer;
  }
}
