package stormglass.meter;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts billable units by kind and resource. Safe for use by many threads.
public final class Meter {

  private record Key(Usage usage, String resource) {}

  private final ConcurrentHashMap<Key, LongAdder> counts = new ConcurrentHashMap<>();

  /// Adds units.
  ///
  /// @param resource the logical id of what used them
  /// @param quantity in the unit that `usage` names; at least 0
  public void count(Usage usage, String resource, long quantity) {
    counts.computeIfAbsent(new Key(usage, resource), key -> new LongAdder()).add(quantity);
  }

  /// Everything counted so far: usage, then resource, in their natural order.
  public Map<Usage, Map<String, Long>> counted() {
    Map<Usage, Map<String, Long>> byUsage = new TreeMap<>();
    counts.forEach(
        (key, count) ->
            byUsage
                .computeIfAbsent(key.usage(), usage -> new TreeMap<>())
                .put(key.resource(), count.sum()));
    return byUsage;
  }
}
