package shop.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Every sequence in which events can arrive, each of them twice, with causes before effects.
///
/// @param <E> the events
final class Interleavings<E> {

  /// @param after the positions of the events whose first arrival comes before this one's
  record Event<E>(E event, List<Integer> after) {}

  private final List<Event<E>> events = new ArrayList<>();

  /// Adds an event.
  ///
  /// @param after the positions of its causes among the events added so far
  Interleavings<E> with(E event, Integer... after) {
    events.add(new Event<>(event, List.of(after)));
    return this;
  }

  /// Gives each sequence, the one in order among them, to a check.
  ///
  /// @return how many there are
  int forEach(Consumer<List<E>> check) {
    return extend(new ArrayList<>(), new int[events.size()], check);
  }

  /// Each event once, in the order in which they were added.
  List<E> inOrder() {
    return events.stream().map(Event::event).toList();
  }

  private int extend(List<E> prefix, int[] arrivals, Consumer<List<E>> check) {
    if (prefix.size() == 2 * events.size()) {
      check.accept(List.copyOf(prefix));
      return 1;
    }
    int count = 0;
    for (int i = 0; i < events.size(); i++) {
      Event<E> next = events.get(i);
      if (arrivals[i] < 2 && next.after().stream().allMatch(cause -> arrivals[cause] > 0)) {
        arrivals[i]++;
        prefix.addLast(next.event());
        count += extend(prefix, arrivals, check);
        prefix.removeLast();
        arrivals[i]--;
      }
    }
    return count;
  }
}
