package stormglass.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import stormglass.generate.Unit.Declaration;
import stormglass.generate.Unit.Field;
import stormglass.generate.Unit.Use;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

/// Derives the Avro schema of an event's detail: a record of metadata and data.
///
/// Bounds and patterns have no place in Avro. An optional property is a union with null, null being
/// its default. An enum has one symbol more, its default: what a later version adds is read as
/// that.
final class AvroSchemaWriter {

  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

  private final Map<ClassName, Declaration> declarations = new HashMap<>();
  private final Set<String> defined = new HashSet<>();

  AvroSchemaWriter(List<Unit> units) {
    for (Unit unit : units) {
      declarations.put(unit.name(), unit.root());
      unit.nested().forEach(nested -> declarations.put(nested.name(), nested));
    }
  }

  /// The schema of one event, as JSON.
  String write(ClassName name, EventSchema event) {
    defined.clear();
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("type", "record");
    detail.put("name", name.simple() + "Detail");
    detail.put("namespace", name.packageName());
    detail.put("doc", "The detail of " + event.registryName() + ".");
    detail.put("fields", List.of(field("metadata", metadata()), field("data", declared(name))));
    return JsonLines.of(detail);
  }

  /// The name of a field in Avro.
  static String fieldName(Field field) {
    return field.json().matches(NAME) ? field.json() : field.java();
  }

  /// The symbols in Avro, the default last.
  static List<String> symbols(List<String> symbols) {
    List<String> names = new ArrayList<>();
    for (String symbol : symbols) {
      names.add(symbol.matches(NAME) ? symbol : JavaNames.constant(symbol));
    }
    String unknown = "UNKNOWN";
    while (names.contains(unknown)) {
      unknown += "_";
    }
    names.add(unknown);
    return names;
  }

  private static Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("type", "record");
    metadata.put("name", "Metadata");
    metadata.put("namespace", "stormglass.contracts");
    metadata.put(
        "fields",
        List.of(
            field("eventId", logical("string", "uuid")),
            field("correlationId", logical("string", "uuid")),
            field("causationId", logical("string", "uuid")),
            field("occurredAt", logical("long", "timestamp-millis"))));
    return metadata;
  }

  private static Map<String, Object> field(String name, Object type) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", name);
    field.put("type", type);
    return field;
  }

  private static Map<String, Object> logical(String type, String logicalType) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("logicalType", logicalType);
    return schema;
  }

  private Object declared(ClassName name) {
    String namespace =
        name.outer().isEmpty() ? name.packageName() : name.packageName() + "." + name.outer();
    if (!defined.add(namespace + "." + name.simple())) {
      return namespace + "." + name.simple();
    }
    Declaration declaration = Objects.requireNonNull(declarations.get(name), name.simple());
    Map<String, Object> schema = new LinkedHashMap<>();
    boolean isEnum = declaration instanceof Declaration.Symbols;
    schema.put("type", isEnum ? "enum" : "record");
    schema.put("name", name.simple());
    schema.put("namespace", namespace);
    if (!declaration.description().isEmpty()) {
      schema.put("doc", declaration.description());
    }
    switch (declaration) {
      case Declaration.Structure structure ->
          schema.put("fields", fields(structure).stream().map(this::field).toList());
      case Declaration.Union union -> schema.put("fields", fields(union, namespace));
      case Declaration.Symbols symbols -> {
        List<String> names = symbols(symbols.symbols());
        schema.put("symbols", names);
        schema.put("default", names.getLast());
      }
    }
    return schema;
  }

  /// The fields of a record in Avro.
  static List<Field> fields(Declaration.Structure structure) {
    return structure.fields().stream().filter(field -> !field.isFixed()).toList();
  }

  /// A symbol, and for each variant a field, of which at most one is not null. So a union is
  /// resolved like an enum: of a variant that a reader does not know, it reads the enum's default.
  private List<Map<String, Object>> fields(Declaration.Union union, String namespace) {
    List<String> symbols = symbols(union.variants().stream().map(Unit.Variant::symbol).toList());
    Map<String, Object> kinds = new LinkedHashMap<>();
    kinds.put("type", "enum");
    kinds.put("name", "Variant");
    kinds.put("namespace", namespace + "." + union.name().simple());
    kinds.put("symbols", symbols);
    kinds.put("default", symbols.getLast());
    String discriminator = union.discriminator();
    boolean isName = discriminator.matches(NAME);
    String first = isName ? discriminator : JavaNames.component(discriminator);
    List<Map<String, Object>> fields = new ArrayList<>();
    fields.add(field(first, kinds));
    for (int i = 0; i < union.variants().size(); i++) {
      String name = symbols.get(i).equals(first) ? symbols.get(i) + "_" : symbols.get(i);
      Object variant = declared(union.variants().get(i).name());
      Map<String, Object> field = field(name, List.of("null", variant));
      field.put("default", JsonLines.NULL);
      fields.add(field);
    }
    return fields;
  }

  private Map<String, Object> field(Field field) {
    Object type = type(field.use());
    boolean optional = field.property().optional();
    Map<String, Object> schema = field(fieldName(field), optional ? List.of("null", type) : type);
    if (!field.property().description().isEmpty()) {
      schema.put("doc", field.property().description());
    }
    if (!field.property().required()) {
      schema.put("default", JsonLines.NULL);
    } else if (field.isOthers()) {
      schema.put("default", Map.of());
    }
    if (!fieldName(field).equals(field.json())) {
      schema.put("json", field.json());
    }
    return schema;
  }

  private Object type(Use use) {
    return switch (use) {
      case Use.Scalar(Type scalar) -> scalar(scalar);
      case Use.Listing(Use item, _, _) -> {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", type(item));
        yield schema;
      }
      case Use.Mapping(Use value) -> map(value);
      case Use.Others(Use value) -> map(value);
      case Use.Fixed _ -> throw new IllegalArgumentException("it is in JSON only");
      case Use.Declared(ClassName name, _) -> declared(name);
    };
  }

  private Object map(Use value) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "map");
    schema.put("values", type(value));
    return schema;
  }

  private static Object scalar(Type type) {
    return switch (type) {
      case Type.Text _ -> "string";
      case Type.Uuid _ -> logical("string", "uuid");
      case Type.DateTime _ -> logical("long", "timestamp-millis");
      case Type.Whole(int bits, _, _) -> bits == Integer.SIZE ? "int" : "long";
      case Type.Real _ -> "double";
      case Type.Truth _ -> "boolean";
      case Type.Symbols _, Type.Items _, Type.Structure _, Type.Union _, Type.Reference _ ->
          throw new IllegalArgumentException("no scalar: " + type);
    };
  }
}
