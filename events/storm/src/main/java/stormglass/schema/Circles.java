package stormglass.schema;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds the components that contain themselves in a way that cannot be.
///
/// A tree whose children are a list of trees is fine: the list may be empty. An object that
/// requires an object of its own kind has no value that ends. And a list of lists of itself, with
/// no object between, has no type in Java.
final class Circles {

  private final Map<String, Component> components;
  private final Set<String> finite = new HashSet<>();

  Circles(Map<String, Component> components) {
    this.components = components;
    boolean found = true;
    while (found) {
      found = false;
      for (Component component : components.values()) {
        if (!finite.contains(component.name()) && isFinite(component.type())) {
          found = finite.add(component.name());
        }
      }
    }
  }

  /// Whether a component has a value that ends.
  boolean isFinite(String component) {
    return finite.contains(component);
  }

  /// Whether a component comes back to itself through lists, maps and references alone.
  boolean isNameless(String component) {
    Set<String> within = new HashSet<>();
    return comesBack(type(component), component, within);
  }

  private boolean comesBack(Type type, String component, Set<String> within) {
    return switch (type) {
      case Type.Reference(String name) ->
          name.equals(component)
              || (within.add(name)
                  && components.containsKey(name)
                  && comesBack(type(name), component, within));
      case Type.Items items -> comesBack(items.item(), component, within);
      case Type.Structure structure ->
          structure.isMap()
              && structure.others().stream().anyMatch(it -> comesBack(it, component, within));
      case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Symbols _, Type.Union _ -> false;
      case Type.Whole _, Type.Real _, Type.Truth _ -> false;
    };
  }

  private boolean isFinite(Type type) {
    return switch (type) {
      // What leads nowhere is another problem.
      case Type.Reference(String name) -> finite.contains(name) || !components.containsKey(name);
      case Type.Items items -> items.minItems() == 0 || isFinite(items.item());
      case Type.Structure structure ->
          structure.properties().stream()
              .allMatch(property -> property.optional() || isFinite(property.type()));
      case Type.Union union ->
          union.variants().values().stream().anyMatch(it -> isFinite(new Type.Reference(it)));
      case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Symbols _ -> true;
      case Type.Whole _, Type.Real _, Type.Truth _ -> true;
    };
  }

  private Type type(String component) {
    return Objects.requireNonNull(components.get(component), component).type();
  }
}
