package stormglass.generate;

import java.util.List;
import java.util.Set;
import stormglass.generate.Unit.Declaration;
import stormglass.generate.Unit.Field;
import stormglass.generate.Unit.Use;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

/// Writes the class that reads and writes a unit with the input and output of the runtime, behind
/// which are Avro's decoder and encoder.
final class AvroWriter {

  private static final int COLUMNS = 100;
  private static final ClassName ELSEWHERE = new ClassName("", "", "");

  /// Names of the generated methods' own variables.
  private static final Set<String> OWN = Set.of("in", "order", "i");

  private final Code methods = new Code();
  private final Unit unit;
  private final Recursion recursion;

  private AvroWriter(Unit unit, Recursion recursion) {
    this.unit = unit;
    this.recursion = recursion;
  }

  /// The adapter of an event class: `shop.avro.ordering.OrderPlacedAvro`.
  static ClassName adapter(ClassName name) {
    String place = name.packageName().replaceFirst("\\.events(?=\\.|$)", ".avro");
    return new ClassName(place, "", name.simple() + "Avro");
  }

  /// The source of a unit's adapter, without package and imports.
  static Code write(Unit unit, Recursion recursion) {
    return new AvroWriter(unit, recursion).write();
  }

  /// The source of the class that lists all adapters of events.
  static Code all(ClassName name, ClassName family, List<ClassName> adapters) {
    Code code = new Code();
    code.line("/// The Avro codecs of all events.");
    code.open("public final class " + name.simple()).line("");
    code.line("/// One for each event, in the order of their names.");
    code.assignment(
        "public static final List<AvroCodec<? extends " + family.simple() + ">> CODECS",
        "List.of(",
        adapters.stream().map(adapter -> adapter.simple() + ".CODEC").toList(),
        ");");
    return code.line("").line("private " + name.simple() + "() {}").close();
  }

  private Code write() {
    methods.indent();
    declaration(unit.root());
    unit.nested().forEach(this::declaration);
    Code code = new Code();
    String event = unit.name().simple();
    String name = adapter(unit.name()).simple();
    code.line("/// The Avro of [" + event + "].");
    if (unit.event().isEmpty()) {
      code.open("public final class " + name).line("");
    } else {
      code.open("public final class " + name + " implements AvroType<" + event + ">").line("");
      code.line("/// Reads and writes this event.");
      code.assignment(
          "public static final AvroCodec<" + event + "> CODEC",
          "AvroCodec.of(",
          List.of("new " + name + "()"),
          ");");
      code.line("");
    }
    code.line("private " + name + "() {}");
    unit.event().ifPresent(of -> identity(code, of));
    return code.raw(methods.toString()).close();
  }

  private static void identity(Code code, EventSchema event) {
    getter(code, "String source()", Code.literal(event.source()));
    getter(code, "String detailType()", Code.literal(event.detailType()));
    getter(code, "Class<" + event.detailType() + "> dataClass()", event.detailType() + ".class");
  }

  private static void getter(Code code, String signature, String value) {
    code.line("").line("@Override");
    code.open("public " + signature).line("return " + value + ";").close();
  }

  private void declaration(Declaration declaration) {
    switch (declaration) {
      case Declaration.Structure structure -> {
        reading(structure);
        writing(structure);
        structure.fields().forEach(field -> lists(structure, field.java(), field.use()));
      }
      case Declaration.Union union -> union(union);
      case Declaration.Symbols symbols -> symbols(symbols);
    }
  }

  private void reading(Declaration.Structure structure) {
    String name = structure.name().qualified();
    head(structure, name, "read", List.of("AvroInput in"), "Reads it.");
    bound(structure, "in.enter();");
    List<Field> fields = AvroSchemaWriter.fields(structure);
    for (Field field : fields) {
      String type = RecordWriter.type(field.use(), field.property().optional(), ELSEWHERE);
      methods.line(type + " " + local(field) + " = " + CodecWriter.zero(type) + ";");
    }
    methods.line("Schema.Field[] order = in.fieldOrder();");
    methods.open("for (int i = 0; i < " + fields.size() + "; i++)");
    if (!fields.isEmpty()) {
      methods.open("switch (order == null ? i : order[i].pos())");
      for (int i = 0; i < fields.size(); i++) {
        Field field = fields.get(i);
        String label = i + 1 < fields.size() ? "case " + i : "default";
        String read = read(structure, field.java(), field.use());
        String value = field.property().optional() ? "in.isNull() ? null : " + read : read;
        methods.line(label + " -> " + local(field) + " = " + value + ";");
      }
      methods.close();
    }
    methods.close();
    bound(structure, "in.leave();");
    methods.list("return new " + name + "(", fields.stream().map(AvroWriter::local).toList(), ");");
    methods.close();
  }

  private String read(Declaration.Structure structure, String path, Use use) {
    return switch (use) {
      case Use.Scalar(Type scalar) -> readScalar(scalar);
      case Use.Listing _ -> "read" + structure.listName(path) + "(in)";
      case Use.Mapping _, Use.Others _ -> "read" + structure.mapName(path) + "(in)";
      case Use.Fixed _ -> throw new IllegalArgumentException("it is in JSON only");
      case Use.Declared(ClassName name, _) -> call("read", name) + "(in)";
    };
  }

  private static String readScalar(Type scalar) {
    return switch (scalar) {
      case Type.Text _ -> "in.readString()";
      case Type.Uuid _ -> "in.readUuid()";
      case Type.DateTime _ -> "in.readInstant()";
      case Type.Whole(int bits, _, _) -> bits == Integer.SIZE ? "in.readInt()" : "in.readLong()";
      case Type.Real _ -> "in.readDouble()";
      case Type.Truth _ -> "in.readBoolean()";
      case Type.Symbols _, Type.Items _, Type.Structure _, Type.Union _, Type.Reference _ ->
          throw new IllegalArgumentException("no scalar: " + scalar);
    };
  }

  private void writing(Declaration.Structure structure) {
    String name = structure.name().qualified();
    head(structure, "void", "write", List.of(name + " value", "AvroOutput out"), "Writes it.");
    bound(structure, "out.enter();");
    for (Field field : AvroSchemaWriter.fields(structure)) {
      String value = "value." + field.java() + "()";
      String write = write(structure, field.java(), field.use(), value);
      if (field.property().optional()) {
        methods.open("if (out.isPresent(" + value + "))").line(write).close();
      } else {
        methods.line(write);
      }
    }
    bound(structure, "out.leave();");
    methods.close();
  }

  private void bound(Declaration.Structure structure, String line) {
    if (recursion.contains(structure)) {
      methods.line(line);
    }
  }

  private static String write(Declaration.Structure structure, String path, Use use, String value) {
    return switch (use) {
      case Use.Scalar(Type.Text _) -> "out.writeString(" + value + ");";
      case Use.Scalar(Type.Uuid _) -> "out.writeUuid(" + value + ");";
      case Use.Scalar(Type.DateTime _) -> "out.writeInstant(" + value + ");";
      case Use.Scalar(Type.Real _) -> "out.writeDouble(" + value + ");";
      case Use.Scalar(Type.Truth _) -> "out.writeBoolean(" + value + ");";
      case Use.Scalar(Type.Whole(int bits, _, _)) ->
          (bits == Integer.SIZE ? "out.writeInt(" : "out.writeLong(") + value + ");";
      case Use.Scalar(Type scalar) -> throw new IllegalArgumentException("no scalar: " + scalar);
      case Use.Listing _ -> "write" + structure.listName(path) + "(" + value + ", out);";
      case Use.Mapping _, Use.Others _ ->
          "write" + structure.mapName(path) + "(" + value + ", out);";
      case Use.Fixed _ -> throw new IllegalArgumentException("it is in JSON only");
      case Use.Declared(ClassName name, _) -> call("write", name) + "(" + value + ", out);";
    };
  }

  /// Writes the methods of the lists and maps within a field.
  private void lists(Declaration.Structure structure, String path, Use use) {
    switch (use) {
      case Use.Listing(Use item, _, _) -> list(structure, path, item);
      case Use.Mapping(Use value) -> map(structure, path, value);
      case Use.Others(Use value) -> map(structure, path, value);
      case Use.Scalar _, Use.Fixed _, Use.Declared _ -> {}
    }
  }

  private void map(Declaration.Structure structure, String path, Use value) {
    String inner = path + "Value";
    String type = RecordWriter.type(value, true, ELSEWHERE);
    String name = structure.mapName(path);
    method("Map<String, " + type + ">", "read" + name, List.of("AvroInput in"));
    methods.line("Map<String, " + type + "> entries = new LinkedHashMap<>();");
    methods.open("for (long n = in.readMapStart(); n > 0; n = in.mapNext())");
    methods.open("for (long i = 0; i < n; i++)");
    methods.line("entries.put(in.readString(), " + read(structure, inner, value) + ");");
    methods.close().close().line("return entries;").close();
    String parameter = "Map<String, " + type + "> entries";
    method("void", "write" + name, List.of(parameter, "AvroOutput out"));
    methods.line("out.writeMapStart(entries.size());");
    methods.open("for (Map.Entry<String, " + type + "> entry : entries.entrySet())");
    methods.line("out.startItem();").line("out.writeString(entry.getKey());");
    methods.line(write(structure, inner, value, "entry.getValue()")).close();
    methods.line("out.writeMapEnd();").close();
    lists(structure, inner, value);
  }

  private void list(Declaration.Structure structure, String path, Use item) {
    String inner = path + "Item";
    String type = RecordWriter.type(item, true, ELSEWHERE);
    String name = structure.listName(path);
    method("List<" + type + ">", "read" + name, List.of("AvroInput in"));
    methods.line("List<" + type + "> items = new ArrayList<>();");
    methods.open("for (long n = in.readArrayStart(); n > 0; n = in.arrayNext())");
    methods.open("for (long i = 0; i < n; i++)");
    methods.line("items.add(" + read(structure, inner, item) + ");").close().close();
    methods.line("return items;").close();
    method("void", "write" + name, List.of("List<" + type + "> items", "AvroOutput out"));
    methods.line("out.writeArrayStart(items.size());");
    methods.open("for (" + type + " item : items)").line("out.startItem();");
    methods.line(write(structure, inner, item, "item")).close();
    methods.line("out.writeArrayEnd();").close();
    lists(structure, inner, item);
  }

  private void union(Declaration.Union union) {
    String name = union.name().qualified();
    List<Unit.Variant> variants = union.variants();
    List<String> symbols =
        AvroSchemaWriter.symbols(variants.stream().map(Unit.Variant::symbol).toList());
    String unknown = symbols.getLast();
    head(union, name, "read", List.of("AvroInput in"), "Reads it.");
    methods.line(name + " value =");
    methods.line("    new " + name + ".Unknown(");
    String json = "{\"" + union.discriminator() + "\":\"" + unknown + "\"}";
    methods.line("        " + Code.literal(unknown) + ", " + Code.literal(json) + ");");
    methods.line("Schema.Field[] order = in.fieldOrder();");
    methods.open("for (int i = 0; i < " + (variants.size() + 1) + "; i++)");
    methods.open("switch (order == null ? i : order[i].pos())");
    methods.line("case 0 -> in.readEnum(" + symbols.size() + ");");
    for (int i = 0; i < variants.size(); i++) {
      String label = i + 1 < variants.size() ? "case " + (i + 1) : "default";
      String read = call("read", variants.get(i).name()) + "(in)";
      methods.line(label + " -> value = in.isNull() ? value : " + read + ";");
    }
    methods.close().close().line("return value;").close();
    head(union, "void", "write", List.of(name + " value", "AvroOutput out"), "Writes it.");
    methods.open("switch (value)");
    for (int i = 0; i < variants.size(); i++) {
      methods.line(
          "case " + variants.get(i).name().qualified() + " _ -> out.writeEnum(" + i + ");");
    }
    methods.line("case " + name + ".Unknown _ -> out.writeEnum(" + variants.size() + ");");
    methods.close();
    for (Unit.Variant variant : variants) {
      String type = variant.name().qualified();
      String local = JavaNames.component("a-" + variant.name().simple());
      methods.line(type + " " + local + " = value instanceof " + type + " it ? it : null;");
      methods.open("if (out.isPresent(" + local + "))");
      methods.line(call("write", variant.name()) + "(" + local + ", out);").close();
    }
    methods.close();
  }

  private void symbols(Declaration.Symbols symbols) {
    String name = symbols.name().qualified();
    int count = symbols.symbols().size();
    String unknown = AvroSchemaWriter.symbols(symbols.symbols()).getLast();
    head(symbols, name, "read", List.of("AvroInput in"), "Reads it.");
    methods.line("int symbol = in.readEnum(" + (count + 1) + ");");
    methods.line("return symbol < " + count);
    methods.line("    ? " + name + ".Known.values()[symbol]");
    methods.line("    : new " + name + ".Unknown(" + Code.literal(unknown) + ");").close();
    head(symbols, "void", "write", List.of(name + " value", "AvroOutput out"), "Writes it.");
    methods.line("boolean known = value instanceof " + name + ".Known;");
    methods.line("out.writeEnum(known ? ((" + name + ".Known) value).ordinal() : " + count + ");");
    methods.close();
  }

  private void head(
      Declaration declaration, String result, String verb, List<String> parameters, String doc) {
    boolean isRoot = declaration.equals(unit.root());
    if (!isRoot) {
      method(result, verb + declaration.name().simple(), parameters);
      return;
    }
    boolean isEvent = unit.event().isPresent();
    methods.line("").line(isEvent ? "@Override" : "/// " + doc);
    open((isEvent ? "public " : "public static ") + result + " " + verb + "(", parameters);
  }

  private void method(String result, String name, List<String> parameters) {
    methods.line("");
    open("private static " + result + " " + name + "(", parameters);
  }

  private void open(String begin, List<String> parameters) {
    String all = begin + String.join(", ", parameters) + ")";
    if (all.length() + " throws IOException {".length() + 2 <= COLUMNS) {
      methods.line(all + " throws IOException {");
    } else {
      methods.list(begin, parameters, ")").line("    throws IOException {");
    }
    methods.indent();
  }

  private static String call(String verb, ClassName name) {
    return name.outer().isEmpty() ? adapter(name).simple() + "." + verb : verb + name.simple();
  }

  private static String local(Field field) {
    return OWN.contains(field.java()) ? field.java() + "_" : field.java();
  }
}
