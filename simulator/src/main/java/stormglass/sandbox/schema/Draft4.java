package stormglass.sandbox.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Json;

/// JSON Schema draft 4 and the OpenApi3 documents of the registry, each as the other says it: the
/// envelope is the document's root in the one and a component in the other, the other components
/// are definitions.
final class Draft4 {

  private static final String COMPONENTS = "#/components/schemas/";
  private static final String DEFINITIONS = "#/definitions/";
  private static final String NULL = "null";

  /// Keywords that hold one schema.
  private static final Set<String> ONE = Set.of("items", "additionalProperties", "not");

  /// Keywords that hold a list of schemas.
  private static final Set<String> SOME = Set.of("oneOf", "anyOf", "allOf");

  /// What only OpenAPI has; `nullable` becomes a type.
  private static final Set<String> OF_OPEN_API =
      Set.of(
          "nullable",
          "discriminator",
          "example",
          "externalDocs",
          "xml",
          "readOnly",
          "writeOnly",
          "deprecated");

  private Draft4() {}

  /// An OpenApi3 document as the text of one of draft 4.
  static String of(Map<?, ?> openApi) {
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-04/schema#");
    Map<?, ?> info = members(openApi.get("info"));
    if (info.get("title") instanceof String title) {
      schema.put("title", title);
    }
    Map<?, ?> components = members(members(openApi.get("components")).get("schemas"));
    String root = Components.root(components);
    Map<String, @Nullable Object> definitions = new LinkedHashMap<>();
    components.forEach(
        (name, component) -> {
          if (!name.equals(root)) {
            definitions.put((String) name, draft4(component));
          }
        });
    schema.put("definitions", definitions);
    if (draft4(components.get(root)) instanceof Map<?, ?> envelope) {
      envelope.forEach((key, value) -> schema.putIfAbsent((String) key, value));
    }
    return new String(Json.write(schema), StandardCharsets.UTF_8);
  }

  /// A document of draft 4 as the components of an OpenApi3 one: what a code binding is made of.
  static Map<String, ?> openApi(Map<?, ?> draft4) {
    Map<?, ?> definitions = members(draft4.get("definitions"));
    boolean isEvent = draft4.keySet().stream().anyMatch("x-amazon-events-source"::equals);
    String title = draft4.get("title") instanceof String named ? named : "Event";
    Map<String, @Nullable Object> components = new LinkedHashMap<>();
    components.put(isEvent ? Components.ENVELOPE : title, component(draft4));
    definitions.forEach((name, definition) -> components.put((String) name, component(definition)));
    return Map.of("components", Map.of("schemas", components));
  }

  private static Map<?, ?> members(@Nullable Object value) {
    return value instanceof Map<?, ?> members ? members : Map.of();
  }

  private static @Nullable Object draft4(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> schema)) {
      return value;
    }
    boolean nullable =
        Boolean.TRUE.equals(schema.get("nullable")) && schema.get("type") instanceof String;
    Map<String, @Nullable Object> converted = new LinkedHashMap<>();
    schema.forEach(
        (key, member) -> {
          if (!OF_OPEN_API.contains(key)) {
            converted.put(
                (String) key, nullable ? orNull(key, member) : member((String) key, member, true));
          }
        });
    return converted;
  }

  /// A keyword of a schema that null matches too: draft 4 wants it among types and symbols.
  private static @Nullable Object orNull(@Nullable Object key, @Nullable Object member) {
    if ("type".equals(key)) {
      return List.of(String.valueOf(member), NULL);
    }
    if ("enum".equals(key) && member instanceof List<?> symbols && !symbols.contains(null)) {
      List<@Nullable Object> all = new ArrayList<>(symbols);
      all.add(null);
      return all;
    }
    return member(String.valueOf(key), member, true);
  }

  private static @Nullable Object component(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> schema)) {
      return value;
    }
    Map<String, @Nullable Object> converted = new LinkedHashMap<>();
    schema.forEach(
        (key, member) -> {
          if ("type".equals(key) && member instanceof List<?> types) {
            types.stream()
                .filter(type -> !NULL.equals(type))
                .findFirst()
                .ifPresent(type -> converted.put("type", type));
          } else if (!"definitions".equals(key)) {
            converted.put((String) key, member((String) key, member, false));
          }
        });
    return converted;
  }

  /// What stands at a keyword, with the schemas in it converted.
  private static @Nullable Object member(String key, @Nullable Object member, boolean toDraft4) {
    if (key.equals("$ref") && member instanceof String reference) {
      return toDraft4
          ? reference.replace(COMPONENTS, DEFINITIONS)
          : reference.replace(DEFINITIONS, COMPONENTS);
    }
    if (key.equals("properties") && member instanceof Map<?, ?> named) {
      Map<String, @Nullable Object> converted = new LinkedHashMap<>();
      named.forEach(
          (name, schema) ->
              converted.put((String) name, toDraft4 ? draft4(schema) : component(schema)));
      return converted;
    }
    if (ONE.contains(key)) {
      return toDraft4 ? draft4(member) : component(member);
    }
    if (SOME.contains(key) && member instanceof List<?> schemas) {
      List<@Nullable Object> converted = new ArrayList<>();
      schemas.forEach(schema -> converted.add(toDraft4 ? draft4(schema) : component(schema)));
      return converted;
    }
    return member;
  }
}
