package stormglass.contracts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.json.JsonWriter;

/// A map by names, none of its names and values null.
///
/// @param taken the names of the fields beside it
/// @param each what each value must follow; null where it is no more than its class says
record EntriesRule<T>(Set<String> taken, @Nullable Rule<T> each) implements Rule<Map<String, T>> {

  @Override
  public boolean accepts(Map<String, T> entries) {
    return flaws(entries).isEmpty();
  }

  @Override
  public List<Violation> flaws(Map<String, T> entries) {
    List<Violation> flaws = new ArrayList<>(0);
    for (Map.Entry<String, T> entry : entries.entrySet()) {
      String name = entry.getKey();
      if (name == null) {
        flaws.add(new Violation("", "has a value without a name"));
        continue;
      }
      flaws.addAll(Violation.within(name, entry.getValue(), each));
      if (taken.contains(name)) {
        flaws.add(new Violation(Violation.segment(name), "is a field beside the map"));
      } else if (!JsonWriter.canName(name)) {
        flaws.add(new Violation("", "has a name with half a surrogate pair"));
      }
    }
    return flaws;
  }

  @Override
  @SuppressWarnings("NullAway") // a value that is missing is kept for the flaws to tell
  public Map<String, T> kept(Map<String, T> entries) {
    Map<String, T> copy = new LinkedHashMap<>(entries);
    if (each != null) {
      copy.replaceAll((_, value) -> value == null ? null : each.kept(value));
    }
    return Collections.unmodifiableMap(copy);
  }
}
