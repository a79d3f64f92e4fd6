package stormglass.contracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Random documents of a schema: valid ones, and ones with a few things changed.
final class RandomDocuments {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String[] TEXTS = {
    "",
    "a",
    "A",
    "-",
    "tok_",
    "tok_visa",
    "shampoo-1",
    "EUR",
    "eur",
    "EUR\n",
    "a\n",
    "é",
    "🐕",
    "🐕🐕🐕",
    "x".repeat(64),
    "x".repeat(65),
    "🐕".repeat(64),
    "🐕".repeat(65),
    "\u0000",
    "null",
    "OUT_OF_STOCK",
    "ada@example.com",
    "+4930123456",
    "JD0146000037",
    "00000000-0000-0000-0000-000000000000",
    "00000000-0000-0000-0000-00000000000g",
    "ABCDEFab-0000-1111-2222-cdefCDEF0123",
    "{00000000-0000-0000-0000-000000000000}",
    "1-1-1-1-1",
    "2026-11-21T09:30:00Z",
    "2026-11-21t09:30:00z",
    "2026-11-21T09:30:00",
    "2026-02-29T09:30:00Z",
    "2024-02-29T09:30:00.5+01:00",
    "2026-11-21T24:00:00Z",
    "2026-13-21T09:30:00Z",
    "2026-11-21T09:30:00.Z",
    "2026-11-21T09:30:00,5Z",
    "2026-11-21T09:30:00.123456789Z",
    "2026-11-21T09:30:00.1234567891Z",
    "2026-11-21 09:30:00Z",
    "2026-11-21T09:30Z",
    "2026-11-21T09:30:00+0100",
    "2026-11-21T09:30:00-23:59",
    "2026-11-21T09:30:00+24:00",
    "2026-11-21T09:30:00-00:00",
    "+2026-11-21T09:30:00Z",
    "0000-01-01T00:00:00Z",
    "2026-04-31T09:30:00Z",
    "2026-11-21T09:30:00+18:00",
    "2026-11-21T09:30:00+18:01"
  };
  private static final String[] NUMBERS = {
    "0",
    "-0",
    "1",
    "-1",
    "2",
    "998",
    "999",
    "1000",
    "1000000",
    "1000001",
    "2147483647",
    "2147483648",
    "-2147483649",
    "99999999999",
    "100000000000",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "1.5",
    "1.0",
    "1e2",
    "1E-1",
    "0.0",
    "10e-1",
  };

  private final ObjectNode document;
  private final RandomGenerator random;
  private final Map<String, Pattern> patterns = new HashMap<>();

  RandomDocuments(ObjectNode document, RandomGenerator random) {
    this.document = document;
    this.random = random;
  }

  /// A valid event.
  ObjectNode event() {
    ObjectNode event = (ObjectNode) valid(resolve("#/components/schemas/AWSEvent"));
    JsonNode envelope = resolve("#/components/schemas/AWSEvent");
    event.put("source", envelope.get("x-amazon-events-source").stringValue());
    event.put("detail-type", envelope.get("x-amazon-events-detail-type").stringValue());
    return event;
  }

  /// Changes one thing somewhere in a document.
  void mutate(ObjectNode event) {
    List<JsonNode> containers = new ArrayList<>();
    collect(event, containers);
    switch (containers.get(random.nextInt(containers.size()))) {
      case ObjectNode object -> mutateObject(object);
      case ArrayNode array -> mutateArray(array);
      default -> throw new IllegalStateException();
    }
  }

  private void mutateObject(ObjectNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    int action = random.nextInt(8);
    if (action == 0 || names.isEmpty()) {
      object.set("colour", anything());
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (action) {
      case 1 -> object.remove(name);
      case 2 -> {
        JsonNode value = object.remove(name);
        object.set(name, value);
      }
      default -> object.set(name, changed(object.get(name)));
    }
  }

  private void mutateArray(ArrayNode array) {
    switch (random.nextInt(4)) {
      case 0 -> array.removeAll();
      case 1 -> array.add(anything());
      case 2 -> {
        JsonNode item = array.isEmpty() ? anything() : array.get(0);
        int size = 48 + random.nextInt(5);
        while (array.size() < size) {
          array.add(item.deepCopy());
        }
      }
      default -> {
        if (!array.isEmpty()) {
          array.set(0, changed(array.get(0)));
        }
      }
    }
  }

  private JsonNode changed(JsonNode value) {
    int choice = random.nextInt(4);
    if (value.isString() && choice > 0) {
      return NODES.stringNode(random.nextBoolean() ? pick(TEXTS) : edited(value.stringValue()));
    }
    if (value.isNumber() && choice > 0) {
      return NODES.rawValueNode(new tools.jackson.databind.util.RawValue(pick(NUMBERS)));
    }
    return anything();
  }

  private String edited(String text) {
    StringBuilder edited = new StringBuilder(text);
    int at = random.nextInt(text.length() + 1);
    if (at == text.length() || random.nextBoolean()) {
      edited.insert(at, pick("a", "Z", "0", "-", ":", ".", " ", "\n", "é", "🐕", "\u2028"));
    } else {
      edited.deleteCharAt(at);
    }
    return edited.toString();
  }

  private JsonNode anything() {
    return switch (random.nextInt(7)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.rawValueNode(new tools.jackson.databind.util.RawValue(pick(NUMBERS)));
      case 3 -> NODES.arrayNode().add(1).add("a");
      case 4 -> NODES.objectNode().put("a", 1);
      case 5 -> NODES.objectNode();
      default -> NODES.stringNode(pick(TEXTS));
    };
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private JsonNode valid(JsonNode schema) {
    if (schema.has("$ref")) {
      return valid(resolve(schema.get("$ref").stringValue()));
    }
    return switch (schema.get("type").stringValue()) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "string" -> NODES.stringNode(text(schema));
      case "integer" -> NODES.numberNode(number(schema));
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case String type -> throw new IllegalStateException(type);
    };
  }

  private ObjectNode object(JsonNode schema) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.stringValue()));
    ObjectNode object = NODES.objectNode();
    schema
        .get("properties")
        .properties()
        .forEach(
            property -> {
              if (required.contains(property.getKey()) || random.nextBoolean()) {
                object.set(property.getKey(), valid(property.getValue()));
              }
            });
    return object;
  }

  private ArrayNode array(JsonNode schema) {
    int least = schema.path("minItems").asInt(0);
    int size = least + random.nextInt(Math.min(4, schema.path("maxItems").asInt(9) - least + 1));
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < size; i++) {
      array.add(valid(schema.get("items")));
    }
    return array;
  }

  private long number(JsonNode schema) {
    long least = schema.path("minimum").asLong(Integer.MIN_VALUE);
    long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> most;
      default -> random.nextLong(least, most);
    };
  }

  private String text(JsonNode schema) {
    if (schema.has("enum")) {
      JsonNode symbols = schema.get("enum");
      return symbols.get(random.nextInt(symbols.size())).stringValue();
    }
    if (schema.path("format").asString("").equals("uuid")) {
      return new UUID(random.nextLong(), random.nextLong()).toString();
    }
    if (schema.path("format").asString("").equals("date-time")) {
      return "20%02d-0%d-1%dT1%d:30:00.%03dZ"
          .formatted(
              random.nextInt(100),
              1 + random.nextInt(9),
              random.nextInt(10),
              random.nextInt(10),
              random.nextInt(1000));
    }
    Pattern pattern =
        patterns.computeIfAbsent(schema.path("pattern").asString(""), Pattern::compile);
    int least = schema.path("minLength").asInt(0);
    int most = Math.min(80, schema.path("maxLength").asInt(80));
    Predicate<String> fits =
        text -> {
          int length = text.codePointCount(0, text.length());
          return length >= least && length <= most && pattern.matcher(text).find();
        };
    for (int i = 0; i < 50; i++) {
      String text = candidate();
      if (fits.test(text)) {
        return text;
      }
    }
    String[] known = Stream.of(TEXTS).filter(fits).toArray(String[]::new);
    if (known.length > 0) {
      return pick(known);
    }
    throw new IllegalStateException("no example found for " + schema);
  }

  private String candidate() {
    if (random.nextInt(3) == 0) {
      return pick(TEXTS).strip();
    }
    String alphabet = pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abc-0123456789", "aé🐕\"\\\n/\t ß");
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "tok_" : "");
    int[] letters = alphabet.codePoints().toArray();
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private JsonNode resolve(String reference) {
    return document.at(reference.substring(1));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
