package stormglass.sandbox.kinesis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import stormglass.cloud.bus.MappingFilters;
import stormglass.cloud.stream.DataStream;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.wire.Json;

/// A data stream as clients know it.
public final class HostedStream {

  /// What a stream is called, and how it is made.
  ///
  /// @param label the logical id where a template gave one, otherwise the name
  /// @param onDemand false where its shards are provisioned
  /// @param encrypted whether its template or creator asked for encryption
  public record Definition(
      String name,
      String label,
      boolean onDemand,
      int shards,
      int retentionHours,
      boolean encrypted) {}

  private final Definition definition;
  private final String arn;
  private final DataStream<Payload> data;
  private final Instant created;
  private final MappingFilters filters = new MappingFilters();
  private final AtomicLong countedUntilNanos;

  HostedStream(
      Definition definition, String arn, DataStream<Payload> data, Instant created, long nowNanos) {
    this.definition = definition;
    this.arn = arn;
    this.data = data;
    this.created = created;
    this.countedUntilNanos = new AtomicLong(nowNanos);
  }

  public Definition definition() {
    return definition;
  }

  public String name() {
    return definition.name();
  }

  public String arn() {
    return arn;
  }

  /// Where its records are.
  public DataStream<Payload> data() {
    return data;
  }

  Instant created() {
    return created;
  }

  /// Adds the filters of a mapping, of which one must match.
  ///
  /// @return the bit of [Payload.Datum#accepted] that says whether a record is accepted
  public long filter(List<String> patterns) {
    return filters.add(patterns);
  }

  /// How many mappings read it.
  int readers() {
    return filters.size();
  }

  /// A record as it travels. A mapping's filter looks at its data, as JSON where it is JSON (Lambda
  /// developer guide, event filtering with Kinesis, 2026-11).
  Payload.Datum datum(String partitionKey, byte[] bytes, Instant arrived) {
    long accepted =
        filters.accepting(
            () -> "{\"data\":" + Json.embedded(new String(bytes, StandardCharsets.UTF_8)) + "}");
    return new Payload.Datum(arn, partitionKey, bytes, arrived, accepted);
  }

  /// How much time has passed since this was last asked.
  long moreNanos(long nowNanos) {
    return nowNanos - countedUntilNanos.getAndSet(nowNanos);
  }
}
