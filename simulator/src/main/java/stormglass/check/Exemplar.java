package stormglass.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stormglass.schema.Component;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

/// One event of a schema, and the values that its fields may have.
record Exemplar(EventSchema schema) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String UUID = "7e6d5a4c-3b2a-4190-8f7e-6d5c4b3a2f1e";
  private static final String INSTANT = "2026-11-21T09:30:00.000Z";
  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final int DEEPEST = 20;
  private static final Set<String> ENVELOPE =
      Set.of("version", "id", "detail-type", "source", "account", "time", "region", "resources");
  private static final List<String> METADATA =
      List.of("eventId", "correlationId", "causationId", "occurredAt");
  private static final List<String> TEXTS =
      List.of("a", "A", "0", "tok_a", "+49301234567", "ada@example.com");

  /// The event as the bus delivers it, with every field that it may have.
  ObjectNode event() {
    ObjectNode event = NODES.objectNode();
    event.put("version", "0").put("id", UUID).put("detail-type", schema.detailType());
    event.put("source", schema.source()).put("account", "000000000000");
    event.put("time", "2026-11-21T09:30:00Z").put("region", "us-east-1").putArray("resources");
    ObjectNode metadata = event.putObject("detail").putObject("metadata");
    METADATA.forEach(name -> metadata.put(name, name.endsWith("At") ? INSTANT : UUID));
    ((ObjectNode) event.get("detail")).set("data", value(schema.data(), 0));
    return event;
  }

  /// Whether an event has a field at a path of a pattern; lists are looked into.
  boolean has(List<String> path) {
    return (path.size() == 1 && ENVELOPE.contains(path.getFirst()))
        || isMetadata(path)
        || path.equals(List.of("detail"))
        || property(path).isPresent();
  }

  /// The type of a field of the data, if there is such a field.
  Optional<Type.Property> property(List<String> path) {
    if (path.size() < 3 || !path.getFirst().equals("detail") || !path.get(1).equals("data")) {
      return Optional.empty();
    }
    Type type = schema.data();
    Type.Property found = null;
    for (String name : path.subList(2, path.size())) {
      found = null;
      if (type instanceof Type.Structure structure) {
        for (Type.Property property : structure.properties()) {
          found = property.name().equals(name) ? property : found;
        }
      }
      if (found == null) {
        return Optional.empty();
      }
      type = flat(found.type());
    }
    return Optional.ofNullable(found);
  }

  /// Values that a field of a type may have: some of its own, and of those proposed the valid ones.
  Set<JsonNode> values(Type field, List<JsonNode> proposed) {
    Type type = flat(field);
    Set<JsonNode> values = new LinkedHashSet<>();
    values.add(value(type, 0));
    switch (type) {
      case Type.Symbols(List<String> symbols) ->
          symbols.forEach(symbol -> values.add(NODES.textNode(symbol)));
      case Type.Truth _ -> values.add(NODES.booleanNode(false));
      case Type.Whole(int bits, long minimum, long maximum) -> {
        values.add(number(bits, minimum));
        values.add(number(bits, maximum));
      }
      case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Real _ -> {}
      case Type.Items _, Type.Structure _, Type.Union _, Type.Reference _ -> {}
    }
    proposed.stream().filter(value -> allows(type, value)).forEach(values::add);
    return values;
  }

  private static boolean isMetadata(List<String> path) {
    return path.size() >= 2
        && path.subList(0, 2).equals(List.of("detail", "metadata"))
        && (path.size() == 2 || (path.size() == 3 && METADATA.contains(path.getLast())));
  }

  private static boolean allows(Type type, JsonNode value) {
    return switch (type) {
      case Type.Text(int least, int most, String pattern) ->
          value.isTextual() && fits(value.textValue(), least, most, pattern);
      case Type.Uuid _ -> value.isTextual() && value.textValue().matches(UUID_FORM);
      case Type.DateTime _ -> value.isTextual() && isDateTime(value.textValue());
      case Type.Whole(_, long minimum, long maximum) ->
          value.canConvertToLong()
              && value.canConvertToExactIntegral()
              && value.longValue() >= minimum
              && value.longValue() <= maximum;
      case Type.Real(double least, boolean _, double most, boolean _) ->
          value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most;
      case Type.Truth _ -> value.isBoolean();
      case Type.Symbols(List<String> symbols) ->
          value.isTextual() && symbols.contains(value.textValue());
      case Type.Items _, Type.Structure _, Type.Union _, Type.Reference _ -> false;
    };
  }

  private static boolean fits(String text, int least, int most, String pattern) {
    int length = text.codePointCount(0, text.length());
    return length >= least && length <= most && Pattern.compile(pattern).matcher(text).find();
  }

  private static boolean isDateTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /// What a list or reference finally holds.
  private Type flat(Type type) {
    Type flat = type;
    for (int depth = 0; depth < DEEPEST; depth++) {
      switch (flat) {
        case Type.Reference(String name) -> {
          Component component = schema.components().get(name);
          if (component == null) {
            return flat;
          }
          flat = component.type();
        }
        case Type.Items(Type item, _, _) -> flat = item;
        case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Whole _, Type.Real _ -> {
          return flat;
        }
        case Type.Truth _, Type.Symbols _, Type.Structure _, Type.Union _ -> {
          return flat;
        }
      }
    }
    return flat;
  }

  private JsonNode value(Type type, int depth) {
    return switch (type) {
      case Type.Text(int least, int most, String pattern) ->
          NODES.textNode(text(least, most, pattern));
      case Type.Uuid _ -> NODES.textNode(UUID);
      case Type.DateTime _ -> NODES.textNode(INSTANT);
      case Type.Whole(int bits, long minimum, long maximum) ->
          number(bits, minimum <= 1 && maximum >= 1 ? 1 : minimum);
      case Type.Real real -> NODES.numberNode(real.least());
      case Type.Truth _ -> NODES.booleanNode(true);
      case Type.Symbols(List<String> symbols) -> NODES.textNode(symbols.getFirst());
      case Type.Items(Type item, _, _) -> NODES.arrayNode().add(value(item, depth + 1));
      case Type.Union union ->
          value(new Type.Reference(union.variants().firstEntry().getValue()), depth + 1);
      case Type.Reference(String name) -> referred(schema.components().get(name), depth);
      case Type.Structure structure -> {
        ObjectNode object = NODES.objectNode();
        for (Type.Property property : structure.properties()) {
          if (depth < DEEPEST) {
            object.set(property.name(), value(property.type(), depth + 1));
          }
        }
        yield object;
      }
    };
  }

  private JsonNode referred(@Nullable Component component, int depth) {
    return component == null || depth >= DEEPEST
        ? NODES.nullNode()
        : value(component.type(), depth + 1);
  }

  private static String text(int least, int most, String pattern) {
    List<String> candidates = new ArrayList<>(TEXTS);
    TEXTS.forEach(
        text -> {
          if (text.length() < least) {
            candidates.add(text.repeat(least / text.length() + 1).substring(0, least));
          }
        });
    return candidates.stream()
        .filter(text -> fits(text, least, most, pattern))
        .findFirst()
        .orElse("a");
  }

  private static JsonNode number(int bits, long value) {
    return bits > Integer.SIZE ? NODES.numberNode(value) : NODES.numberNode((int) value);
  }
}
