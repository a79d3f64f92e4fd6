package stormglass.sample;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import stormglass.schema.Component;
import stormglass.schema.Type;

/// How many components at least stand within one another in a value, so that a value of a type that
/// contains itself can be made to end.
final class Heights {

  private static final int ENDLESS = 1_000_000;

  private final Map<String, Integer> heights = new HashMap<>();

  Heights(Map<String, Component> components) {
    boolean found = true;
    while (found) {
      found = false;
      for (Component component : components.values()) {
        int height = 1 + of(component.type());
        found |= height < heights.getOrDefault(component.name(), ENDLESS);
        heights.merge(component.name(), height, Math::min);
      }
    }
  }

  /// The component whose smallest value is the least high; the first of several.
  String lowest(Collection<String> components) {
    return components.stream()
        .min(Comparator.comparing(name -> heights.getOrDefault(name, ENDLESS)))
        .orElseThrow();
  }

  private int of(Type type) {
    return switch (type) {
      case Type.Reference(String name) -> heights.getOrDefault(name, ENDLESS);
      case Type.Items items -> items.minItems() == 0 ? 0 : of(items.item());
      case Type.Structure structure ->
          structure.properties().stream()
              .filter(property -> !property.optional())
              .mapToInt(property -> of(property.type()))
              .max()
              .orElse(0);
      case Type.Union union -> of(new Type.Reference(lowest(union.variants().values())));
      case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Symbols _ -> 0;
      case Type.Whole _, Type.Real _, Type.Truth _ -> 0;
    };
  }
}
