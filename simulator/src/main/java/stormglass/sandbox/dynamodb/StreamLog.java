package stormglass.sandbox.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table's stream: its records of the last 24 hours in one shard, at most [#MOST_RECORDS].
/// Guarded by the database's lock.
final class StreamLog {

  /// Older records are trimmed, as those older than 24 hours are.
  static final int MOST_RECORDS = 50_000;

  private static final Duration RETENTION = Duration.ofHours(24);
  private static final String SEQUENCE_START = "100000000000000000000";

  private final String table;
  private final String arn;
  private final TableDefinition.Key key;
  private final TableDefinition.Stream stream;
  private final ArrayDeque<StreamRecord> records = new ArrayDeque<>();
  private long next;

  StreamLog(TableDefinition table, String tableArn, TableDefinition.Stream stream) {
    this.table = table.name();
    this.key = table.key();
    this.stream = stream;
    this.arn = tableArn + "/stream/" + stream.label();
  }

  String arn() {
    return arn;
  }

  TableDefinition.Stream stream() {
    return stream;
  }

  /// The id of the one shard.
  String shardId() {
    return "shardId-00000000000000000001-" + String.format("%08x", arn.hashCode());
  }

  /// The position of the next record to come, from 0.
  long end() {
    return next;
  }

  /// The position of the oldest record kept.
  long start() {
    return next - records.size();
  }

  /// Records a change, or returns null where nothing changed.
  @Nullable StreamRecord append(@Nullable Item before, @Nullable Item after, Instant at) {
    Item either = after == null ? before : after;
    if (either == null || (after != null && after.equals(before))) {
      return null;
    }
    StreamRecord.Images images =
        new StreamRecord.Images(
            either.only(key.attributes().stream().map(a -> a.name()).toList()), before, after);
    StreamRecord record = new StreamRecord(table, this, sequenceNumber(next), at, images);
    next++;
    records.addLast(record);
    while (records.size() > MOST_RECORDS
        || Duration.between(records.getFirst().at(), at).compareTo(RETENTION) > 0) {
      records.removeFirst();
    }
    return record;
  }

  /// Records from a position on, at most so many.
  List<StreamRecord> from(long position, int most) {
    List<StreamRecord> found = new ArrayList<>();
    records.stream().skip(position - start()).limit(most).forEach(found::add);
    return found;
  }

  /// The sequence number of the record at a position: 21 digits.
  static String sequenceNumber(long position) {
    String digits = Long.toString(position);
    return SEQUENCE_START.substring(0, SEQUENCE_START.length() - digits.length()) + digits;
  }

  /// The position of a sequence number, or -1 if it is none.
  static long position(String sequenceNumber) {
    if (sequenceNumber.length() != SEQUENCE_START.length() || !sequenceNumber.startsWith("1")) {
      return -1;
    }
    try {
      return Long.parseLong(sequenceNumber, 2, sequenceNumber.length(), 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
