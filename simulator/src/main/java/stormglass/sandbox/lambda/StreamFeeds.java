package stormglass.sandbox.lambda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import stormglass.cloud.bus.MappingFilters;
import stormglass.cloud.stream.ShardedStream;
import stormglass.sandbox.dynamodb.StreamRecord;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;

/// Brings the changes of tables to the streams that mappings read.
public final class StreamFeeds {

  private record Feed(ShardedStream<Payload> stream, MappingFilters filters) {}

  private final Map<String, Feed> byTable = new ConcurrentHashMap<>();
  private final Live live;

  public StreamFeeds(Live live) {
    this.live = live;
  }

  /// Begins to bring a table's changes to a stream.
  public void add(String table, ShardedStream<Payload> stream) {
    byTable.put(table, new Feed(stream, new MappingFilters()));
  }

  /// The stream of a table's changes.
  ///
  /// @throws IllegalArgumentException if there is none
  ShardedStream<Payload> stream(String table) {
    return feed(table).stream();
  }

  private Feed feed(String table) {
    Feed feed = byTable.get(table);
    if (feed == null) {
      throw new IllegalArgumentException("no stream of table " + table);
    }
    return feed;
  }

  /// Adds the filters of a mapping, of which one must match.
  ///
  /// @return the bit of [Payload.Change#accepted] that says whether a change is accepted
  long filter(String table, List<String> patterns) {
    return feed(table).filters().add(patterns);
  }

  /// Appends a change to its table's stream, if anybody reads that.
  public void append(StreamRecord record) {
    Feed feed = byTable.get(record.table());
    if (feed == null) {
      return;
    }
    byte[] json = record.json();
    long accepted = feed.filters().accepting(() -> new String(json, StandardCharsets.UTF_8));
    Payload.Change change = new Payload.Change(record, accepted);
    int item = record.key().hashCode();
    live.call((cloud, now) -> cloud.append(feed.stream(), change, item, json.length, now));
  }
}
