package stormglass.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.bus.Patterns;
import stormglass.sample.Field;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;

/// Whether an event of a schema can match a pattern, decided by letting Event Ruler match events
/// that are made for it.
final class Matching {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SOURCE = List.of("source");
  private static final List<String> DETAIL_TYPE = List.of("detail-type");

  private Matching() {}

  /// Whether there is a valid event that the pattern matches.
  ///
  /// Each field on its own gets the first of its possible values that the pattern wants; then the
  /// event as a whole is tried.
  static boolean isPossible(EventPattern pattern, Samples samples) {
    for (SequencedMap<List<String>, JsonNode> alternative : pattern.alternatives()) {
      if (names(alternative, samples.schema())) {
        ObjectNode event = event(samples);
        boolean wanted = true;
        for (Map.Entry<List<String>, JsonNode> field : alternative.entrySet()) {
          wanted = wanted && satisfy(event, field.getKey(), field.getValue(), samples);
        }
        if (wanted && Patterns.matches(pattern.text(), event.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /// An event with every field that it may have, and one item in each list.
  private static ObjectNode event(Samples samples) {
    ObjectNode event = JSON.valueToTree(samples.next(SampleKind.MAXIMAL).event());
    shorten(event);
    return event;
  }

  private static void shorten(JsonNode node) {
    if (node instanceof ArrayNode list) {
      while (list.size() > 1) {
        list.remove(list.size() - 1);
      }
    }
    node.forEach(Matching::shorten);
  }

  /// Whether the source and detail-type are among those that are named, if only names are given.
  private static boolean names(Map<List<String>, JsonNode> wanted, EventSchema schema) {
    return names(wanted.get(SOURCE), schema.source())
        && names(wanted.get(DETAIL_TYPE), schema.detailType());
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
      ObjectNode event, List<String> path, JsonNode wanted, Samples samples) {
    String pattern = EventPattern.only(path, wanted);
    if (Patterns.matches(pattern, event.toString())) {
      return true;
    }
    Field field = samples.field(path).orElse(null);
    if (field == null || path.equals(SOURCE) || path.equals(DETAIL_TYPE)) {
      return false;
    }
    for (Object value : field.values(proposals(wanted))) {
      set(event, path, JSON.valueToTree(value));
      if (Patterns.matches(pattern, event.toString())) {
        return true;
      }
    }
    if (field.optional()) {
      set(event, path, null);
      return Patterns.matches(pattern, event.toString());
    }
    return false;
  }

  /// Values that could be what a pattern wants.
  private static Set<Object> proposals(JsonNode wanted) {
    Set<Object> proposals = new LinkedHashSet<>();
    for (JsonNode value : wanted) {
      if (value.isObject()) {
        value.properties().forEach(matcher -> propose(matcher.getValue(), proposals));
      } else {
        propose(value, proposals);
      }
    }
    return proposals;
  }

  private static void propose(JsonNode value, Set<Object> proposals) {
    if (value.isTextual()) {
      String text = value.textValue();
      proposals.add(text);
      for (String plain : List.of(text.replace("*", ""), text.replace("*", "a"))) {
        proposals.addAll(List.of(plain, plain + "a", "a" + plain));
      }
    } else if (value.isNumber() && value.canConvertToLong()) {
      long number = value.longValue();
      proposals.addAll(List.of(number, number + 1, number - 1));
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
      object.set(path.getLast(), JSON.createArrayNode().add(value));
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
