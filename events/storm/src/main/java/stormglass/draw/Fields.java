package stormglass.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import stormglass.schema.Component;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

/// The fields of an event as lines to read.
final class Fields {

  private final EventSchema schema;
  private final List<Field> fields = new ArrayList<>();

  /// The components that are being read; one that contains itself ends there.
  private final Set<String> within = new HashSet<>();

  private Fields(EventSchema schema) {
    this.schema = schema;
  }

  /// A field.
  ///
  /// @param path such as `lines[].quantity`
  /// @param type in a word, with its constraints: `whole number, 1 to 999`
  record Field(String path, String type, boolean required, String description) {}

  /// Every field of an event's data, those of parts below their whole.
  static List<Field> of(EventSchema schema) {
    Fields fields = new Fields(schema);
    fields.structure("", schema.data());
    return List.copyOf(fields.fields);
  }

  private void structure(String prefix, Type.Structure structure) {
    for (Type.Property property : structure.properties()) {
      String path = prefix + property.name();
      Type type = resolved(property.type());
      String nullable = property.nullable() ? ", may be null" : "";
      fields.add(
          new Field(path, word(type) + nullable, property.required(), property.description()));
      parts(path, property.type());
    }
    if (!structure.isMap()) {
      structure.others().ifPresent(others -> others(prefix + "*", others));
    }
  }

  private void others(String path, Type type) {
    fields.add(new Field(path, word(resolved(type)), false, "Every other field."));
    parts(path, type);
  }

  private void parts(String path, Type type) {
    switch (type) {
      case Type.Structure structure when structure.isMap() ->
          parts(path + ".*", structure.others().orElseThrow());
      case Type.Structure structure -> structure(path + ".", structure);
      case Type.Items items -> parts(path + "[]", items.item());
      case Type.Union union ->
          union
              .variants()
              .forEach(
                  (symbol, name) -> parts(path + "(" + symbol + ")", new Type.Reference(name)));
      case Type.Reference(String name) -> {
        Type component = resolved(type);
        if (!component.equals(type) && within.add(name)) {
          parts(path, component);
          within.remove(name);
        }
      }
      case Type.Text _,
          Type.Uuid _,
          Type.DateTime _,
          Type.Whole _,
          Type.Real _,
          Type.Truth _,
          Type.Symbols _ -> {}
    }
  }

  private Type resolved(Type type) {
    if (type instanceof Type.Reference(String name)) {
      Component component = schema.components().get(name);
      return component == null ? type : component.type();
    }
    return type;
  }

  private String word(Type type) {
    return switch (type) {
      case Type.Text text -> text(text);
      case Type.Uuid _ -> "UUID";
      case Type.DateTime _ -> "date and time";
      case Type.Whole whole -> whole(whole);
      case Type.Real real -> real(real);
      case Type.Truth _ -> "true or false";
      case Type.Symbols(List<String> symbols) -> "one of " + String.join(", ", symbols);
      case Type.Items items ->
          "list"
              + range(items.minItems(), items.maxItems(), "items")
              + " of "
              + word(resolved(items.item()));
      case Type.Structure structure when structure.isMap() ->
          "map of " + structure.others().map(this::resolved).map(this::word).orElse("");
      case Type.Structure structure ->
          structure.closed() || structure.others().isPresent() ? "object" : "object, open";
      case Type.Union union ->
          union.discriminator() + " tells: " + String.join(", ", union.variants().keySet());
      case Type.Reference(String name) -> name;
    };
  }

  private static String text(Type.Text text) {
    String pattern = text.pattern().isEmpty() ? "" : ", matches " + text.pattern();
    return "text" + range(text.minLength(), text.maxLength(), "characters") + pattern;
  }

  private static String range(int least, int most, String unit) {
    if (most == Type.UNBOUNDED) {
      return least == 0 ? "" : ", " + least + " or more " + unit;
    }
    return least == most ? ", " + most + " " + unit : ", " + least + " to " + most + " " + unit;
  }

  private static String whole(Type.Whole whole) {
    StringJoiner word = new StringJoiner(", ").add("whole number");
    long lowest = whole.bits() == 32 ? Integer.MIN_VALUE : Long.MIN_VALUE;
    long highest = whole.bits() == 32 ? Integer.MAX_VALUE : Long.MAX_VALUE;
    boolean below = whole.minimum() > lowest;
    boolean above = whole.maximum() < highest;
    if (below && above) {
      word.add(whole.minimum() + " to " + whole.maximum());
    } else if (below) {
      word.add("at least " + whole.minimum());
    } else if (above) {
      word.add("at most " + whole.maximum());
    }
    return word.toString();
  }

  private static String real(Type.Real real) {
    StringJoiner word = new StringJoiner(", ").add("number");
    if (Double.isFinite(real.minimum())) {
      word.add((real.minimumExcluded() ? "more than " : "at least ") + real.minimum());
    }
    if (Double.isFinite(real.maximum())) {
      word.add((real.maximumExcluded() ? "less than " : "at most ") + real.maximum());
    }
    return word.toString();
  }
}
