package stormglass.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
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
}
