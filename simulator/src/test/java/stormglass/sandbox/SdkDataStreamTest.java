package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamMode;
import stormglass.cloud.stream.DataStreamContract;

/// The SDK's own client, which speaks CBOR, against a sandbox.
class SdkDataStreamTest implements DataStreamContract {

  private static final String STREAM = "clicks";
  private static final Duration SHORT = Duration.ofMillis(1);

  private static final class SdkWorld implements World {

    final Rig rig = Rig.frozen();

    SdkWorld() {
      rig.aws.kinesis.createStream(
          request ->
              request
                  .streamName(STREAM)
                  .streamModeDetails(mode -> mode.streamMode(StreamMode.ON_DEMAND)));
    }

    @Override
    public int put(String key, List<String> values) {
      List<PutRecordsRequestEntry> entries = new ArrayList<>();
      for (String value : values) {
        entries.add(
            PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromUtf8String(value))
                .build());
      }
      return rig.aws
          .kinesis
          .putRecords(request -> request.streamName(STREAM).records(entries))
          .failedRecordCount();
    }

    String iterator(int shard, ShardIteratorType type, @Nullable String after) {
      return iterator(
          GetShardIteratorRequest.builder()
              .streamName(STREAM)
              .shardId("shardId-%012d".formatted(shard))
              .shardIteratorType(type)
              .startingSequenceNumber(after)
              .build());
    }

    String iterator(GetShardIteratorRequest request) {
      return rig.aws.kinesis.getShardIterator(request).shardIterator();
    }

    GetRecordsResponse records(String iterator) {
      return rig.aws.kinesis.getRecords(request -> request.shardIterator(iterator));
    }

    @Override
    public @Nullable List<String> read(int shard) {
      try {
        return texts(records(iterator(shard, ShardIteratorType.TRIM_HORIZON, null)));
      } catch (ProvisionedThroughputExceededException busy) {
        assertThat(busy.awsErrorDetails().errorMessage())
            .isEqualTo(
                "Rate exceeded for shard shardId-00000000000%d in stream clicks under account"
                    + " 000000000000.",
                shard);
        return null;
      }
    }

    static List<String> texts(GetRecordsResponse response) {
      return response.records().stream().map(record -> record.data().asUtf8String()).toList();
    }

    @Override
    public void pass(Duration time) {
      rig.sandbox.skip(time);
    }

    @Override
    public void close() {
      rig.close();
    }
  }

  @Override
  public World emptyStream() {
    return new SdkWorld();
  }

  private static PutRecordResponse put(SdkWorld world, String key, byte[] data) {
    return world.rig.aws.kinesis.putRecord(
        request -> request.streamName(STREAM).partitionKey(key).data(SdkBytes.fromByteArray(data)));
  }

  @Test
  void bytesKeysAndTimesComeBackAsTheyWerePut() {
    byte[] data = new byte[512];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) i;
    }
    try (SdkWorld world = new SdkWorld()) {
      world.pass(Duration.ofMillis(1_234));
      PutRecordResponse put = put(world, "ключ", data);
      assertThat(put.shardId()).isEqualTo("shardId-000000000003");
      assertThat(put.sequenceNumber()).matches("[1-9][0-9]{55}");
      GetRecordsResponse response =
          world.records(world.iterator(3, ShardIteratorType.TRIM_HORIZON, null));
      Record record = response.records().getFirst();
      assertThat(record.data().asByteArray()).isEqualTo(data);
      assertThat(record.partitionKey()).isEqualTo("ключ");
      assertThat(record.sequenceNumber()).isEqualTo(put.sequenceNumber());
      assertThat(record.approximateArrivalTimestamp()).isEqualTo(Rig.START.plusMillis(1_234));
      assertThat(response.millisBehindLatest()).isZero();
    }
  }

  @Test
  void everyKindOfIteratorBeginsWhereItSays() {
    try (SdkWorld world = new SdkWorld()) {
      put(world, "tom", new byte[] {'a'});
      world.pass(Duration.ofSeconds(1));
      String second = put(world, "tom", new byte[] {'b'}).sequenceNumber();
      Instant atSecond = Rig.START.plusSeconds(1);
      String latest = world.iterator(0, ShardIteratorType.LATEST, null);
      world.pass(Duration.ofSeconds(1));
      put(world, "tom", new byte[] {'c'});
      String time =
          world.iterator(
              GetShardIteratorRequest.builder()
                  .streamName(STREAM)
                  .shardId("shardId-000000000000")
                  .shardIteratorType(ShardIteratorType.AT_TIMESTAMP)
                  .timestamp(atSecond)
                  .build());
      String at = world.iterator(0, ShardIteratorType.AT_SEQUENCE_NUMBER, second);
      String after = world.iterator(0, ShardIteratorType.AFTER_SEQUENCE_NUMBER, second);
      assertThat(SdkWorld.texts(world.records(latest))).containsExactly("c");
      assertThat(SdkWorld.texts(world.records(time))).containsExactly("b", "c");
      assertThat(SdkWorld.texts(world.records(at))).containsExactly("b", "c");
      assertThat(SdkWorld.texts(world.records(after))).containsExactly("c");
    }
  }

  @Test
  void aReaderGoesOnWhereItStoppedAndLearnsHowFarBehindItIs() {
    try (SdkWorld world = new SdkWorld()) {
      world.put("tom", List.of("a", "b", "c"));
      world.pass(Duration.ofSeconds(30));
      String start = world.iterator(0, ShardIteratorType.TRIM_HORIZON, null);
      GetRecordsResponse first =
          world.rig.aws.kinesis.getRecords(request -> request.shardIterator(start).limit(2));
      assertThat(SdkWorld.texts(first)).containsExactly("a", "b");
      assertThat(first.millisBehindLatest()).isEqualTo(30_000);
      world.pass(SHORT);
      GetRecordsResponse second = world.records(first.nextShardIterator());
      assertThat(SdkWorld.texts(second)).containsExactly("c");
      world.pass(SHORT);
      world.put("tom", List.of("d"));
      assertThat(SdkWorld.texts(world.records(second.nextShardIterator()))).containsExactly("d");
      world.pass(Duration.ofMinutes(5).plusMillis(1));
      assertThatThrownBy(() -> world.records(second.nextShardIterator()))
          .isInstanceOf(ExpiredIteratorException.class);
    }
  }

  @Test
  void streamsAndShardsAreDescribed() {
    try (SdkWorld world = new SdkWorld()) {
      var kinesis = world.rig.aws.kinesis;
      kinesis.createStream(request -> request.streamName("orders").shardCount(3));
      var summary =
          kinesis
              .describeStreamSummary(request -> request.streamName(STREAM))
              .streamDescriptionSummary();
      assertThat(summary.streamARN())
          .isEqualTo("arn:aws:kinesis:us-east-1:000000000000:stream/clicks");
      assertThat(summary.openShardCount()).isEqualTo(4);
      assertThat(summary.streamModeDetails().streamMode()).isEqualTo(StreamMode.ON_DEMAND);
      assertThat(summary.streamCreationTimestamp()).isEqualTo(Rig.START);
      assertThat(summary.retentionPeriodHours()).isEqualTo(24);
      var description =
          kinesis
              .describeStream(request -> request.streamARN(summary.streamARN()).limit(3))
              .streamDescription();
      assertThat(description.hasMoreShards()).isTrue();
      assertThat(description.shards()).hasSize(3);
      List<Shard> shards =
          kinesis.listShards(request -> request.streamName("orders").maxResults(2)).shards();
      assertThat(shards)
          .extracting(Shard::shardId)
          .containsExactly("shardId-000000000000", "shardId-000000000001");
      assertThat(shards.get(1).hashKeyRange().startingHashKey())
          .isEqualTo("113427455640312821154458202477256070485");
      String token =
          kinesis.listShards(request -> request.streamName("orders").maxResults(2)).nextToken();
      assertThat(kinesis.listShards(request -> request.nextToken(token)).shards())
          .extracting(Shard::shardId)
          .containsExactly("shardId-000000000002");
      assertThat(kinesis.listStreams().streamNames()).containsExactly("clicks", "orders");
      assertThatThrownBy(
              () -> kinesis.createStream(request -> request.streamName(STREAM).shardCount(1)))
          .isInstanceOf(ResourceInUseException.class)
          .hasMessageContaining("Stream clicks under account 000000000000 already exists.");
      kinesis.deleteStream(request -> request.streamName(STREAM));
      assertThat(kinesis.listStreams(request -> request.limit(1)).streamNames())
          .containsExactly("orders");
      assertThatThrownBy(() -> put(world, "a", new byte[1]))
          .isInstanceOf(ResourceNotFoundException.class)
          .hasMessageContaining("Stream clicks under account 000000000000 not found.");
    }
  }

  @Test
  void anExplicitHashKeyPlacesARecord() {
    try (SdkWorld world = new SdkWorld()) {
      var kinesis = world.rig.aws.kinesis;
      PutRecordsRequestEntry entry =
          PutRecordsRequestEntry.builder()
              .partitionKey("tom")
              .data(SdkBytes.fromUtf8String("x"))
              .explicitHashKey("170141183460469231731687303715884105728")
              .build();
      PutRecordsResponse put =
          kinesis.putRecords(request -> request.streamName(STREAM).records(entry));
      assertThat(put.records().getFirst().shardId()).isEqualTo("shardId-000000000002");
      String beyond = "340282366920938463463374607431768211456";
      assertThatThrownBy(
              () ->
                  kinesis.putRecords(
                      request ->
                          request
                              .streamName(STREAM)
                              .records(entry.toBuilder().explicitHashKey(beyond).build())))
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining(
              "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]."
                  + " Specified value was "
                  + beyond);
    }
  }

  @Test
  void whatIsViolatedIsToldAllAtOnce() {
    try (SdkWorld world = new SdkWorld()) {
      assertThatThrownBy(
              () ->
                  world.rig.aws.kinesis.putRecord(
                      request ->
                          request
                              .streamName("no name")
                              .partitionKey("")
                              .explicitHashKey("01")
                              .data(SdkBytes.fromUtf8String("x"))))
          .isInstanceOfSatisfying(
              KinesisException.class,
              refused -> {
                assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
                assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo(
                        "3 validation errors detected: Value '' at 'partitionKey' failed to satisfy"
                            + " constraint: Member must have length greater than or equal to 1;"
                            + " Value '01' at 'explicitHashKey' failed to satisfy constraint:"
                            + " Member must satisfy regular expression pattern:"
                            + " 0|([1-9]\\d{0,38}); Value 'no name' at 'streamName' failed to"
                            + " satisfy constraint: Member must satisfy regular expression pattern:"
                            + " [a-zA-Z0-9_.-]+");
              });
    }
  }

  @Test
  void aCallOfMoreThanTenMegabytesIsRefusedAndSoIsARecordOfMore() {
    String four = "x".repeat(4 << 20);
    try (SdkWorld world = new SdkWorld()) {
      assertThatThrownBy(() -> world.put("tom", List.of(four, four, four)))
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining("Records size exceeds 10 MB limit");
      assertThatThrownBy(() -> put(world, "tom", new byte[(10 << 20) + 1]))
          .hasMessageContaining("Member must have length less than or equal to 10485760");
    }
  }
}
