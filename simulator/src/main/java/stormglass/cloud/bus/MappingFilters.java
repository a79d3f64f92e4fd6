package stormglass.cloud.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The filters of the mappings that read one stream. Safe for use by many threads.
public final class MappingFilters {

  private static final int MOST_MAPPINGS = Long.SIZE;

  /// The filters of one mapping; without one it takes everything.
  private record Filters(List<String> patterns, Rules<String> matcher) {
    boolean accept(Supplier<String> record) {
      return patterns.isEmpty() || !matcher.matching(record.get()).isEmpty();
    }
  }

  /// Replaced as a whole, so that a thread sees the mappings of one moment.
  private volatile List<Filters> mappings = List.of();

  /// Adds the filters of a mapping, of which one must match.
  ///
  /// @return the bit of [#accepting] that says whether a record is accepted
  public synchronized long add(List<String> patterns) {
    if (mappings.size() == MOST_MAPPINGS) {
      throw new IllegalArgumentException("too many mappings of one stream");
    }
    Rules<String> matcher = new Rules<>();
    patterns.forEach(pattern -> matcher.add(pattern, pattern));
    List<Filters> more = new ArrayList<>(mappings);
    more.add(new Filters(List.copyOf(patterns), matcher));
    mappings = List.copyOf(more);
    return 1L << (more.size() - 1);
  }

  /// How many mappings there are.
  public int size() {
    return mappings.size();
  }

  /// Which mappings accept a record, bit by bit.
  ///
  /// @param record as JSON; only asked for where there is a filter
  public long accepting(Supplier<String> record) {
    long accepted = 0;
    int bit = 0;
    for (Filters filters : mappings) {
      accepted |= filters.accept(record) ? 1L << bit : 0;
      bit++;
    }
    return accepted;
  }
}
