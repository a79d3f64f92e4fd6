package stormglass.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stormglass.generate.Unit.Use;
import stormglass.schema.Regex;
import stormglass.schema.Type;

/// The rules by which the values of one generated file are checked: constants of the class that
/// reads and writes it, which the constructors of its records use as well.
final class Rules {

  private static final ClassName ELSEWHERE = new ClassName("", "", "");

  /// A constant: its type and the call that makes it.
  private record Rule(String type, String call, List<String> arguments) {}

  private final Map<Rule, String> rules = new LinkedHashMap<>();

  /// Declares the constants of all that was asked for.
  void constants(Code code) {
    rules.forEach(
        (rule, constant) ->
            code.assignment(
                "static final " + rule.type() + " " + constant,
                rule.call() + "(",
                rule.arguments(),
                ");"));
  }

  /// The rule for an item or value of a type; empty where a value need only be there.
  ///
  /// @param name what to call a constant after that it may need
  Optional<String> ofEach(Use use, String name) {
    return switch (use) {
      case Use.Scalar(Type.Text text) ->
          isFree(text) ? Optional.empty() : Optional.of(text(text, name));
      case Use.Scalar(Type.Real real) -> Optional.of(real(real, name));
      case Use.Scalar(Type.Whole whole) ->
          isFree(whole) ? Optional.empty() : Optional.of(whole(use, whole, name));
      case Use.Scalar(Type.DateTime _) -> Optional.of("Rule.dateTime()");
      case Use.Listing listing -> Optional.of(items(listing, name));
      case Use.Mapping(Use value) -> Optional.of(entries(use, value, List.of(), name));
      case Use.Others(Use value) -> Optional.of(entries(use, value, List.of(), name));
      case Use.Scalar _, Use.Fixed _, Use.Declared _ -> Optional.empty();
    };
  }

  /// The rule for a list.
  String items(Use.Listing listing, String name) {
    int most = listing.maxItems();
    List<String> arguments = new ArrayList<>();
    arguments.add("" + listing.minItems());
    arguments.add(most == Type.UNBOUNDED ? "Integer.MAX_VALUE" : "" + most);
    ofEach(listing.item(), name + "Item").ifPresent(arguments::add);
    return constant(new Rule(type(listing), "Rule.items", arguments), name);
  }

  /// The rule for a map.
  ///
  /// @param taken names that it must not have
  String entries(Use map, Use value, List<String> taken, String name) {
    List<String> arguments = new ArrayList<>();
    ofEach(value, name + "Value").ifPresent(arguments::add);
    taken.forEach(each -> arguments.add(Code.literal(each)));
    return constant(new Rule(type(map), "Rule.entries", arguments), name);
  }

  private String whole(Use use, Type.Whole whole, String name) {
    List<String> bounds = List.of(least(whole), most(whole));
    return constant(new Rule(type(use), "Rule.whole", bounds), name);
  }

  private static String type(Use use) {
    return "Rule<" + RecordWriter.type(use, true, ELSEWHERE) + ">";
  }

  /// Whether any text will do.
  static boolean isFree(Type.Text text) {
    return text.minLength() == 0 && text.maxLength() == Type.UNBOUNDED && text.pattern().isEmpty();
  }

  /// Whether any number of its class will do.
  static boolean isFree(Type.Whole whole) {
    return whole.bits() == Integer.SIZE
        ? whole.minimum() <= Integer.MIN_VALUE && whole.maximum() >= Integer.MAX_VALUE
        : whole.minimum() == Long.MIN_VALUE && whole.maximum() == Long.MAX_VALUE;
  }

  /// The lower bound of a whole number as a literal.
  static String least(Type.Whole whole) {
    return number(whole.minimum(), whole.bits());
  }

  /// The upper bound of a whole number as a literal.
  static String most(Type.Whole whole) {
    return number(whole.maximum(), whole.bits());
  }

  /// The expression that reads a scalar.
  String read(Type scalar, String name) {
    return switch (scalar) {
      case Type.Text text -> isFree(text) ? "in.string()" : "in.string(" + text(text, name) + ")";
      case Type.Uuid _ -> "in.uuid()";
      case Type.DateTime _ -> "in.instant()";
      case Type.Whole whole ->
          (whole.bits() == Integer.SIZE ? "in.int32(" : "in.int64(")
              + (least(whole) + ", " + most(whole) + ")");
      case Type.Real real when real.isUnbounded() -> "in.float64()";
      case Type.Real real -> "in.float64(" + real(real, name) + ")";
      case Type.Truth _ -> "in.bool()";
      case Type.Symbols _, Type.Items _, Type.Structure _, Type.Union _, Type.Reference _ ->
          throw new IllegalArgumentException("no scalar: " + scalar);
    };
  }

  /// The rule for a number that is no whole one.
  String real(Type.Real real, String name) {
    if (real.isUnbounded()) {
      return "NumberRule.FINITE";
    }
    String least = bound(real.minimum(), "NEGATIVE_INFINITY") + ", " + real.minimumExcluded();
    String most = bound(real.maximum(), "POSITIVE_INFINITY") + ", " + real.maximumExcluded();
    return constant(new Rule("NumberRule", "new NumberRule", List.of(least, most)), name);
  }

  private static String bound(double bound, String infinite) {
    return Double.isFinite(bound) ? Double.toString(bound) : "Double." + infinite;
  }

  /// The rule for a text.
  String text(Type.Text text, String name) {
    List<String> arguments = new ArrayList<>();
    arguments.add("" + text.minLength());
    arguments.add(
        text.maxLength() == Type.UNBOUNDED ? "TextRule.UNBOUNDED" : "" + text.maxLength());
    if (!text.pattern().isEmpty()) {
      arguments.add(Code.literal(Regex.toJava(text.pattern())));
    }
    return constant(new Rule("TextRule", "new TextRule", arguments), name);
  }

  private String constant(Rule rule, String name) {
    String constant = JavaNames.constant(name);
    String free = constant;
    for (int i = 2; rules.containsValue(free); i++) {
      free = constant + "_" + i;
    }
    String given = rules.putIfAbsent(rule, free);
    return given == null ? free : given;
  }

  private static String number(long value, int bits) {
    if (bits == 32) {
      return value == Integer.MIN_VALUE
          ? "Integer.MIN_VALUE"
          : value == Integer.MAX_VALUE ? "Integer.MAX_VALUE" : "" + value;
    }
    return value == Long.MIN_VALUE
        ? "Long.MIN_VALUE"
        : value == Long.MAX_VALUE ? "Long.MAX_VALUE" : value + "L";
  }
}
