package stormglass.sandbox.lambda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import stormglass.cloud.bus.Rules;
import stormglass.cloud.stream.ShardedStream;
import stormglass.sandbox.dynamodb.StreamRecord;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;

/// Brings the changes of tables to the streams that mappings read.
public final class StreamFeeds {

  private static final int MOST_MAPPINGS = Long.SIZE;

  private record Feed(ShardedStream<Payload> stream, List<Filters> filters) {}

  /// The filters of one mapping; without one it takes everything.
  private record Filters(List<String> patterns, Rules<String> matcher) {
    boolean accept(String record) {
      return patterns.isEmpty() || !matcher.matching(record).isEmpty();
    }
  }

  private final Map<String, Feed> byTable = new ConcurrentHashMap<>();
  private final Live live;

  public StreamFeeds(Live live) {
    this.live = live;
  }

  /// Begins to bring a table's changes to a stream.
  public void add(String table, ShardedStream<Payload> stream) {
    byTable.put(table, new Feed(stream, new CopyOnWriteArrayList<>()));
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
    List<Filters> filters = feed(table).filters();
    if (filters.size() == MOST_MAPPINGS) {
      throw new IllegalArgumentException("too many mappings of table " + table);
    }
    Rules<String> matcher = new Rules<>();
    patterns.forEach(pattern -> matcher.add(pattern, pattern));
    filters.add(new Filters(patterns, matcher));
    return 1L << (filters.size() - 1);
  }

  /// Appends a change to its table's stream, if anybody reads that.
  public void append(StreamRecord record) {
    Feed feed = byTable.get(record.table());
    if (feed == null) {
      return;
    }
    byte[] json = record.json();
    String text = new String(json, StandardCharsets.UTF_8);
    long accepted = 0;
    for (int i = 0; i < feed.filters().size(); i++) {
      accepted |= feed.filters().get(i).accept(text) ? 1L << i : 0;
    }
    Payload.Change change = new Payload.Change(record, accepted);
    int item = record.key().hashCode();
    live.call((cloud, now) -> cloud.append(feed.stream(), change, item, json.length, now));
  }
}
