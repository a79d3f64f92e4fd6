package stormglass.contracts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of so many items, none of them null.
///
/// @param each what each item must follow; null where it is no more than its class says
record ItemsRule<T>(int least, int most, @Nullable Rule<T> each) implements Rule<List<T>> {

  @Override
  public boolean accepts(List<T> items) {
    int size = items.size();
    for (int i = 0; i < size; i++) {
      T item = items.get(i);
      if (item == null || (each != null && !each.accepts(item))) {
        return false;
      }
    }
    return size >= least && size <= most;
  }

  @Override
  public List<Violation> flaws(List<T> items) {
    List<Violation> flaws = new ArrayList<>();
    if (items.size() < least || items.size() > most) {
      flaws.add(new Violation("", flaw(items.size(), least, most)));
    }
    for (int i = 0; i < items.size(); i++) {
      flaws.addAll(Violation.within(Integer.toString(i), items.get(i), each));
    }
    return flaws;
  }

  /// What is wrong with a number of items that is not within bounds.
  static String flaw(int items, int least, int most) {
    return "has "
        + items
        + (items < least ? " items, fewer than " + least : " items, more than " + most);
  }

  @Override
  @SuppressWarnings("NullAway") // an item that is missing is kept for the flaws to tell
  public List<T> kept(List<T> items) {
    if (each instanceof ItemsRule<?> || each instanceof EntriesRule<?>) {
      List<T> copy = new ArrayList<>(items);
      copy.replaceAll(item -> item == null ? null : each.kept(item));
      return copy.contains(null) ? copy : List.copyOf(copy);
    }
    try {
      return List.copyOf(items);
    } catch (NullPointerException e) {
      return new ArrayList<>(items);
    }
  }
}
