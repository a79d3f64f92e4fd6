package stormglass.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stormglass.document.Node;
import stormglass.problem.Where;
import stormglass.schema.Keyword.Place;
import stormglass.schema.Parts.Bounds;

/// Reads schema objects of one document into types.
///
/// It always gives a type, so that reading goes on; where there was a problem nobody uses it.
final class TypeReader {

  private static final String NULL = "null";
  private static final int MAX_PROPERTIES = 64;
  private static final Type ANY = new Type.Text(0, Type.UNBOUNDED, "");

  private final Parts parts;
  private final Dialect dialect;
  private final UnionReader unions;

  /// @param components the named schemas of the document
  TypeReader(Parts parts, Dialect dialect, Node.Mapping components) {
    this.parts = parts;
    this.dialect = dialect;
    this.unions = new UnionReader(parts, dialect, components, this::reference);
  }

  /// Reads the schema object of a component.
  ///
  /// @param what how to call it in problems
  Type component(Node node, String what) {
    return readPresent(node, what);
  }

  /// Reads one schema object.
  ///
  /// @param what how to call it in problems
  Type read(Node node, String what) {
    Node.Mapping schema = parts.mapping(node, what);
    if (schema.get("$ref") != null) {
      return reference(schema);
    }
    if (schema.get("oneOf") != null) {
      keywords(schema, Place.UNION, what);
      return unions.read(schema);
    }
    if (schema.get("type") == null) {
      if (schema.entries().isEmpty() && !(node instanceof Node.Mapping)) {
        return ANY;
      }
      typeless(schema, what);
      return ANY;
    }
    String type = typeName(schema);
    Optional<Place> place = place(type);
    if (place.isEmpty()) {
      parts.add(
          SchemaProblem.TYPE,
          schema.where(),
          upper(what) + " has the type '" + type + "', which is not supported.");
      return ANY;
    }
    keywords(schema, place.get(), what);
    return switch (place.get()) {
      case OBJECT -> structure(schema, what);
      case ARRAY -> items(schema, what);
      case STRING -> string(schema, what);
      case INTEGER -> whole(schema);
      case NUMBER -> real(schema);
      case BOOLEAN -> new Type.Truth();
      case UNION -> throw new IllegalStateException("no value of 'type' is a union");
    };
  }

  /// Names what stands where a type should, such as `anyOf`.
  private void typeless(Node.Mapping schema, String what) {
    List<Map.Entry<String, Where>> unknown =
        schema.keys().entrySet().stream()
            .filter(key -> !key.getKey().startsWith("x-") && Keyword.of(key.getKey()).isEmpty())
            .toList();
    unknown.forEach(key -> unsupported(key.getKey(), key.getValue(), what));
    if (unknown.isEmpty()) {
      parts.add(SchemaProblem.TYPE, schema.where(), upper(what) + " has no type.");
    }
  }

  /// Reads a schema object at a place where a value cannot be null.
  private Type readPresent(Node node, String what) {
    if (node instanceof Node.Mapping schema && isNullable(schema)) {
      String word = dialect == Dialect.OPEN_API ? "nullable" : "type";
      String how = dialect == Dialect.OPEN_API ? "'nullable'" : "the type 'null'";
      Where where = schema.keys().getOrDefault(word, schema.where());
      parts.add(
          SchemaProblem.KEYWORD,
          where,
          upper(how) + " is not supported at " + what + ", only at a property.");
    }
    return read(node, what);
  }

  private boolean isNullable(Node.Mapping schema) {
    return switch (dialect) {
      case OPEN_API -> parts.optionalTruth(schema, "nullable", false);
      case DRAFT_4 ->
          schema.get("type") instanceof Node.Sequence && typeNames(schema).contains(NULL);
    };
  }

  /// The type that a schema object names beside null.
  private String typeName(Node.Mapping schema) {
    List<String> names = typeNames(schema);
    List<String> others = names.stream().filter(name -> !name.equals(NULL)).toList();
    return others.size() == 1 ? others.getFirst() : String.join("' or '", names);
  }

  private List<String> typeNames(Node.Mapping schema) {
    return dialect == Dialect.DRAFT_4 && schema.get("type") instanceof Node.Sequence
        ? parts.optionalTexts(schema, "type").stream().map(Node.Scalar::text).toList()
        : List.of(parts.text(schema, "type"));
  }

  /// Reads an object, or gives an empty one where there is none.
  Type.Structure structure(Node.Mapping schema, String what) {
    List<Type.Property> properties = new ArrayList<>();
    Set<String> required = new HashSet<>();
    Node declared = schema.get("properties");
    Map<String, Node> entries =
        declared == null ? Map.of() : parts.mapping(declared, "'properties'").entries();
    for (Node.Scalar name : parts.optionalTexts(schema, "required")) {
      required.add(name.text());
      if (!entries.containsKey(name.text())) {
        parts.add(
            SchemaProblem.REQUIRED,
            name.where(),
            upper(what) + " requires '" + name.text() + "', which is no property of it.");
      }
    }
    if (entries.size() > MAX_PROPERTIES) {
      parts.add(
          SchemaProblem.TOO_WIDE,
          schema.where(),
          upper(what) + " has " + entries.size() + " properties.");
    }
    entries.forEach((name, node) -> properties.add(property(name, node, required.contains(name))));
    String description = parts.optionalText(schema, "description");
    if (schema.get("additionalProperties") instanceof Node.Mapping others) {
      Type type = readPresent(others, "the additional properties of " + what);
      return new Type.Structure(description, properties, false, Optional.of(type));
    }
    boolean closed = !parts.optionalTruth(schema, "additionalProperties", true);
    return new Type.Structure(description, properties, closed);
  }

  private Type.Property property(String name, Node node, boolean required) {
    Type type = read(node, "the property '" + name + "'");
    if (!(node instanceof Node.Mapping schema)) {
      return new Type.Property(name, type, required, false, "");
    }
    boolean nullable = isNullable(schema);
    String description = parts.optionalText(schema, "description");
    return new Type.Property(name, type, required, nullable, description);
  }

  private Type reference(Node.Mapping schema) {
    if (schema.entries().size() > 1) {
      parts.add(SchemaProblem.KEYWORD, schema.where(), "Keywords beside a $ref mean nothing.");
    }
    String target = parts.text(schema, "$ref");
    String beginning = dialect.components();
    if (!target.startsWith(beginning)) {
      parts.add(
          SchemaProblem.REFERENCE,
          schema.where(),
          "'" + target + "' does not begin with " + beginning + ".");
      return ANY;
    }
    return new Type.Reference(target.substring(beginning.length()));
  }

  private Type items(Node.Mapping schema, String what) {
    int least = (int) parts.optionalWhole(schema, "minItems", Bounds.COUNT, 0);
    int most = (int) parts.optionalWhole(schema, "maxItems", Bounds.COUNT, Type.UNBOUNDED);
    ordered(schema, least, most);
    Node item = schema.get("items");
    if (item == null) {
      parts.add(SchemaProblem.MISSING, schema.where(), "The key 'items' is missing.");
      return new Type.Items(ANY, least, most);
    }
    return new Type.Items(readPresent(item, "an item of " + what), least, most);
  }

  private Type string(Node.Mapping schema, String what) {
    if (schema.get("enum") != null) {
      alone(schema, "enum", "format", "pattern", "minLength", "maxLength");
      return symbols(schema, what);
    }
    String format = parts.optionalText(schema, "format");
    switch (format) {
      case "" -> {}
      case "uuid", "date-time" -> {
        alone(schema, "format", "pattern", "minLength", "maxLength");
        return format.equals("uuid") ? new Type.Uuid() : new Type.DateTime();
      }
      default -> unknownFormat(schema, format);
    }
    int least = (int) parts.optionalWhole(schema, "minLength", Bounds.COUNT, 0);
    int most = (int) parts.optionalWhole(schema, "maxLength", Bounds.COUNT, Type.UNBOUNDED);
    ordered(schema, least, most);
    String pattern = parts.optionalText(schema, "pattern");
    Regex.problem(pattern)
        .ifPresent(
            complaint ->
                parts.add(
                    SchemaProblem.PATTERN,
                    schema.where(),
                    "The pattern '" + pattern + "' " + complaint + "."));
    return new Type.Text(least, most, pattern);
  }

  private Type symbols(Node.Mapping schema, String what) {
    List<String> symbols = new ArrayList<>();
    for (Node.Scalar symbol : symbolTexts(schema)) {
      if (symbols.contains(symbol.text())) {
        parts.add(
            SchemaProblem.SYMBOLS, symbol.where(), "'" + symbol.text() + "' is listed twice.");
      }
      symbols.add(symbol.text());
    }
    if (symbols.isEmpty()) {
      parts.add(SchemaProblem.SYMBOLS, schema.where(), upper(what) + " has no symbols.");
    }
    return new Type.Symbols(symbols);
  }

  /// The texts of an enum; draft 4 wants null among them where the type may be null.
  private List<Node.Scalar> symbolTexts(Node.Mapping schema) {
    boolean isDraft4 = dialect == Dialect.DRAFT_4;
    if (!isDraft4 || !isNullable(schema) || !(schema.get("enum") instanceof Node.Sequence list)) {
      return parts.optionalTexts(schema, "enum");
    }
    List<Node> symbols = list.items().stream().filter(item -> !isNull(item)).toList();
    if (symbols.size() == list.items().size()) {
      parts.add(SchemaProblem.SYMBOLS, list.where(), "The type may be null, but no symbol is.");
    }
    return parts.texts(symbols, "enum");
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && scalar.value() == null;
  }

  private Type whole(Node.Mapping schema) {
    String format = parts.optionalText(schema, "format");
    int bits =
        switch (format) {
          case "int32" -> 32;
          case "", "int64" -> 64;
          default -> {
            unknownFormat(schema, format);
            yield 64;
          }
        };
    Bounds range =
        bits == 32
            ? new Bounds(Integer.MIN_VALUE, Integer.MAX_VALUE)
            : new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);
    long least = parts.optionalWhole(schema, "minimum", range, range.least());
    long most = parts.optionalWhole(schema, "maximum", range, range.most());
    if (excluded(schema, "Minimum") && least < Long.MAX_VALUE) {
      least++;
    }
    if (excluded(schema, "Maximum") && most > Long.MIN_VALUE) {
      most--;
    }
    ordered(schema, least, most);
    return new Type.Whole(bits, least, most);
  }

  private Type real(Node.Mapping schema) {
    String format = parts.optionalText(schema, "format");
    if (!Set.of("", "float", "double").contains(format)) {
      unknownFormat(schema, format);
    }
    double least = parts.optionalReal(schema, "minimum", Double.NEGATIVE_INFINITY);
    double most = parts.optionalReal(schema, "maximum", Double.POSITIVE_INFINITY);
    Type.Real real =
        new Type.Real(least, excluded(schema, "Minimum"), most, excluded(schema, "Maximum"));
    if (real.least() > real.most()) {
      unordered(schema, least, most);
    }
    return real;
  }

  /// Whether a bound itself is excluded; that there is no such bound is a problem.
  private boolean excluded(Node.Mapping schema, String bound) {
    String keyword = "exclusive" + bound;
    boolean excluded = parts.optionalTruth(schema, keyword, false);
    String bounds = bound.toLowerCase(Locale.ROOT);
    if (excluded && schema.get(bounds) == null) {
      Where where = schema.keys().getOrDefault(keyword, schema.where());
      parts.add(SchemaProblem.MISSING, where, "'" + keyword + "' wants a '" + bounds + "'.");
    }
    return excluded && schema.get(bounds) != null;
  }

  private void keywords(Node.Mapping schema, Place place, String what) {
    schema
        .keys()
        .forEach(
            (word, where) -> {
              if (word.startsWith("x-")) {
                return;
              }
              Optional<Keyword> keyword = Keyword.of(word);
              if (keyword.isEmpty()
                  || !keyword.get().places().contains(place)
                  || !keyword.get().dialects().contains(dialect)) {
                unsupported(word, where, what);
              }
            });
  }

  private void alone(Node.Mapping schema, String word, String... others) {
    for (String other : others) {
      if (schema.get(other) != null) {
        Where where = schema.keys().getOrDefault(other, schema.where());
        parts.add(
            SchemaProblem.KEYWORD,
            where,
            "'" + other + "' beside '" + word + "' is not supported.");
      }
    }
  }

  private void unsupported(String word, Where where, String what) {
    parts.add(
        SchemaProblem.KEYWORD,
        where,
        "The keyword '" + word + "' is not supported at " + what + ".");
  }

  private void unknownFormat(Node.Mapping schema, String format) {
    Where where = schema.keys().getOrDefault("format", schema.where());
    parts.add(SchemaProblem.FORMAT, where, "The format '" + format + "' is not supported here.");
  }

  private void ordered(Node.Mapping schema, long least, long most) {
    if (least > most) {
      unordered(schema, least, most);
    }
  }

  private void unordered(Node.Mapping schema, Number least, Number most) {
    parts.add(
        SchemaProblem.BOUNDS,
        schema.where(),
        "The lower bound " + least + " lies above the upper bound " + most + ".");
  }

  private static Optional<Place> place(String type) {
    return switch (type) {
      case "object" -> Optional.of(Place.OBJECT);
      case "array" -> Optional.of(Place.ARRAY);
      case "string" -> Optional.of(Place.STRING);
      case "integer" -> Optional.of(Place.INTEGER);
      case "number" -> Optional.of(Place.NUMBER);
      case "boolean" -> Optional.of(Place.BOOLEAN);
      default -> Optional.empty();
    };
  }

  private static String upper(String what) {
    return Character.toUpperCase(what.charAt(0)) + what.substring(1);
  }
}
