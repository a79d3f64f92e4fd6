package stormglass.sandbox.dynamodb;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All tables under one lock, which is held for work in memory alone: requests are read and
/// answered outside, items are immutable, and stream records are handed on afterwards.
final class Database {

  /// "Query" and "Scan" of the API reference: a page ends once it has 1 MB (read 2026-11).
  private static final int PAGE_BYTES = 1024 * 1024;

  private final ConcurrentHashMap<String, Table> tables = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final ConcurrentLinkedQueue<StreamRecord> undelivered = new ConcurrentLinkedQueue<>();
  private final ReentrantLock delivery = new ReentrantLock();
  private final InstantSource clock;
  private final Consumer<StreamRecord> changes;

  Database(InstantSource clock, Consumer<StreamRecord> changes) {
    this.clock = clock;
    this.changes = changes;
  }

  /// What became of a write.
  sealed interface Outcome {
    /// It was made.
    record Made(Table.Change change) implements Outcome {}

    /// Its condition was not met by the item as it stands, null if there is none.
    record Refused(@Nullable Item item) implements Outcome {}
  }

  InstantSource clock() {
    return clock;
  }

  /// The table of that name.
  Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw Rejection.tableNotFound();
    }
    return table;
  }

  @Nullable Table find(String name) {
    return tables.get(name);
  }

  /// Names of all tables, in their natural order.
  List<String> tableNames() {
    return tables.keySet().stream().sorted().toList();
  }

  /// Adds the table, unless there is one of that name.
  boolean add(Table table) {
    return tables.putIfAbsent(table.name(), table) == null;
  }

  boolean remove(Table table) {
    return tables.remove(table.name(), table);
  }

  /// Reads something as of one moment.
  <T> T read(Supplier<T> reader) {
    lock.lock();
    try {
      return reader.get();
    } finally {
      lock.unlock();
    }
  }

  /// Makes one write, unless its condition forbids it.
  Outcome write(Write write) {
    Outcome outcome;
    lock.lock();
    try {
      Item before = write.table().get(write.key());
      outcome =
          write.isAllowed(before)
              ? new Outcome.Made(make(write, write.apply(before)))
              : new Outcome.Refused(before);
    } finally {
      lock.unlock();
    }
    deliverFrom(List.of(write));
    return outcome;
  }

  /// Makes all writes or none.
  ///
  /// @return the changes by write; for each that only checks, the item as it stands
  /// @throws Rejection with the reasons, if any cannot be made
  Map<Write, Table.Change> writeAll(List<Write> writes) {
    Map<Write, Table.Change> made = new LinkedHashMap<>();
    lock.lock();
    try {
      List<@Nullable Item> after = new ArrayList<>();
      List<CancellationReason> reasons = new ArrayList<>();
      for (Write write : writes) {
        reasons.add(attempt(write, after));
      }
      if (!reasons.stream().allMatch(CancellationReason.None.class::isInstance)) {
        throw Rejection.cancelled(reasons);
      }
      for (int i = 0; i < writes.size(); i++) {
        Write write = writes.get(i);
        made.put(write, make(write, after.get(i)));
      }
    } finally {
      lock.unlock();
    }
    deliverFrom(writes);
    return made;
  }

  private static CancellationReason attempt(Write write, List<@Nullable Item> after) {
    Item before = write.table().get(write.key());
    if (!write.isAllowed(before)) {
      after.add(null);
      return new CancellationReason.ConditionFailed(write.showsItem() ? before : null);
    }
    try {
      after.add(write.apply(before));
      return new CancellationReason.None();
    } catch (Rejection e) {
      after.add(null);
      return new CancellationReason.Invalid(e.text());
    }
  }

  private Table.Change make(Write write, @Nullable Item after) {
    Table table = write.table();
    if (write.isCheck()) {
      return new Table.Change(after, after, Map.of());
    }
    Table.Change change = table.put(write.key(), after);
    StreamLog stream = table.stream();
    StreamRecord record =
        stream == null ? null : stream.append(change.before(), after, clock.instant());
    if (record != null) {
      undelivered.add(record);
    }
    return change;
  }

  /// Hands on what has been recorded, in order. Whoever finds another at it leaves the records to
  /// that one: to wait for a turn costs a writer more than all the rest.
  private void deliverFrom(List<Write> writes) {
    if (writes.stream().allMatch(write -> write.table().stream() == null)) {
      return;
    }
    while (!undelivered.isEmpty() && delivery.tryLock()) {
      try {
        StreamRecord record = undelivered.poll();
        while (record != null) {
          changes.accept(record);
          record = undelivered.poll();
        }
      } finally {
        delivery.unlock();
      }
    }
  }

  /// A page of a query or scan.
  ///
  /// @param more whether it ended at a bound and not at the end of the range
  record Page(List<Map.Entry<ItemKey, Item>> entries, int bytes, boolean more) {}

  /// Reads items in order until there are so many, or 1 MB of them.
  Page page(NavigableMap<ItemKey, Item> range, int limit) {
    return read(
        () -> {
          List<Map.Entry<ItemKey, Item>> found = new ArrayList<>();
          int bytes = 0;
          for (Map.Entry<ItemKey, Item> entry : range.entrySet()) {
            found.add(Map.entry(entry.getKey(), Objects.requireNonNull(entry.getValue())));
            bytes += entry.getValue().size();
            if (found.size() >= limit || bytes >= PAGE_BYTES) {
              return new Page(found, bytes, true);
            }
          }
          return new Page(found, bytes, false);
        });
  }
}
