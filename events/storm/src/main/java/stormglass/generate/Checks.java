package stormglass.generate;

import java.util.ArrayList;
import java.util.List;
import stormglass.generate.Unit.Declaration;
import stormglass.generate.Unit.Field;
import stormglass.generate.Unit.Use;
import stormglass.schema.Type;

/// Writes the compact constructors of the records of one file, which refuse what the schema does.
final class Checks {

  private final Code code;
  private final String rulesOf;
  private final Rules rules;

  /// @param name of the file's class
  Checks(Code code, ClassName name, Rules rules) {
    this.code = code;
    this.rulesOf = name.json() + ".";
    this.rules = rules;
  }

  /// Whether some values of a component's class are not allowed.
  static boolean isChecked(Field field) {
    return switch (field.use()) {
      case Use.Listing _, Use.Mapping _, Use.Others _ -> true;
      case Use.Scalar(Type.Whole whole) -> !Rules.isFree(whole);
      case Use.Scalar(Type.Text text) -> !field.property().optional() || !Rules.isFree(text);
      case Use.Scalar(Type.Real _), Use.Scalar(Type.DateTime _) -> true;
      case Use.Scalar(Type.Truth _), Use.Fixed _ -> false;
      case Use.Scalar _, Use.Declared _ -> !field.property().optional();
    };
  }

  /// Writes the constructor of a record.
  void structure(Declaration.Structure structure) {
    List<Field> checked = structure.fields().stream().filter(Checks::isChecked).toList();
    boolean isTaken = checked.stream().anyMatch(field -> field.java().equals("flaws"));
    String flaws = isTaken ? "flaws_" : "flaws";
    String record = structure.name().simple();
    code.open("public " + record);
    for (Field field : checked) {
      copy(structure, field);
    }
    code.line("Flaws " + flaws + " = null;");
    for (Field field : checked) {
      boolean optional = field.property().optional();
      if (optional) {
        code.open("if (" + field.java() + " != null)");
      }
      check(structure, field, flaws);
      if (optional) {
        code.close();
      }
    }
    code.line("Flaws.none(" + record + ".class, " + flaws + ");").close();
  }

  private void copy(Declaration.Structure structure, Field field) {
    String name = field.java();
    switch (field.use()) {
      case Use.Listing _, Use.Mapping _, Use.Others _ -> {
        String copy = container(structure, field) + ".kept(" + name + ")";
        code.choice(name + " = " + name + " == null", "null", List.of(), "", copy + ";");
      }
      case Use.Scalar _, Use.Fixed _, Use.Declared _ -> {}
    }
  }

  private String container(Declaration.Structure structure, Field field) {
    return rulesOf
        + switch (field.use()) {
          case Use.Listing listing -> rules.items(listing, field.java());
          case Use.Mapping(Use value) -> rules.entries(field.use(), value, List.of(), field.java());
          case Use.Others(Use value) ->
              rules.entries(field.use(), value, structure.names(), field.java());
          case Use.Scalar _, Use.Fixed _, Use.Declared _ ->
              throw new IllegalArgumentException("no container: " + field.java());
        };
  }

  private void check(Declaration.Structure structure, Field field, String flaws) {
    String name = field.java();
    switch (field.use()) {
      case Use.Scalar(Type.Text text) when !Rules.isFree(text) ->
          call(flaws, "text", field, rulesOf + rules.text(text, name));
      case Use.Scalar(Type.Whole whole) ->
          call(flaws, "whole", field, Rules.least(whole), Rules.most(whole));
      case Use.Scalar(Type.Real real) -> {
        String rule = rules.real(real, name);
        call(flaws, "number", field, rule.contains(".") ? rule : rulesOf + rule);
      }
      case Use.Scalar(Type.DateTime _) -> call(flaws, "dateTime", field);
      case Use.Listing _, Use.Mapping _, Use.Others _ ->
          call(flaws, "rule", field, container(structure, field));
      case Use.Scalar _, Use.Fixed _, Use.Declared _ -> call(flaws, "present", field);
    }
  }

  private void call(String flaws, String method, Field field, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(flaws, Code.literal(field.json()), field.java()));
    arguments.addAll(List.of(more));
    code.assignment(flaws, "Flaws." + method + "(", arguments, ");");
  }

  /// Writes the constructor of a symbol that the schema does not list.
  void unknown() {
    code.open("public Unknown");
    code.line("Flaws flaws = null;");
    code.open("for (Known known : Known.values())");
    code.line("flaws = Flaws.unlisted(flaws, symbol, known.symbol);").close();
    code.line("Flaws.none(Unknown.class, flaws);").close();
  }

  /// Writes the constructor of a variant that the schema does not list.
  void unknown(Declaration.Union union) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("symbol", "json", Code.literal(union.discriminator())));
    union.variants().forEach(variant -> arguments.add(Code.literal(variant.symbol())));
    code.open("public Unknown");
    code.assignment("Flaws flaws", "Flaws.variant(", arguments, ");");
    code.line("Flaws.none(Unknown.class, flaws);").close();
  }
}
