package shop.events;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import stormglass.problem.Reading;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Random documents of a schema: samples, and samples with a few things changed.
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
    "0.5",
    "-0.50000000000000000001",
    "1.00000000000000000001",
    "99.95",
    "99.94999999999999999",
    "1e400",
    "1e-400",
  };

  private final Samples samples;
  private final RandomGenerator random;

  RandomDocuments(EventSchema schema, RandomGenerator random) {
    this.random = random;
    this.samples =
        switch (Samples.of(schema, random)) {
          case Reading.Of<Samples>(var of, _) -> of;
          case Reading.Failed<Samples>(var problems) ->
              throw new IllegalStateException(problems.toString());
        };
  }

  /// A valid event.
  ObjectNode event() {
    SampleKind kind =
        switch (random.nextInt(8)) {
          case 0 -> SampleKind.MINIMAL;
          case 1 -> SampleKind.BOUNDARY;
          default -> SampleKind.VALID;
        };
    return (ObjectNode) JsonMapper.shared().readTree(samples.next(kind).json());
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

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
