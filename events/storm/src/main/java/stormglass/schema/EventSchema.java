package stormglass.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import stormglass.problem.Where;

/// The schema of one type of event.
///
/// @param source who says it, such as `shop.ordering`
/// @param detailType what happened, such as `OrderPlaced`
/// @param data what the event says of it
/// @param components the named types to which the data refers, in the order of the document
public record EventSchema(
    String source,
    String detailType,
    Type.Structure data,
    SequencedMap<String, Component> components,
    Where where) {

  public EventSchema {
    components = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(components));
  }

  /// The system that the event belongs to: `shop` of `shop.ordering`.
  public String system() {
    return source.substring(0, source.indexOf('.'));
  }

  /// The context that says it: `ordering` of `shop.ordering`.
  public String context() {
    return source.substring(source.indexOf('.') + 1);
  }

  /// The name under which the registry holds it: `shop.ordering@OrderPlaced`.
  public String registryName() {
    return source + "@" + detailType;
  }

  /// For each component that is a variant, the properties that tell it from the others.
  public Map<String, Set<String>> discriminators() {
    Map<String, Set<String>> found = new HashMap<>();
    discriminators(data, found);
    components.values().forEach(component -> discriminators(component.type(), found));
    return found;
  }

  private static void discriminators(Type type, Map<String, Set<String>> found) {
    switch (type) {
      case Type.Union union -> {
        for (String name : union.variants().values()) {
          found.computeIfAbsent(name, _ -> new HashSet<>()).add(union.discriminator());
        }
      }
      case Type.Structure structure -> {
        structure.properties().forEach(property -> discriminators(property.type(), found));
        structure.others().ifPresent(others -> discriminators(others, found));
      }
      case Type.Items items -> discriminators(items.item(), found);
      case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Symbols _, Type.Reference _ -> {}
      case Type.Whole _, Type.Real _, Type.Truth _ -> {}
    }
  }
}
