package stormglass.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.bus.Patterns;
import stormglass.schema.Type;

/// Whether an event of a schema can match a pattern, decided by letting Event Ruler match events
/// that are made for it.
final class Matching {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Matching() {}

  /// Whether there is a valid event that the pattern matches.
  ///
  /// Each field on its own gets the first of its possible values that the pattern wants; then the
  /// event as a whole is tried.
  static boolean isPossible(EventPattern pattern, Exemplar exemplar) {
    for (SequencedMap<List<String>, JsonNode> alternative : pattern.alternatives()) {
      ObjectNode event = exemplar.event();
      boolean wanted = names(alternative, exemplar);
      for (Map.Entry<List<String>, JsonNode> field : alternative.entrySet()) {
        wanted = wanted && satisfy(event, field.getKey(), field.getValue(), exemplar);
      }
      if (wanted && Patterns.matches(pattern.text(), event.toString())) {
        return true;
      }
    }
    return false;
  }

  /// Whether the source and detail-type are among those that are named, if only names are given.
  private static boolean names(Map<List<String>, JsonNode> wanted, Exemplar exemplar) {
    return names(wanted.get(List.of("source")), exemplar.schema().source())
        && names(wanted.get(List.of("detail-type")), exemplar.schema().detailType());
  }

  private static boolean names(@Nullable JsonNode wanted, String name) {
    if (wanted == null) {
      return true;
    }
    for (JsonNode value : wanted) {
      if (!value.isTextual() || value.textValue().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean satisfy(
      ObjectNode event, List<String> path, JsonNode wanted, Exemplar exemplar) {
    String pattern = EventPattern.only(path, wanted);
    if (Patterns.matches(pattern, event.toString())) {
      return true;
    }
    Type.Property property = exemplar.property(path).orElse(null);
    if (property == null) {
      return false;
    }
    for (JsonNode value : exemplar.values(property.type(), proposals(wanted))) {
      set(event, path, value);
      if (Patterns.matches(pattern, event.toString())) {
        return true;
      }
    }
    if (property.optional()) {
      set(event, path, null);
      return Patterns.matches(pattern, event.toString());
    }
    return false;
  }

  /// Values that could be what a pattern wants.
  private static List<JsonNode> proposals(JsonNode wanted) {
    Set<JsonNode> proposals = new LinkedHashSet<>();
    for (JsonNode value : wanted) {
      if (value.isObject()) {
        value.properties().forEach(matcher -> propose(matcher.getValue(), proposals));
      } else {
        proposals.add(value);
      }
    }
    return List.copyOf(proposals);
  }

  private static void propose(JsonNode value, Set<JsonNode> proposals) {
    if (value.isTextual()) {
      String text = value.textValue();
      for (String plain : List.of(text.replace("*", ""), text.replace("*", "a"))) {
        proposals.add(NODES.textNode(plain));
        proposals.add(NODES.textNode(plain + "a"));
        proposals.add(NODES.textNode("a" + plain));
      }
    } else if (value.isNumber() && value.canConvertToLong()) {
      long number = value.longValue();
      for (long near : new long[] {number, number + 1, number - 1}) {
        proposals.add(NODES.numberNode(near));
      }
    } else if (value.isContainerNode()) {
      value.forEach(part -> propose(part, proposals));
    }
  }

  /// Puts a value at a path, into the first item of each list on the way; null to take it away.
  private static void set(ObjectNode event, List<String> path, @Nullable JsonNode value) {
    JsonNode at = event;
    for (String name : path.subList(0, path.size() - 1)) {
      at = first(at.path(name));
    }
    if (!(at instanceof ObjectNode object)) {
      return;
    }
    JsonNode old = object.get(path.getLast());
    if (value == null) {
      object.remove(path.getLast());
    } else if (old instanceof ArrayNode) {
      object.set(path.getLast(), NODES.arrayNode().add(value));
    } else {
      object.set(path.getLast(), value);
    }
  }

  private static JsonNode first(JsonNode node) {
    List<JsonNode> items = new ArrayList<>();
    node.forEach(items::add);
    return node.isArray() && !items.isEmpty() ? first(items.getFirst()) : node;
  }
}
