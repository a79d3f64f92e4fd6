package stormglass.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stormglass.sandbox.dynamodb.DynamoDbContract.putting;
import static stormglass.sandbox.dynamodb.Values.key;
import static stormglass.sandbox.dynamodb.Values.n;
import static stormglass.sandbox.dynamodb.Values.with;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stormglass.meter.Meter;
import stormglass.meter.Usage;

class StreamTest {

  private static final String ARN =
      "arn:aws:dynamodb:us-east-1:000000000000:table/tab/stream/2026-01-01T00:00:00.000";

  private final ServedDynamoDb served = new ServedDynamoDb();
  private final DynamoDbClient client = served.client();
  private final DynamoDbStreamsClient streams = served.streams();

  StreamTest() {
    served.dynamoDb().createTable(Tables.withStream("tab"), "Tab");
  }

  @AfterEach
  void stop() {
    streams.close();
    client.close();
    served.close();
  }

  @Test
  void theListenerGetsEveryChangeInOrder() throws IOException {
    makeThreeChanges();
    assertThat(served.changes()).extracting(StreamRecord::table).containsOnly("tab");
    assertThat(served.changes()).extracting(StreamRecord::streamArn).containsOnly(ARN);
    assertThat(served.changes())
        .extracting(StreamRecord::sequenceNumber)
        .containsExactly("100000000000000000000", "100000000000000000001", "100000000000000000002");
    assertThat(new ObjectMapper().readTree(served.changes().get(1).json()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"eventID":"%08x000100000000000000000001","eventName":"MODIFY",
                     "eventVersion":"1.1","eventSource":"aws:dynamodb","awsRegion":"us-east-1",
                     "dynamodb":{"ApproximateCreationDateTime":1795262400,
                       "Keys":{"pk":{"S":"a"},"sk":{"S":"b"}},
                       "NewImage":{"pk":{"S":"a"},"sk":{"S":"b"},"n":{"N":"2"}},
                       "OldImage":{"pk":{"S":"a"},"sk":{"S":"b"},"n":{"N":"1"}},
                       "SequenceNumber":"100000000000000000001","SizeBytes":24,
                       "StreamViewType":"NEW_AND_OLD_IMAGES"},
                     "eventSourceARN":"%s"}"""
                        .formatted(ARN.hashCode(), ARN)));
  }

  @Test
  void whoeverHandsOnARecordHandsOnThoseOfOthersInTheirTurn() {
    List<String> taken = new ArrayList<>();
    AtomicReference<DynamoDb> dynamoDb = new AtomicReference<>();
    dynamoDb.set(
        new DynamoDb(
            "us-east-1",
            "000000000000",
            () -> Instant.EPOCH,
            new Meter(),
            new DynamoDb.Told(
                record -> {
                  if (record.key().equals(item("first"))) {
                    joined(() -> dynamoDb.get().put("tab", item("second")));
                  }
                  taken.add(record.key());
                },
                _ -> {})));
    dynamoDb.get().createTable(Tables.withStream("tab"), "Tab");
    dynamoDb.get().put("tab", item("first"));
    assertThat(taken).containsExactly(item("first"), item("second"));
  }

  private static void joined(Runnable work) {
    Thread thread = Thread.ofVirtual().start(work);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String item(String pk) {
    return "{\"pk\":{\"S\":\"" + pk + "\"},\"sk\":{\"S\":\"x\"}}";
  }

  @Test
  void aWriteThatChangesNothingIsNotRecorded() {
    put("1");
    put("1");
    client.deleteItem(d -> d.tableName("tab").key(key("x", "y")));
    assertThat(served.changes()).hasSize(1);
  }

  @Test
  void aCancelledTransactionIsNotRecorded() {
    assertThatThrownBy(
            () ->
                client.transactWriteItems(
                    t ->
                        t.transactItems(
                            putting(put -> put.tableName("tab").item(key("a", "b"))),
                            putting(
                                put ->
                                    put.tableName("tab")
                                        .item(key("a", "c"))
                                        .conditionExpression("attribute_exists(pk)")))))
        .hasMessageContaining("[None, ConditionalCheckFailed]");
    assertThat(served.changes()).isEmpty();
  }

  @Test
  void aClientReadsTheStreamFromItsStart() {
    makeThreeChanges();
    StreamDescription stream =
        streams.describeStream(d -> d.streamArn(onlyStream())).streamDescription();
    String shard = stream.shards().getFirst().shardId();
    GetRecordsResponse first = records(iterator(shard, ShardIteratorType.TRIM_HORIZON), 2);
    GetRecordsResponse rest = records(first.nextShardIterator(), 1000);
    assertThat(first.records())
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.MODIFY);
    assertThat(rest.records()).extracting(Record::eventName).containsExactly(OperationType.REMOVE);
    assertThat(rest.records().getFirst().dynamodb().oldImage())
        .isEqualTo(with(key("a", "b"), "n", n("2")));
    assertThat(rest.records().getFirst().dynamodb().hasNewImage()).isFalse();
    assertThat(records(rest.nextShardIterator(), 1000).records()).isEmpty();
    assertThat(served.meter().counted().get(Usage.DYNAMODB_STREAM_READS))
        .isEqualTo(Map.of("Tab", 3L));
  }

  @Test
  void aClientThatReadsTheLatestGetsWhatComesThen() {
    put("1");
    String shard =
        streams
            .describeStream(d -> d.streamArn(ARN))
            .streamDescription()
            .shards()
            .getFirst()
            .shardId();
    String latest = iterator(shard, ShardIteratorType.LATEST);
    put("2");
    assertThat(records(latest, 10).records()).hasSize(1);
  }

  @Test
  void recordsOlderThanADayAreTrimmed() {
    put("1");
    String shard =
        streams
            .describeStream(d -> d.streamArn(ARN))
            .streamDescription()
            .shards()
            .getFirst()
            .shardId();
    String start = iterator(shard, ShardIteratorType.TRIM_HORIZON);
    served.advance(Duration.ofHours(25));
    put("2");
    assertThatThrownBy(() -> records(start, 10)).isInstanceOf(TrimmedDataAccessException.class);
    assertThat(records(iterator(shard, ShardIteratorType.TRIM_HORIZON), 10).records()).hasSize(1);
  }

  private void makeThreeChanges() {
    put("1");
    put("2");
    client.deleteItem(d -> d.tableName("tab").key(key("a", "b")));
  }

  private void put(String number) {
    client.putItem(p -> p.tableName("tab").item(with(key("a", "b"), "n", n(number))));
  }

  private String onlyStream() {
    List<software.amazon.awssdk.services.dynamodb.model.Stream> all =
        streams.listStreams(l -> l.tableName("tab")).streams();
    assertThat(all).hasSize(1);
    return all.getFirst().streamArn();
  }

  private String iterator(String shard, ShardIteratorType type) {
    return streams
        .getShardIterator(g -> g.streamArn(ARN).shardId(shard).shardIteratorType(type))
        .shardIterator();
  }

  private GetRecordsResponse records(String iterator, int limit) {
    return streams.getRecords(g -> g.shardIterator(iterator).limit(limit));
  }
}
