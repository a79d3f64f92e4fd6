package stormglass.cloud.bus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.event.ruler.GenericMachine;

/// The rules of one bus by their patterns: which of them an event matches.
///
/// Matching may happen on many threads while rules change; about 3 µs for an event of 1 KB.
///
/// @param <R> what stands for a rule; equal ones are one rule
public final class Rules<R> {

  private record Entry(long order, String pattern) {}

  private final GenericMachine<R> machine = GenericMachine.<R>builder().build();

  /// Replaced as a whole, so that a matching thread sees the rules of one moment.
  private volatile Map<R, Entry> entries = Map.of();

  private long added;

  /// Adds a rule, or gives one another pattern.
  ///
  /// @throws IllegalArgumentException if [Patterns#check] would not accept the pattern
  public synchronized void add(R rule, String pattern) {
    remove(rule);
    Patterns.add(machine, rule, pattern);
    Map<R, Entry> changed = new HashMap<>(entries);
    changed.put(rule, new Entry(added++, pattern));
    entries = changed;
  }

  /// Takes a rule out, if it is there.
  public synchronized void remove(R rule) {
    Map<R, Entry> changed = new HashMap<>(entries);
    Entry entry = changed.remove(rule);
    if (entry != null) {
      entries = changed;
      Patterns.remove(machine, rule, entry.pattern());
    }
  }

  /// The rules that an event matches, in the order in which they were added.
  ///
  /// @param event the whole envelope as a JSON object
  /// @throws IllegalArgumentException if it is not one
  public List<R> matching(String event) {
    Map<R, Entry> current = entries;
    List<R> matching = new ArrayList<>(Patterns.match(machine, event));
    matching.removeIf(rule -> !current.containsKey(rule));
    matching.sort(Comparator.comparingLong(rule -> order(current, rule)));
    return matching;
  }

  private static <R> long order(Map<R, Entry> current, R rule) {
    Entry entry = current.get(rule);
    return entry == null ? Long.MAX_VALUE : entry.order();
  }
}
