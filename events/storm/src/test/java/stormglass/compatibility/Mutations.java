package stormglass.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes a registry document at random, as people change schemas.
public final class Mutations {

  private final RandomGenerator random;
  private final boolean shapeOnly;

  /// @param shapeOnly whether only kinds, names and requiredness change, no bounds and formats
  public Mutations(RandomGenerator random, boolean shapeOnly) {
    this.random = random;
    this.shapeOnly = shapeOnly;
  }

  /// The document with a few changes to the schema of its data.
  public String mutate(String document, int changes) {
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(document);
    for (int i = 0; i < changes; i++) {
      List<ObjectNode> places = new ArrayList<>();
      root.at("/components/schemas")
          .properties()
          .forEach(
              entry -> {
                if (!List.of("AWSEvent", "Metadata").contains(entry.getKey())) {
                  JsonNode data = entry.getValue().at("/properties/data");
                  collect(data.isMissingNode() ? entry.getValue() : data, places);
                }
              });
      if (shapeOnly) {
        places.forEach(Mutations::bare);
      }
      change(places.get(random.nextInt(places.size())));
    }
    return root.toString();
  }

  /// Takes away what Avro has no word for.
  private static void bare(ObjectNode schema) {
    schema.remove(List.of("minimum", "maximum", "minLength", "maxLength", "pattern"));
    schema.remove(List.of("minItems", "maxItems", "exclusiveMinimum", "exclusiveMaximum"));
    schema.remove("nullable");
    if (schema.path("type").asString().equals("string")) {
      schema.remove("format");
    }
  }

  private static void collect(JsonNode schema, List<ObjectNode> places) {
    if (schema instanceof ObjectNode union && union.has("oneOf")) {
      places.add(union);
    }
    if (schema instanceof ObjectNode object && object.has("type")) {
      places.add(object);
      object.path("properties").forEach(property -> collect(property, places));
      collect(object.path("items"), places);
      collect(object.path("additionalProperties"), places);
    }
  }

  private void change(ObjectNode schema) {
    if (schema.get("oneOf") instanceof ArrayNode variants && variants.size() > 1) {
      JsonNode gone = variants.remove(random.nextInt(variants.size()));
      String component = gone.path("$ref").asString().replaceFirst(".*/", "");
      if (schema.at("/discriminator/mapping") instanceof ObjectNode mapping) {
        List.copyOf(mapping.propertyNames()).stream()
            .filter(symbol -> mapping.path(symbol).asString().endsWith(component))
            .forEach(mapping::remove);
      }
      return;
    }
    switch (schema.path("type").asString()) {
      case "object" -> object(schema);
      case "array" -> {
        if (!shapeOnly) {
          bound(schema, "minItems", "maxItems", random.nextInt(1, 40));
        }
      }
      case "string" -> string(schema);
      case "integer" -> integer(schema);
      case "number" -> {
        if (!shapeOnly) {
          bound(schema, "minimum", "maximum", random.nextInt(1, 1000));
        }
      }
      default -> {}
    }
  }

  private void object(ObjectNode schema) {
    if (shapeOnly && schema.path("additionalProperties").isObject()) {
      // In Avro a map beside properties is a field of its own: no name moves between the two.
      return;
    }
    ObjectNode properties = schema.withObject("/properties");
    ArrayNode required = schema.withArray("/required");
    List<String> names = new ArrayList<>(properties.propertyNames());
    String name = names.isEmpty() ? "none" : names.get(random.nextInt(names.size()));
    switch (random.nextInt(shapeOnly ? 4 : 6)) {
      case 0 -> {
        // Samples of open objects have a property of this name.
        String added = random.nextBoolean() ? "unknown" : "added";
        properties.set(added, type(0));
        toggle(required, added, random.nextInt(3) == 0);
      }
      case 1 -> {
        properties.remove(name);
        toggle(required, name, false);
      }
      case 2 -> toggle(required, name, properties.has(name) && random.nextBoolean());
      case 3 -> {
        if (properties.has(name)) {
          // A tolerant consumer takes any text as a symbol, Avro does not: never symbols to text.
          properties.set(name, type(shapeOnly ? 1 : 0));
        }
      }
      case 4 -> schema.put("additionalProperties", random.nextBoolean());
      default -> {
        if (properties.get(name) instanceof ObjectNode property && !property.has("$ref")) {
          property.put("nullable", random.nextBoolean());
        }
      }
    }
  }

  private void string(ObjectNode schema) {
    if (schema.has("enum")) {
      ArrayNode symbols = schema.withArray("/enum");
      if (random.nextBoolean() && symbols.size() > 1) {
        symbols.remove(random.nextInt(symbols.size()));
      } else {
        symbols.add("ADDED_" + symbols.size() + "_" + random.nextInt(1000));
      }
    } else if (!schema.has("format") && !shapeOnly) {
      if (random.nextInt(3) == 0) {
        schema.remove("pattern");
      } else {
        bound(schema, "minLength", "maxLength", random.nextInt(1, 70));
      }
    }
  }

  private void integer(ObjectNode schema) {
    if (shapeOnly) {
      schema.put("format", random.nextBoolean() ? "int32" : "int64");
    } else {
      bound(schema, "minimum", "maximum", random.nextInt(1, 1000));
    }
  }

  private void bound(ObjectNode schema, String least, String most, int by) {
    String which = random.nextBoolean() ? least : most;
    String exclusive =
        "exclusive" + which.substring(0, 1).toUpperCase(Locale.ROOT) + which.substring(1);
    schema.remove(exclusive);
    switch (random.nextInt(3)) {
      case 0 -> schema.remove(which);
      case 1 -> schema.put(which, by);
      default -> {
        if (schema.has(which)) {
          schema.put(which, Math.max(0, schema.get(which).asLong() + random.nextInt(-2, 3)));
        }
      }
    }
    if (schema.has(which) && which.endsWith("imum") && random.nextInt(3) == 0) {
      schema.put(exclusive, true);
    }
  }

  private ObjectNode type(int first) {
    ObjectNode type = JsonMapper.shared().createObjectNode();
    switch (random.nextInt(first, shapeOnly ? 5 : 6)) {
      case 0 -> type.put("type", "string");
      case 1 -> type.put("type", "integer").put("format", "int64");
      case 2 -> type.put("type", "boolean");
      case 3 -> type.put("type", "array").putObject("items").put("type", "boolean");
      case 4 -> type.put("type", "number");
      default -> type.put("type", "string").put("format", "uuid");
    }
    return type;
  }

  private static void toggle(ArrayNode required, String name, boolean wanted) {
    for (int i = required.size() - 1; i >= 0; i--) {
      if (required.get(i).asString().equals(name)) {
        required.remove(i);
      }
    }
    if (wanted) {
      required.add(name);
    }
  }
}
