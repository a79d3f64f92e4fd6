package stormglass.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// An event pattern, taken apart: the fields it looks at, and what it wants of each.
///
/// @param text the pattern as JSON
/// @param alternatives of which one must match; each has the wanted values by field, `detail` and
///   its parts joined by dots
record EventPattern(String text, List<SequencedMap<List<String>, JsonNode>> alternatives) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OR = "$or";
  private static final int MOST = 1000;

  /// @param text a pattern that Event Ruler has accepted
  static EventPattern of(String text) {
    try {
      return new EventPattern(text, alternatives(List.of(), JSON.readTree(text)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an event pattern: " + text, e);
    }
  }

  /// The fields that any alternative looks at.
  Set<List<String>> fields() {
    Set<List<String>> fields = new LinkedHashSet<>();
    alternatives.forEach(alternative -> fields.addAll(alternative.keySet()));
    return fields;
  }

  /// The texts that are asked for literally at a field, over all alternatives.
  Set<String> texts(String field) {
    Set<String> texts = new LinkedHashSet<>();
    for (Map<List<String>, JsonNode> alternative : alternatives) {
      JsonNode wanted = alternative.get(List.of(field));
      if (wanted != null) {
        wanted.forEach(
            value -> {
              if (value.isTextual()) {
                texts.add(value.textValue());
              }
            });
      }
    }
    return texts;
  }

  /// A pattern that looks at one field only.
  static String only(List<String> field, JsonNode wanted) {
    JsonNode pattern = wanted;
    for (String name : field.reversed()) {
      pattern = JSON.createObjectNode().set(name, pattern);
    }
    return pattern.toString();
  }

  private static List<SequencedMap<List<String>, JsonNode>> alternatives(
      List<String> at, JsonNode pattern) {
    List<SequencedMap<List<String>, JsonNode>> all = List.of(new LinkedHashMap<>());
    for (Map.Entry<String, JsonNode> field : ((ObjectNode) pattern).properties()) {
      List<SequencedMap<List<String>, JsonNode>> of = new ArrayList<>();
      JsonNode value = field.getValue();
      if (field.getKey().equals(OR) && value.isArray()) {
        value.forEach(branch -> of.addAll(alternatives(at, branch)));
      } else if (value.isObject()) {
        of.addAll(alternatives(below(at, field.getKey()), value));
      } else {
        of.add(new LinkedHashMap<>(Map.of(below(at, field.getKey()), value)));
      }
      all = product(all, of);
    }
    return all;
  }

  private static List<SequencedMap<List<String>, JsonNode>> product(
      List<SequencedMap<List<String>, JsonNode>> left,
      List<SequencedMap<List<String>, JsonNode>> right) {
    List<SequencedMap<List<String>, JsonNode>> both = new ArrayList<>();
    for (SequencedMap<List<String>, JsonNode> one : left) {
      for (SequencedMap<List<String>, JsonNode> other : right) {
        SequencedMap<List<String>, JsonNode> merged = new LinkedHashMap<>(one);
        merged.putAll(other);
        if (both.size() < MOST) {
          both.add(merged);
        }
      }
    }
    return both;
  }

  private static List<String> below(List<String> at, String name) {
    List<String> path = new ArrayList<>(at);
    path.add(name);
    return List.copyOf(path);
  }
}
