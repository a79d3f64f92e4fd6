package stormglass.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Valid events of a schema, seeded.
final class SampleEvents {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern PIECE =
      Pattern.compile("(\\[[^]]+]|\\\\.|[^\\\\^$\\[(|])(\\{(\\d+)(,(\\d*))?}|[*+?])?");

  private final JsonNode document;
  private final RandomGenerator random;

  SampleEvents(JsonNode document, RandomGenerator random) {
    this.document = document;
    this.random = random;
  }

  ObjectNode event() {
    JsonNode envelope = document.at("/components/schemas/AWSEvent");
    ObjectNode event = (ObjectNode) valid(envelope);
    event.set("source", envelope.get("x-amazon-events-source"));
    event.set("detail-type", envelope.get("x-amazon-events-detail-type"));
    return event;
  }

  private JsonNode valid(JsonNode schema) {
    if (schema.has("$ref")) {
      return valid(document.at(schema.get("$ref").asText().substring(1)));
    }
    if (schema.has("oneOf")) {
      JsonNode choices = schema.get("oneOf");
      return valid(choices.get(random.nextInt(choices.size())));
    }
    return switch (schema.path("type").asText("object")) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "string" -> NODES.textNode(text(schema));
      case "integer" -> number(schema);
      case "number" -> NODES.numberNode(random.nextInt(1000) / 8.0 + 0.125);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case String type -> throw new IllegalStateException(type);
    };
  }

  private ObjectNode object(JsonNode schema) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    ObjectNode object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (required.contains(property.getKey()) || random.nextBoolean()) {
                object.set(property.getKey(), valid(property.getValue()));
              }
            });
    if (schema.path("additionalProperties").isObject()) {
      object.set("key", valid(schema.get("additionalProperties")));
    }
    return object;
  }

  private ArrayNode array(JsonNode schema) {
    int least = schema.path("minItems").asInt(0);
    ArrayNode array = NODES.arrayNode();
    for (int i = random.nextInt(least, least + 3); i > 0; i--) {
      array.add(valid(schema.get("items")));
    }
    return array;
  }

  /// Of the smallest type that holds it, as a parser's would be.
  private JsonNode number(JsonNode schema) {
    long least = schema.path("minimum").asLong(Integer.MIN_VALUE);
    long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
    long value = random.nextInt(3) == 0 ? most : random.nextLong(least, most);
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  private String text(JsonNode schema) {
    JsonNode symbols = schema.path("enum");
    if (!symbols.isEmpty()) {
      return symbols.get(random.nextInt(symbols.size())).asText();
    }
    if (schema.has("pattern")) {
      return matching(schema);
    }
    return switch (schema.path("format").asText()) {
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "date-time" ->
          java.time.Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L)).toString();
      case "date" -> java.time.LocalDate.ofEpochDay(random.nextInt(20_000)).toString();
      default -> "ä\"🐕".repeat(1 + schema.path("minLength").asInt(0) / 3);
    };
  }

  private String matching(JsonNode schema) {
    String pattern = schema.get("pattern").asText();
    for (int attempt = 0; attempt < 100; attempt++) {
      StringBuilder text = new StringBuilder();
      PIECE.matcher(pattern).results().forEach(piece -> append(text, piece));
      boolean fits =
          text.length() >= schema.path("minLength").asInt(0)
              && text.length() <= schema.path("maxLength").asInt(1000);
      if (fits && Pattern.compile(pattern).matcher(text).find()) {
        return text.toString();
      }
    }
    throw new IllegalStateException("no example found for " + pattern);
  }

  private void append(StringBuilder text, java.util.regex.MatchResult piece) {
    int times =
        switch (piece.group(2)) {
          case null -> 1;
          case "?" -> random.nextInt(2);
          case "*" -> random.nextInt(16);
          case "+" -> 1 + random.nextInt(16);
          default -> Integer.parseInt(piece.group(3));
        };
    Pattern one = Pattern.compile(piece.group(1));
    for (int i = 0; i < times; i++) {
      String letter;
      do {
        letter = String.valueOf((char) random.nextInt(' ', 127));
      } while (!one.matcher(letter).matches());
      text.append(letter);
    }
  }
}
