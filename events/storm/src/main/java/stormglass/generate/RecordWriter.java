package stormglass.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import stormglass.generate.Unit.Declaration;
import stormglass.generate.Unit.Field;
import stormglass.generate.Unit.Use;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

/// Writes the records and symbols of a unit.
final class RecordWriter {

  private final Code code = new Code();
  private final Checks checks;

  private RecordWriter(Unit unit, Rules rules) {
    this.checks = new Checks(code, unit.name(), rules);
  }

  /// The source of a unit's class, without package and imports.
  ///
  /// @param rules of the unit, to which those of its constructors are added
  static Code write(Unit unit, Rules rules) {
    RecordWriter writer = new RecordWriter(unit, rules);
    writer.declaration(unit.root(), unit);
    return writer.code;
  }

  /// The type of a field in Java.
  static String type(Use use, boolean boxed, ClassName within) {
    return switch (use) {
      case Use.Scalar(Type scalar) -> scalar(scalar, boxed);
      case Use.Listing(Use item, _, _) -> "List<" + type(item, true, within) + ">";
      case Use.Mapping(Use value) -> "Map<String, " + type(value, true, within) + ">";
      case Use.Others(Use value) -> "Map<String, " + type(value, true, within) + ">";
      case Use.Fixed _ -> "String";
      case Use.Declared(ClassName name, _) ->
          within.simple().equals(name.outer()) && within.packageName().equals(name.packageName())
              ? name.simple()
              : name.qualified();
    };
  }

  private static String scalar(Type type, boolean boxed) {
    return switch (type) {
      case Type.Text _ -> "String";
      case Type.Uuid _ -> "UUID";
      case Type.DateTime _ -> "Instant";
      case Type.Whole(int bits, _, _) when bits == 32 -> boxed ? "Integer" : "int";
      case Type.Whole _ -> boxed ? "Long" : "long";
      case Type.Real _ -> boxed ? "Double" : "double";
      case Type.Truth _ -> boxed ? "Boolean" : "boolean";
      case Type.Symbols _, Type.Items _, Type.Structure _, Type.Union _, Type.Reference _ ->
          throw new IllegalArgumentException("no scalar: " + type);
    };
  }

  private void declaration(Declaration declaration, Unit unit) {
    switch (declaration) {
      case Declaration.Structure structure -> structure(structure, unit);
      case Declaration.Union union -> union(union, unit);
      case Declaration.Symbols symbols -> symbols(symbols);
    }
  }

  private void structure(Declaration.Structure structure, Unit unit) {
    doc(structure);
    boolean isRoot = structure.equals(unit.root());
    boolean isEvent = isRoot && unit.event().isPresent();
    List<String> components =
        structure.fields().stream()
            .filter(field -> !field.isFixed())
            .map(field -> component(field, unit.name()))
            .toList();
    String header = "record " + structure.name().simple() + "(";
    String family =
        isEvent ? unit.event().map(Families::ofContext).orElse("") : unions(structure, unit);
    List<Runnable> members = new ArrayList<>();
    if (isEvent) {
      members.add(() -> codec(structure.name().simple()));
    }
    if (structure.fields().stream().anyMatch(Checks::isChecked)) {
      members.add(() -> checks.structure(structure));
    }
    unit.event()
        .filter(_ -> isRoot)
        .ifPresent(event -> members.addAll(withs(structure, unit, event)));
    if (isRoot) {
      unit.nested().forEach(nested -> members.add(() -> declaration(nested, unit)));
    }
    header("public " + header, components, family, members.isEmpty());
    body(members);
  }

  private void header(String begin, List<String> components, String family, boolean empty) {
    String end = empty ? " {}" : " {";
    String oneLine = ")" + (family.isEmpty() ? "" : " implements " + family) + end;
    int width = begin.length() + String.join(", ", components).length() + oneLine.length();
    if (family.isEmpty() || width <= 100) {
      code.list(begin, components, oneLine);
    } else {
      code.list(begin, components, ")").line("    implements " + family + end);
    }
  }

  /// Writes what stands between the braces of a class whose opening brace is written.
  private void body(List<Runnable> members) {
    if (members.isEmpty()) {
      return;
    }
    code.indent();
    for (Runnable member : members) {
      code.line("");
      member.run();
    }
    code.close();
  }

  private void codec(String name) {
    code.line("/// Reads and writes this event.");
    code.assignment(
        "public static final Codec<" + name + "> CODEC",
        "Codec.of(",
        List.of("new " + name + "Json()"),
        ");");
  }

  /// The unions of which a record is a variant.
  private static String unions(Declaration.Structure structure, Unit unit) {
    return unit.all().stream()
        .filter(Declaration.Union.class::isInstance)
        .map(Declaration.Union.class::cast)
        .filter(it -> it.variants().stream().anyMatch(of -> of.name().equals(structure.name())))
        .map(union -> union.name().simple())
        .collect(Collectors.joining(", "));
  }

  private void union(Declaration.Union union, Unit unit) {
    String name = union.name().simple();
    code.doc(union.description().isEmpty() ? "One of some records." : union.description(), 0);
    code.open("public sealed interface " + name).line("");
    if (union.equals(unit.root())) {
      for (Declaration nested : unit.nested()) {
        declaration(nested, unit);
        code.line("");
      }
    }
    code.line("/// A variant of a later version.");
    code.line("///");
    code.line("/// @param symbol what tells it");
    code.line("/// @param json all of it, as it stands in the event");
    code.open("record Unknown(String symbol, String json) implements " + name).line("");
    checks.unknown(union);
    code.close().close();
  }

  /// A method for each component that varies, which gives a copy with another value of it.
  private List<Runnable> withs(Declaration.Structure structure, Unit unit, EventSchema event) {
    String record = structure.name().simple();
    List<Field> fields = structure.fields();
    List<String> names = fields.stream().map(Field::java).toList();
    return fields.stream()
        .filter(field -> field.property().optional() || isChoice(field.property().type(), event))
        .<Runnable>map(
            field ->
                () -> {
                  String method = "public " + record + " with" + JavaNames.pascal(field.json());
                  code.list(method + "(", List.of(component(field, unit.name())), ") {").indent();
                  code.list("return new " + record + "(", names, ");").close();
                })
        .toList();
  }

  /// Whether a type is one of several that have names.
  private static boolean isChoice(Type type, EventSchema event) {
    return switch (type) {
      case Type.Symbols _, Type.Union _ -> true;
      case Type.Reference(String name) ->
          isChoice(Objects.requireNonNull(event.components().get(name), name).type(), event);
      case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Items _, Type.Structure _ -> false;
      case Type.Whole _, Type.Real _, Type.Truth _ -> false;
    };
  }

  private void doc(Declaration.Structure structure) {
    String description = structure.description();
    code.doc(description.isEmpty() ? "A part of an event." : description, 0);
    List<Field> described =
        structure.fields().stream()
            .filter(field -> !field.property().description().isEmpty())
            .toList();
    if (!described.isEmpty()) {
      code.line("///");
    }
    for (Field field : described) {
      code.doc("@param " + field.java() + " " + field.property().description(), 4);
    }
  }

  private static String component(Field field, ClassName within) {
    boolean optional = field.property().optional();
    String type = type(field.use(), optional, within);
    return (optional ? nullable(type) : type) + " " + field.java();
  }

  /// The annotation stands directly before the simple name of a nested type.
  private static String nullable(String type) {
    int dot = type.endsWith(">") ? -1 : type.lastIndexOf('.');
    return dot < 0
        ? "@Nullable " + type
        : type.substring(0, dot + 1) + "@Nullable " + type.substring(dot + 1);
  }

  private void symbols(Declaration.Symbols symbols) {
    String name = symbols.name().simple();
    code.doc(symbols.description().isEmpty() ? "One of some symbols." : symbols.description(), 0);
    code.open("public sealed interface " + name).line("");
    code.line("/// The symbol as it stands in JSON.");
    code.line("String symbol();").line("");
    code.line("/// The symbols of this version of the schema.");
    code.open("enum Known implements " + name);
    List<String> all = symbols.symbols();
    for (int i = 0; i < all.size(); i++) {
      String end = i + 1 < all.size() ? "," : ";";
      code.line(JavaNames.constant(all.get(i)) + "(" + Code.literal(all.get(i)) + ")" + end);
    }
    code.line("").line("private final String symbol;").line("");
    code.open("Known(String symbol)").line("this.symbol = symbol;").close().line("");
    code.line("@Override").open("public String symbol()").line("return symbol;").close();
    code.close().line("");
    code.line("/// A symbol of a later version.");
    code.open("record Unknown(String symbol) implements " + name).line("");
    checks.unknown();
    code.close().close();
  }
}
