package stormglass.sandbox.schema.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads which classes the components of an OpenApi3 document are. An object written within another
/// becomes a class of its own; what no class can say (`oneOf`, no type) is an `Object`.
final class BeanReader {

  private static final String ENVELOPE = "AWSEvent";
  private static final String REFERENCE = "#/components/schemas/";
  private static final int MOST_REFERENCES = 32;

  private final Map<?, ?> components;
  private final Map<String, @Nullable Bean> beans = new LinkedHashMap<>();
  private final Map<String, String> classes = new HashMap<>();

  private BeanReader(Map<?, ?> components) {
    this.components = components;
  }

  static List<Bean> read(Map<?, ?> document) {
    BeanReader reader = new BeanReader(members(members(document.get("components")).get("schemas")));
    reader.read();
    return reader.beans.values().stream().flatMap(java.util.stream.Stream::ofNullable).toList();
  }

  private void read() {
    for (Map.Entry<?, ?> component : components.entrySet()) {
      String name = (String) component.getKey();
      if (isClass(members(component.getValue()))) {
        String className = name.equals(ENVELOPE) ? ENVELOPE : BindingNames.classOf(name, beans);
        beans.put(className, null);
        classes.put(name, className);
      }
    }
    for (Map.Entry<?, ?> component : components.entrySet()) {
      String className = classes.get((String) component.getKey());
      if (className != null) {
        beans.put(className, bean(className, members(component.getValue())));
      }
    }
  }

  private static boolean isClass(Map<?, ?> schema) {
    return !members(schema.get("properties")).isEmpty() || schema.get("allOf") instanceof List<?>;
  }

  private Bean bean(String className, Map<?, ?> schema) {
    boolean isEnvelope = className.equals(ENVELOPE);
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    collect(schema, properties, 0);
    List<Bean.Field> fields = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    Set<String> accessors = new TreeSet<>();
    properties.forEach(
        (wire, property) -> {
          String name = BindingNames.fieldOf(wire, names);
          names.add(name);
          String accessor = BindingNames.accessorOf(name);
          while (!accessors.add(accessor)) {
            accessor = accessor + "_";
          }
          fields.add(
              isEnvelope && wire.equals("detail")
                  ? new Bean.Field(wire, name, accessor, "T", null)
                  : field(className, wire, name, accessor, members(property)));
        });
    return new Bean(className, isEnvelope, fields);
  }

  /// The properties of an object and of everything that it is made of.
  private void collect(Map<?, ?> schema, Map<String, @Nullable Object> into, int depth) {
    if (depth > MOST_REFERENCES) {
      return;
    }
    if (schema.get("$ref") instanceof String reference) {
      collect(members(components.get(target(reference))), into, depth + 1);
    }
    if (schema.get("allOf") instanceof List<?> parts) {
      parts.forEach(part -> collect(members(part), into, depth + 1));
    }
    members(schema.get("properties")).forEach((name, each) -> into.put((String) name, each));
  }

  private Bean.Field field(
      String owner, String wire, String name, String accessor, Map<?, ?> schema) {
    Map<?, ?> actual = resolved(schema);
    if ("array".equals(actual.get("type"))) {
      String element = type(owner, wire, members(actual.get("items")));
      String type = owner.equals(ENVELOPE) ? "List" : "List<" + element + ">";
      return new Bean.Field(wire, name, accessor, type, element);
    }
    return new Bean.Field(wire, name, accessor, type(owner, wire, schema), null);
  }

  private String type(String owner, String wire, Map<?, ?> schema) {
    String component = component(schema);
    if (component != null) {
      return component;
    }
    Map<?, ?> actual = resolved(schema);
    return switch (text(actual, "type")) {
      case "string" -> text(actual, "format").equals("date-time") ? "Date" : "String";
      case "boolean" -> "Boolean";
      case "integer" -> text(actual, "format").equals("int64") ? "Long" : "Integer";
      case "number" -> number(text(actual, "format"));
      case "array" -> "List<" + type(owner, wire, members(actual.get("items"))) + ">";
      case "object" -> object(owner, wire, actual);
      default -> isClass(actual) ? inner(owner, wire, actual) : "Object";
    };
  }

  private static String text(Map<?, ?> schema, String keyword) {
    return schema.get(keyword) instanceof String text ? text : "";
  }

  private static String number(String format) {
    return switch (format) {
      case "double" -> "Double";
      case "float" -> "Float";
      default -> "BigDecimal";
    };
  }

  private String object(String owner, String wire, Map<?, ?> schema) {
    if (isClass(schema)) {
      return inner(owner, wire, schema);
    }
    return schema.get("additionalProperties") instanceof Map<?, ?> values
        ? "Map<String, " + type(owner, wire, values) + ">"
        : "Object";
  }

  /// An object without a name of its own is named for its owner and its property.
  private String inner(String owner, String wire, Map<?, ?> schema) {
    String accessor = BindingNames.accessorOf(BindingNames.fieldOf(wire, Set.of()));
    String name = BindingNames.classOf(owner + accessor, beans);
    beans.put(name, null);
    beans.put(name, bean(name, schema));
    return name;
  }

  /// The class of the component that is referred to, if it is one.
  private @Nullable String component(Map<?, ?> schema) {
    Map<?, ?> actual = schema;
    for (int i = 0; i < MOST_REFERENCES; i++) {
      if (!(actual.get("$ref") instanceof String reference)) {
        return null;
      }
      String className = classes.get(target(reference));
      if (className != null) {
        return className;
      }
      actual = members(components.get(target(reference)));
    }
    return null;
  }

  /// What a schema is after its references; without anything if they go round in a circle.
  private Map<?, ?> resolved(Map<?, ?> schema) {
    Map<?, ?> actual = schema;
    for (int i = 0; i < MOST_REFERENCES; i++) {
      if (!(actual.get("$ref") instanceof String reference)) {
        return actual;
      }
      actual = members(components.get(target(reference)));
    }
    return Map.of();
  }

  private static String target(String reference) {
    return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : "";
  }

  private static Map<?, ?> members(@Nullable Object value) {
    return value instanceof Map<?, ?> members ? members : Map.of();
  }
}
