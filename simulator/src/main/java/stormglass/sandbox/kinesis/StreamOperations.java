package stormglass.sandbox.kinesis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.stream.HashKey;
import stormglass.sandbox.wire.Members;

/// CreateStream, DeleteStream, and what tells of streams and shards. A stream is active as soon as
/// it is made, and its shards stay as they are.
final class StreamOperations {

  private static final int MOST_SHARDS = 1_000;
  private static final int MOST_LISTED = 10_000;
  private static final int STANDARD_LISTED = 100;
  private static final int RETENTION_HOURS = 24;

  private enum Mode {
    ON_DEMAND,
    PROVISIONED
  }

  private final DataStreams streams;
  private final Limits limits;

  StreamOperations(DataStreams streams, Limits limits) {
    this.streams = streams;
    this.limits = limits;
  }

  Map<String, Operation> all() {
    return Map.of(
        "CreateStream", this::create,
        "DeleteStream", this::delete,
        "DescribeStream", this::describe,
        "DescribeStreamSummary", this::summarise,
        "ListStreams", this::list,
        "ListShards", this::listShards);
  }

  private Map<String, ?> create(Checked request) {
    String name = request.name("StreamName");
    Members details = request.members().structure("StreamModeDetails");
    Mode mode =
        details.has("StreamMode")
            ? Checked.of(details).choice("StreamMode", Mode.class)
            : Mode.PROVISIONED;
    boolean onDemand = mode == Mode.ON_DEMAND;
    int count = request.number("ShardCount", 0, 1, MOST_SHARDS);
    request.reject();
    if (count == 0 && !onDemand) {
      throw KinesisError.invalid("ShardCount must be specified in PROVISIONED mode.");
    }
    int shards = onDemand ? limits.count(Limit.KINESIS_ON_DEMAND_SHARDS) : count;
    streams.create(
        new HostedStream.Definition(name, name, onDemand, shards, RETENTION_HOURS, false));
    return Map.of();
  }

  private Map<String, ?> delete(Checked request) {
    streams.delete(stream(request));
    return Map.of();
  }

  private HostedStream stream(Checked request) {
    String name = StreamNames.of(request);
    request.reject();
    return StreamNames.need(streams, name);
  }

  private Map<String, ?> describe(Checked request) {
    int limit = request.number("Limit", STANDARD_LISTED, 1, MOST_LISTED);
    HostedStream stream = stream(request);
    int from = after(request.members().text("ExclusiveStartShardId"));
    int to = Math.clamp((long) from + limit, 0, stream.definition().shards());
    Map<String, Object> shown = described(stream);
    shown.put("Shards", shards(stream, from, to));
    shown.put("HasMoreShards", to < stream.definition().shards());
    return Map.of("StreamDescription", shown);
  }

  private Map<String, ?> summarise(Checked request) {
    HostedStream stream = stream(request);
    Map<String, Object> shown = described(stream);
    shown.put("OpenShardCount", stream.definition().shards());
    shown.put("ConsumerCount", 0);
    return Map.of("StreamDescriptionSummary", shown);
  }

  private static Map<String, Object> described(HostedStream stream) {
    Map<String, Object> shown = named(stream);
    shown.put("RetentionPeriodHours", stream.definition().retentionHours());
    shown.put("EnhancedMonitoring", List.of(Map.of("ShardLevelMetrics", List.of())));
    shown.put("EncryptionType", stream.definition().encrypted() ? "KMS" : "NONE");
    return shown;
  }

  private static Map<String, Object> named(HostedStream stream) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("StreamName", stream.name());
    shown.put("StreamARN", stream.arn());
    shown.put("StreamStatus", "ACTIVE");
    Mode mode = stream.definition().onDemand() ? Mode.ON_DEMAND : Mode.PROVISIONED;
    shown.put("StreamModeDetails", Map.of("StreamMode", mode.name()));
    shown.put("StreamCreationTimestamp", stream.created());
    return shown;
  }

  private Map<String, ?> list(Checked request) {
    int limit = request.number("Limit", STANDARD_LISTED, 1, MOST_LISTED);
    request.reject();
    String start = request.members().text("ExclusiveStartStreamName", "");
    String token = request.members().text("NextToken");
    String after = token == null ? start : decoded(token);
    List<HostedStream> rest =
        streams.all().stream().filter(one -> one.name().compareTo(after) > 0).toList();
    List<HostedStream> page = rest.subList(0, Math.min(limit, rest.size()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("StreamNames", page.stream().map(HostedStream::name).toList());
    answer.put("HasMoreStreams", page.size() < rest.size());
    answer.put("StreamSummaries", page.stream().map(StreamOperations::named).toList());
    if (page.size() < rest.size()) {
      answer.put("NextToken", encoded(page.getLast().name()));
    }
    return answer;
  }

  private Map<String, ?> listShards(Checked request) {
    String token = request.members().text("NextToken");
    int limit = request.number("MaxResults", 1_000, 1, MOST_LISTED);
    String[] next = token == null ? new String[0] : decoded(token).split("/", -1);
    if (token != null && next.length != 2) {
      throw KinesisError.invalid("Invalid NextToken.");
    }
    HostedStream stream = token == null ? stream(request) : StreamNames.need(streams, next[0]);
    request.reject();
    int from = after(token == null ? request.members().text("ExclusiveStartShardId") : next[1]);
    int to = Math.clamp((long) from + limit, 0, stream.definition().shards());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("Shards", shards(stream, from, to));
    if (to < stream.definition().shards()) {
      answer.put("NextToken", encoded(stream.name() + "/" + ShardIds.of(to - 1)));
    }
    return answer;
  }

  /// The first shard after an id, which may be null.
  private static int after(@Nullable String id) {
    if (id == null) {
      return 0;
    }
    int shard = ShardIds.shard(id);
    if (shard < 0) {
      throw KinesisError.invalid("Invalid ShardId: " + id);
    }
    return shard + 1;
  }

  private static List<Map<String, ?>> shards(HostedStream stream, int from, int to) {
    int count = stream.definition().shards();
    List<Map<String, ?>> shards = new ArrayList<>();
    for (int shard = from; shard < to; shard++) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("ShardId", ShardIds.of(shard));
      shown.put(
          "HashKeyRange",
          Map.of(
              "StartingHashKey", HashKey.first(shard, count).value().toString(),
              "EndingHashKey", HashKey.last(shard, count).value().toString()));
      shown.put(
          "SequenceNumberRange",
          Map.of("StartingSequenceNumber", ShardIds.sequenceNumber(shard, 0)));
      shards.add(shown);
    }
    return shards;
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw KinesisError.invalid("Invalid NextToken.");
    }
  }
}
