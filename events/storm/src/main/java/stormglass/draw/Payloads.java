package stormglass.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.schema.EventSchema;

/// The components of all registry documents in one document of JSON Schema, draft 7, which AsyncAPI
/// takes too. Those that are the same wherever they stand keep their names, others are prefixed
/// with the event's. What OpenAPI and draft 4 say otherwise becomes what draft 7 calls it:
/// `nullable`, `example`, and bounds that are excluded; `discriminator` goes, since the variants
/// say it too.
final class Payloads {

  private static final String REFERENCE = "#/components/schemas/";

  private final SequencedMap<String, Map<String, @Nullable Object>> documents =
      new LinkedHashMap<>();
  private final Set<String> different = new LinkedHashSet<>();

  /// @param nodes the documents by registry name
  Payloads(SequencedMap<String, Node> nodes) {
    Map<String, Object> seen = new LinkedHashMap<>();
    nodes.forEach(
        (name, node) -> {
          Map<String, @Nullable Object> components = components(map(node.plain()));
          documents.put(name, components);
          components.forEach(
              (component, schema) -> {
                Object same = schema == null ? "" : schema;
                if (!seen.computeIfAbsent(component, _ -> same).equals(same)) {
                  different.add(component);
                }
              });
        });
    different.add("AWSEvent");
  }

  /// The components of a document with the envelope among them; in draft 4 that is its root.
  private static Map<String, @Nullable Object> components(Map<String, @Nullable Object> document) {
    if (document.containsKey("openapi")) {
      return map(map(document.get("components")).get("schemas"));
    }
    Map<String, @Nullable Object> components = new LinkedHashMap<>();
    Map<String, @Nullable Object> envelope = new LinkedHashMap<>(document);
    envelope.keySet().removeAll(Set.of("$schema", "id", "definitions"));
    components.put("AWSEvent", envelope);
    components.putAll(map(document.get("definitions")));
    return components;
  }

  /// The name of an event's envelope.
  String envelope(EventSchema schema) {
    return name(schema.registryName(), "AWSEvent");
  }

  private String name(String document, String component) {
    String event = document.substring(document.indexOf('@') + 1);
    return different.contains(component) ? event + "." + component : component;
  }

  /// Every component once.
  Map<String, Object> schemas() {
    Map<String, Object> schemas = new LinkedHashMap<>();
    documents.forEach(
        (document, components) ->
            components.forEach(
                (component, schema) -> {
                  Object converted = schema(document, schema);
                  if (converted != null) {
                    schemas.putIfAbsent(name(document, component), converted);
                  }
                }));
    return schemas;
  }

  /// One event's document, whole: for tools that want a file per event.
  Map<String, Object> standalone(EventSchema schema) {
    Map<String, Object> definitions = new LinkedHashMap<>();
    Map<String, @Nullable Object> components =
        documents.getOrDefault(schema.registryName(), Map.of());
    components.forEach(
        (component, node) -> {
          Object converted = redirect(schema(schema.registryName(), node));
          if (converted != null) {
            definitions.put(name(schema.registryName(), component), converted);
          }
        });
    return Yaml.map(
        "$schema",
        "http://json-schema.org/draft-07/schema#",
        "$ref",
        "#/definitions/" + envelope(schema),
        "definitions",
        definitions);
  }

  private static @Nullable Object redirect(@Nullable Object node) {
    return switch (node) {
      case Map<?, ?> mapping -> {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        mapping.forEach((key, value) -> copy.put(String.valueOf(key), redirect(value)));
        yield copy;
      }
      case List<?> list -> list.stream().<@Nullable Object>map(Payloads::redirect).toList();
      case String text when text.startsWith(REFERENCE) ->
          "#/definitions/" + text.substring(REFERENCE.length());
      case null -> null;
      default -> node;
    };
  }

  private @Nullable Object schema(String document, @Nullable Object node) {
    if (node instanceof List<?> list) {
      return list.stream().<@Nullable Object>map(item -> schema(document, item)).toList();
    }
    if (!(node instanceof Map<?, ?>)) {
      return node;
    }
    Map<String, @Nullable Object> source = map(node);
    boolean nullable = Boolean.TRUE.equals(source.get("nullable"));
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    source.forEach(
        (key, value) -> {
          switch (key) {
            case "$ref" -> copy.put(key, reference(document, String.valueOf(value)));
            case "properties" -> copy.put(key, properties(document, map(value)));
            case "example" -> copy.put("examples", listOf(value));
            case "type" -> copy.put(key, nullable ? List.of(String.valueOf(value), "null") : value);
            case "enum" -> copy.put(key, nullable ? withNull(value) : value);
            case "minimum", "maximum" -> copy.put(bound(key, source), value);
            case "nullable", "discriminator", "exclusiveMinimum", "exclusiveMaximum" -> {}
            default -> copy.put(key, schema(document, value));
          }
        });
    return copy;
  }

  /// What a bound is called in draft 7, where an excluded one has a keyword of its own.
  private static String bound(String key, Map<String, @Nullable Object> schema) {
    String exclusive = key.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
    return Boolean.TRUE.equals(schema.get(exclusive)) ? exclusive : key;
  }

  private Map<String, @Nullable Object> properties(
      String document, Map<String, @Nullable Object> properties) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    properties.forEach((name, property) -> copy.put(name, schema(document, property)));
    return copy;
  }

  private String reference(String document, String reference) {
    return REFERENCE + name(document, reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static List<@Nullable Object> listOf(@Nullable Object value) {
    List<@Nullable Object> list = new ArrayList<>();
    list.add(value);
    return list;
  }

  private static List<@Nullable Object> withNull(@Nullable Object symbols) {
    List<@Nullable Object> list = new ArrayList<>();
    if (symbols instanceof List<?> known) {
      list.addAll(known);
    }
    list.add(null);
    return list;
  }

  private static Map<String, @Nullable Object> map(@Nullable Object node) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> found) {
      found.forEach((key, value) -> map.put(String.valueOf(key), value));
    }
    return map;
  }
}
