package stormglass.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Maps that keep their order; generated code calls it.
public final class Ordered {

  private Ordered() {}

  /// A copy that nothing changes, in the same order.
  ///
  /// @param taken names that must not be among its keys: those of the fields beside the map
  /// @throws NullPointerException when a key or value is null
  /// @throws IllegalArgumentException when a key is taken
  public static <T> Map<String, T> copyOf(Map<String, T> map, String... taken) {
    Map<String, T> copy = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach(
        (key, value) -> copy.put(Objects.requireNonNull(key), Objects.requireNonNull(value)));
    for (String name : taken) {
      if (copy.containsKey(name)) {
        throw new IllegalArgumentException("'" + name + "' is a field beside the map");
      }
    }
    return Collections.unmodifiableMap(copy);
  }
}
