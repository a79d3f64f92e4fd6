package stormglass.meter;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Counts billable units by kind and resource. Safe for use by many threads.
public final class Meter {

  private record Key(Usage usage, String resource) {}

  private static final ScopedValue<String> USER = ScopedValue.newInstance();

  private final ConcurrentHashMap<Key, LongAdder> counts = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Key, LongAdder> byUser = new ConcurrentHashMap<>();

  /// Adds units.
  ///
  /// @param resource the logical id of what used them
  /// @param quantity in the unit that `usage` names; at least 0
  public void count(Usage usage, String resource, long quantity) {
    adder(usage, resource).add(quantity);
    if (USER.isBound()) {
      byUser.computeIfAbsent(new Key(usage, USER.get()), key -> new LongAdder()).add(quantity);
    }
  }

  /// Does something on this thread, and also counts what it uses for whoever uses it.
  ///
  /// @param user the logical id of a function
  public <R> R usedBy(String user, Supplier<R> action) {
    return ScopedValue.where(USER, user).call(action::get);
  }

  /// What was counted for each user so far: user, then usage, in their natural order.
  public Map<String, Map<Usage, Long>> usedBy() {
    Map<String, Map<Usage, Long>> users = new TreeMap<>();
    byUser.forEach(
        (key, count) ->
            users
                .computeIfAbsent(key.resource(), user -> new TreeMap<>())
                .put(key.usage(), count.sum()));
    return users;
  }

  /// What adds to one count without looking it up each time.
  public LongConsumer counter(Usage usage, String resource) {
    return adder(usage, resource)::add;
  }

  private LongAdder adder(Usage usage, String resource) {
    return counts.computeIfAbsent(new Key(usage, resource), key -> new LongAdder());
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

  /// Everything counted so far by usage alone; what was never counted is not there.
  public Map<Usage, Long> totals() {
    Map<Usage, Long> totals = new TreeMap<>();
    counts.forEach((key, count) -> totals.merge(key.usage(), count.sum(), Long::sum));
    return totals;
  }
}
