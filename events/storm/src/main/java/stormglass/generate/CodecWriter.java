package stormglass.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stormglass.generate.Unit.Declaration;
import stormglass.generate.Unit.Field;
import stormglass.generate.Unit.Use;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

/// Writes the class that reads and writes the JSON of a unit.
///
/// Each record has a reading and a writing method; so has each list, and a symbol a reading one.
final class CodecWriter {

  /// Names of the generated methods' own variables.
  private static final Set<String> OWN = Set.of("in", "field");

  private static final ClassName ELSEWHERE = new ClassName("", "", "");

  /// What the path to a map's values ends with.
  private static final String VALUE = "Value";

  private final Code methods = new Code();
  private final Rules rules;
  private final Unit unit;

  private CodecWriter(Unit unit, Rules rules) {
    this.unit = unit;
    this.rules = rules;
  }

  /// The source of the class, without package and imports.
  ///
  /// @param rules of the unit, which the class declares
  static Code write(Unit unit, Rules rules) {
    return new CodecWriter(unit, rules).write();
  }

  private Code write() {
    methods.indent();
    declaration(unit.root());
    unit.nested().forEach(this::declaration);
    Code code = new Code();
    ClassName name = unit.name();
    boolean isEvent = unit.event().isPresent();
    code.line("/// The JSON of [" + name.simple() + "].");
    code.open(
        isEvent
            ? "final class " + name.json() + " implements EventType<" + name.simple() + ">"
            : "public final class " + name.json());
    code.line("");
    fields(code, unit.root());
    unit.nested().forEach(nested -> fields(code, nested));
    rules.constants(code);
    unit.event().ifPresentOrElse(event -> identity(code, event), () -> constructor(code, name));
    return code.raw(methods.toString()).close();
  }

  private static void constructor(Code code, ClassName name) {
    code.line("").line("private " + name.json() + "() {}");
  }

  private static void identity(Code code, EventSchema event) {
    getter(code, "String source()", Code.literal(event.source()));
    getter(code, "String detailType()", Code.literal(event.detailType()));
    String name = event.detailType();
    getter(code, "Class<" + name + "> dataClass()", name + ".class");
  }

  private static void getter(Code code, String signature, String value) {
    code.line("").line("@Override");
    code.open("public " + signature).line("return " + value + ";").close();
  }

  private static void fields(Code code, Declaration declaration) {
    if (!(declaration instanceof Declaration.Structure structure)) {
      return;
    }
    long required = 0;
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < structure.fields().size(); i++) {
      Field field = structure.fields().get(i);
      if (!field.isOthers()) {
        required |= field.property().required() ? 1L << i : 0;
        arguments.add(Code.literal(field.json()));
      }
    }
    arguments.addFirst("0x" + Long.toHexString(required) + "L");
    code.assignment(
        "private static final Fields " + constant(structure),
        structure.closed() ? "Fields.closed(" : "Fields.open(",
        arguments,
        ");");
  }

  private void declaration(Declaration declaration) {
    switch (declaration) {
      case Declaration.Structure structure -> {
        reading(structure);
        writing(structure);
        for (Field field : structure.fields()) {
          lists(structure, field.java(), field.use());
        }
      }
      case Declaration.Union union -> union(union);
      case Declaration.Symbols symbols -> symbols(symbols);
    }
  }

  private void reading(Declaration.Structure structure) {
    String name = structure.name().qualified();
    head(structure, "@Nullable", "read", "Decoder in", "Reads it; null when it breaks the schema.");
    methods.open("if (!in.object(" + constant(structure) + "))").line("return null;").close();
    List<Field> fields = structure.fields();
    for (Field field : fields) {
      if (field.isFixed()) {
        continue;
      }
      boolean boxed = field.property().optional();
      String type = RecordWriter.type(field.use(), boxed, ELSEWHERE);
      String begin = field.isOthers() ? "new LinkedHashMap<>()" : zero(type);
      methods.line(type + " " + local(field) + " = " + begin + ";");
    }
    String method = structure.hasOthers() ? "in.fieldOrOther(" : "in.field(";
    String next = method + constant(structure) + ")";
    methods.loop("int field = " + next, "field >= 0", "field = " + next);
    if (!fields.isEmpty()) {
      methods.open("switch (field)");
      for (int i = 0; i < fields.size(); i++) {
        String label = i + 1 < fields.size() ? "case " + i : "default";
        methods.line(label + " -> " + take(structure, fields.get(i)));
      }
      methods.close();
    }
    methods.close();
    List<String> arguments =
        fields.stream().filter(field -> !field.isFixed()).map(CodecWriter::local).toList();
    methods.choice(
        "return in.end(" + constant(structure) + ")", "new " + name + "(", arguments, ")", "null;");
    methods.close();
  }

  private String take(Declaration.Structure structure, Field field) {
    if (field.use() instanceof Use.Others(Use value)) {
      String read = read(structure, field.java() + VALUE, value);
      return "in.put(" + local(field) + ", " + read + ");";
    }
    String read = read(structure, field.java(), field.use()) + ";";
    if (field.isFixed()) {
      return read;
    }
    return local(field)
        + " = "
        + (field.property().nullable() ? "in.isNull() ? null : " : "")
        + read;
  }

  private String read(Declaration.Structure structure, String path, Use use) {
    return switch (use) {
      case Use.Scalar(Type scalar) -> rules.read(scalar, path);
      case Use.Listing _ -> "read" + structure.listName(path) + "(in)";
      case Use.Mapping _, Use.Others _ -> "read" + structure.mapName(path) + "(in)";
      case Use.Fixed(String symbol) -> "in.fixed(" + Code.literal(symbol) + ")";
      case Use.Declared(ClassName name, _) -> call("read", name) + "(in)";
    };
  }

  private void writing(Declaration.Structure structure) {
    String name = structure.name().qualified();
    head(structure, "void", "write", name + " value, JsonWriter out", "Writes it.");
    methods.line("out.beginObject();");
    for (int i = 0; i < structure.fields().size(); i++) {
      Field field = structure.fields().get(i);
      if (field.use() instanceof Use.Others(Use inner)) {
        entries(structure, field.java(), inner, "value." + field.java() + "()");
        continue;
      }
      String named = "out.name(" + constant(structure) + ".names(), " + i + ")";
      String value = "value." + field.java() + "()";
      if (!field.property().optional()) {
        methods.line(write(structure, field.java(), field.use(), named, value));
        continue;
      }
      methods.open("if (" + value + " != null)");
      methods.line(write(structure, field.java(), field.use(), named, value));
      if (field.property().required()) {
        methods.close("} else {").indent().line(named + ".nullValue();");
      }
      methods.close();
    }
    methods.line("out.endObject();").close();
  }

  private static String write(
      Declaration.Structure structure, String path, Use use, String out, String value) {
    return switch (use) {
      case Use.Scalar(Type.Uuid()) -> "Encoder.uuid(" + out + ", " + value + ");";
      case Use.Scalar(Type.DateTime()) -> "Encoder.instant(" + out + ", " + value + ");";
      case Use.Scalar _ -> out + ".value(" + value + ");";
      case Use.Listing _ -> "write" + structure.listName(path) + "(" + value + ", " + out + ");";
      case Use.Mapping _, Use.Others _ ->
          "write" + structure.mapName(path) + "(" + value + ", " + out + ");";
      case Use.Fixed(String symbol) -> out + ".value(" + Code.literal(symbol) + ");";
      case Use.Declared(ClassName name, boolean symbols) ->
          symbols
              ? out + ".value(" + value + ".symbol());"
              : call("write", name) + "(" + value + ", " + out + ");";
    };
  }

  /// Writes the methods of the lists and maps within a field.
  private void lists(Declaration.Structure structure, String path, Use use) {
    switch (use) {
      case Use.Listing listing -> list(structure, path, listing);
      case Use.Mapping(Use value) -> map(structure, path, value);
      case Use.Others(Use value) -> lists(structure, path + VALUE, value);
      case Use.Scalar _, Use.Fixed _, Use.Declared _ -> {}
    }
  }

  private void map(Declaration.Structure structure, String path, Use value) {
    String type = "Map<String, " + RecordWriter.type(value, true, ELSEWHERE) + ">";
    String name = structure.mapName(path);
    methods.line("").open("private static @Nullable " + type + " read" + name + "(Decoder in)");
    methods.open("if (!in.map())").line("return null;").close();
    methods.line(type + " entries = new LinkedHashMap<>();");
    methods.open("while (in.entry())");
    methods.line("in.put(entries, " + read(structure, path + VALUE, value) + ");").close();
    methods.line("return in.endMap() ? entries : null;").close();
    methods.line("");
    methods.list(
        "private static void write" + name + "(",
        List.of(type + " entries", "JsonWriter out"),
        ") {");
    methods.indent().line("out.beginObject();");
    entries(structure, path, value, "entries");
    methods.line("out.endObject();").close();
    lists(structure, path + VALUE, value);
  }

  private void entries(Declaration.Structure structure, String path, Use value, String map) {
    String type = RecordWriter.type(value, true, ELSEWHERE);
    methods.open("for (Map.Entry<String, " + type + "> entry : " + map + ".entrySet())");
    String named = "out.name(entry.getKey())";
    methods.line(write(structure, path + VALUE, value, named, "entry.getValue()")).close();
  }

  private void list(Declaration.Structure structure, String path, Use.Listing listing) {
    Use item = listing.item();
    String inner = path + "Item";
    String type = RecordWriter.type(item, true, ELSEWHERE);
    String name = structure.listName(path);
    methods
        .line("")
        .open("private static @Nullable List<" + type + "> read" + name + "(Decoder in)");
    methods.open("if (!in.array())").line("return null;").close();
    methods.line("List<" + type + "> items = new ArrayList<>();");
    methods.open("while (in.item())");
    methods.line("items.add(" + read(structure, inner, item) + ");").close();
    int most = listing.maxItems();
    String bounds =
        listing.minItems() + ", " + (most == Type.UNBOUNDED ? "Integer.MAX_VALUE" : "" + most);
    methods.line("return in.endArray(" + bounds + ") ? items : null;").close();
    methods.line("");
    methods.list(
        "private static void write" + name + "(",
        List.of("List<" + type + "> items", "JsonWriter out"),
        ") {");
    methods.indent().line("out.beginArray();");
    methods.open("for (" + type + " item : items)");
    methods.line(write(structure, inner, item, "out", "item")).close();
    methods.line("out.endArray();").close();
    lists(structure, inner, item);
  }

  private void union(Declaration.Union union) {
    String name = union.name().qualified();
    head(union, "@Nullable", "read", "Decoder in", "Reads it; null when it breaks the schema.");
    String discriminator = Code.literal(union.discriminator());
    methods.line("String symbol = in.variant(" + discriminator + ");");
    methods.open("if (symbol == null)").line("return null;").close();
    methods.open("return switch (symbol)");
    for (Unit.Variant variant : union.variants()) {
      String read = call("read", variant.name()) + "(in)";
      methods.line("case " + Code.literal(variant.symbol()) + " -> " + read + ";");
    }
    String unknown = "new " + name + ".Unknown(";
    String condition = "default -> in.unknownVariant(symbol)";
    methods.choice(condition, unknown, List.of("symbol", "in.json()"), ")", "null;");
    methods.close("};").close();
    head(union, "void", "write", name + " value, JsonWriter out", "Writes it.");
    methods.open("switch (value)");
    for (Unit.Variant variant : union.variants()) {
      String write = call("write", variant.name()) + "(variant, out);";
      methods.line("case " + variant.name().qualified() + " variant -> " + write);
    }
    methods.line("case " + name + ".Unknown variant -> Encoder.json(out, variant.json());");
    methods.close().close();
  }

  private void symbols(Declaration.Symbols symbols) {
    String name = symbols.name().qualified();
    head(symbols, "@Nullable", "read", "Decoder in", "Reads it; null when it breaks the schema.");
    methods.line("String symbol = in.string();");
    methods.open("if (symbol == null)").line("return null;").close();
    methods.open("return switch (symbol)");
    for (String symbol : symbols.symbols()) {
      String constant = name + ".Known." + JavaNames.constant(symbol);
      methods.line("case " + Code.literal(symbol) + " -> " + constant + ";");
    }
    String unknown = "new " + name + ".Unknown(";
    String condition = "default -> in.unknownSymbol(symbol)";
    methods.choice(condition, unknown, List.of("symbol"), ")", "null;");
    methods.close("};").close();
  }

  /// Begins a method: public in a class that others use, an override at the root of an event.
  private void head(
      Declaration declaration, String result, String verb, String parameters, String doc) {
    boolean isRoot = declaration.equals(unit.root());
    String type = declaration.name().qualified();
    String returned = result.equals("void") ? result : result + " " + type;
    if (returned.startsWith("@Nullable ") && type.contains(".")) {
      int dot = type.lastIndexOf('.');
      returned = type.substring(0, dot + 1) + "@Nullable " + type.substring(dot + 1);
    }
    methods.line("");
    if (isRoot && unit.event().isPresent()) {
      methods.line("@Override").open("public " + returned + " " + verb + "(" + parameters + ")");
    } else if (isRoot) {
      methods.line("/// " + doc);
      methods.open("public static " + returned + " " + verb + "(" + parameters + ")");
    } else {
      String name = verb + declaration.name().simple();
      methods.open("private static " + returned + " " + name + "(" + parameters + ")");
    }
  }

  private static String call(String verb, ClassName name) {
    return name.outer().isEmpty() ? name.json() + "." + verb : verb + name.simple();
  }

  private static String constant(Declaration.Structure structure) {
    return JavaNames.constant(structure.name().simple()) + "_FIELDS";
  }

  private static String local(Field field) {
    return OWN.contains(field.java()) ? field.java() + "_" : field.java();
  }

  /// What a variable of a type begins with.
  static String zero(String type) {
    return switch (type) {
      case "int", "long", "double" -> "0";
      case "boolean" -> "false";
      default -> "null";
    };
  }
}
