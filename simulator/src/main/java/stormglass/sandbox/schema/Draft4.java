package stormglass.sandbox.schema;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Json;

/// Turns an OpenApi3 document of the registry into JSON Schema draft 4: the envelope becomes the
/// document's root, the other components its definitions.
final class Draft4 {

  private static final String COMPONENTS = "#/components/schemas/";

  private Draft4() {}

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
            definitions.put((String) name, converted(component));
          }
        });
    schema.put("definitions", definitions);
    if (converted(components.get(root)) instanceof Map<?, ?> envelope) {
      envelope.forEach((key, value) -> schema.putIfAbsent((String) key, value));
    }
    return new String(Json.write(schema), StandardCharsets.UTF_8);
  }

  private static Map<?, ?> members(@Nullable Object value) {
    return value instanceof Map<?, ?> members ? members : Map.of();
  }

  private static @Nullable Object converted(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> members -> {
        Map<String, @Nullable Object> converted = new LinkedHashMap<>();
        members.forEach(
            (key, member) ->
                converted.put(
                    (String) key,
                    key.equals("$ref") && member instanceof String reference
                        ? reference.replace(COMPONENTS, "#/definitions/")
                        : converted(member)));
        yield converted;
      }
      case List<?> elements -> {
        List<@Nullable Object> converted = new java.util.ArrayList<>();
        elements.forEach(element -> converted.add(converted(element)));
        yield converted;
      }
      case null, default -> value;
    };
  }
}
