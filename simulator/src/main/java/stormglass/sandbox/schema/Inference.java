package stormglass.sandbox.schema;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Json;

/// Infers the schema of an event type from events.
///
/// What was seen is required; null says nothing; whole numbers have 64 bits; texts in the form of
/// RFC 3339 are date-times (EventBridge user guide, inferring a schema, and schemas that discovery
/// made, read 2026-11). Of several events, what not all of them have is optional; AWS's rule for
/// that is not published.
final class Inference {

  private static final String REFERENCE = "#/components/schemas/";
  private static final List<String> ENVELOPE_REQUIRED =
      List.of(
          "detail-type",
          "resources",
          "detail",
          "id",
          "source",
          "time",
          "region",
          "version",
          "account");
  private static final List<String> ENVELOPE_TEXTS =
      List.of("account", "detail-type", "id", "region", "source", "version");

  /// An event's type.
  record EventType(String source, String detailType) {

    /// The name that discovery gives the schema, such as `shop.ordering@OrderPlaced`.
    String schemaName() {
      String name = source.replaceAll("[^0-9A-Za-z._@/#-]", "_") + "@" + title();
      return name.substring(0, Math.min(385, name.length()));
    }

    /// The detail-type in PascalCase.
    String title() {
      return pascal(detailType);
    }
  }

  private final Map<String, @Nullable Object> components = new LinkedHashMap<>();
  private final Map<String, Shape.Members> named = new LinkedHashMap<>();

  private Inference() {}

  /// The type of an event in EventBridge's envelope; null when it has none.
  static @Nullable EventType type(Map<?, ?> event) {
    return event.get("source") instanceof String source
            && event.get("detail-type") instanceof String detailType
            && event.get("detail") instanceof Map<?, ?>
        ? new EventType(source, detailType)
        : null;
  }

  /// The document, as OpenApi3.
  ///
  /// @param events of one type, at least one
  static Map<String, @Nullable Object> openApi(List<? extends Map<?, ?>> events) {
    EventType type = type(events.getFirst());
    Inference inference = new Inference();
    String title = type == null ? "Event" : type.title();
    if (type == null) {
      inference.root("Event", seen(events));
    } else {
      inference.envelope(type, events);
    }
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.0");
    document.put("info", members("version", "1.0.0", "title", title));
    document.put("paths", Map.of());
    document.put("components", members("schemas", inference.components));
    return document;
  }

  /// The document's text, on one line.
  static String text(Map<String, @Nullable Object> document) {
    return new String(Json.write(document), StandardCharsets.UTF_8);
  }

  private static Shape seen(List<?> values) {
    return values.stream().map(Shape::of).reduce(Shape::both).orElseGet(Shape.Anything::new);
  }

  private void envelope(EventType type, List<? extends Map<?, ?>> events) {
    components.put(Components.ENVELOPE, null);
    String detail = type.title().equals(Components.ENVELOPE) ? "Detail" : type.title();
    boolean anyResource =
        events.stream()
            .anyMatch(event -> event.get("resources") instanceof List<?> l && !l.isEmpty());
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("detail", members("$ref", REFERENCE + detail));
    ENVELOPE_TEXTS.forEach(name -> properties.put(name, members("type", "string")));
    properties.put(
        "resources",
        members("type", "array", "items", members("type", anyResource ? "string" : "object")));
    properties.put("time", members("type", "string", "format", "date-time"));
    root(detail, seen(events.stream().map(event -> event.get("detail")).toList()));
    components.put(
        Components.ENVELOPE,
        members(
            "type", "object",
            "required", ENVELOPE_REQUIRED,
            "x-amazon-events-detail-type", type.detailType(),
            "x-amazon-events-source", type.source(),
            "properties", inOrder(properties)));
  }

  /// The detail first, the others by their names.
  private static Map<String, @Nullable Object> inOrder(Map<String, @Nullable Object> properties) {
    Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
    ordered.put("detail", properties.get("detail"));
    new TreeSet<>(properties.keySet())
        .forEach(name -> ordered.putIfAbsent(name, properties.get(name)));
    return ordered;
  }

  private void root(String name, Shape shape) {
    if (shape instanceof Shape.Members object) {
      component(name, object);
    } else {
      components.put(name, schema(name, shape));
    }
  }

  private void component(String name, Shape.Members object) {
    named.put(name, object);
    components.put(name, null);
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    object.properties().forEach((key, shape) -> properties.put(key, schema(key, shape)));
    Map<String, @Nullable Object> component = members("type", "object");
    if (!object.required().isEmpty()) {
      component.put("required", List.copyOf(object.required()));
    }
    component.put("properties", properties);
    components.put(name, component);
  }

  private Map<String, @Nullable Object> schema(String key, Shape shape) {
    return switch (shape) {
      case Shape.Anything _ -> new LinkedHashMap<>();
      case Shape.Truth _ -> members("type", "boolean");
      case Shape.Whole _ -> members("type", "integer", "format", "int64");
      case Shape.Decimal _ -> members("type", "number", "format", "double");
      case Shape.Text _ -> members("type", "string");
      case Shape.DateTime _ -> members("type", "string", "format", "date-time");
      case Shape.Items(var items) ->
          members(
              "type",
              "array",
              "items",
              items == null ? members("type", "object") : schema(key + "Item", items));
      case Shape.Members object when object.properties().isEmpty() -> members("type", "object");
      case Shape.Members object -> members("$ref", REFERENCE + reference(pascal(key), object));
    };
  }

  /// The component of an object: of one key and shape there is one.
  private String reference(String wanted, Shape.Members object) {
    String name = wanted;
    for (int i = 1; components.containsKey(name); i++) {
      if (object.equals(named.get(name))) {
        return name;
      }
      name = wanted + "_" + i;
    }
    component(name, object);
    return name;
  }

  private static Map<String, @Nullable Object> members(Object... namesAndValues) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }

  private static String pascal(String text) {
    StringBuilder pascal = new StringBuilder();
    for (String word : text.split("[^0-9A-Za-z]+")) {
      if (!word.isEmpty()) {
        pascal.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return pascal.isEmpty() ? "Event" : pascal.toString();
  }
}
