package stormglass.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stormglass.schema.Regex;
import stormglass.schema.Type;

/// The expressions by which one generated class reads scalars, and the constants that they need.
final class ScalarReads {

  /// A constant of the generated class, by which values are checked.
  private record Rule(String type, String arguments) {}

  private final Map<Rule, String> rules = new LinkedHashMap<>();

  /// Declares the constants of all that was read.
  void constants(Code code) {
    rules.forEach(
        (rule, constant) ->
            code.assignment(
                "private static final " + rule.type() + " " + constant,
                "new " + rule.type() + "(",
                List.of(rule.arguments()),
                ");"));
  }

  /// The expression that reads a scalar.
  ///
  /// @param name what to call a constant after that it may need
  String read(Type scalar, String name) {
    return switch (scalar) {
      case Type.Text(int least, int most, String pattern)
          when least == 0 && most == Type.UNBOUNDED && pattern.isEmpty() ->
          "in.string()";
      case Type.Text text -> "in.string(" + rule(text, name) + ")";
      case Type.Uuid _ -> "in.uuid()";
      case Type.DateTime _ -> "in.instant()";
      case Type.Whole(int bits, long least, long most) when bits == 32 ->
          "in.int32(" + number(least, 32) + ", " + number(most, 32) + ")";
      case Type.Whole(_, long least, long most) ->
          "in.int64(" + number(least, 64) + ", " + number(most, 64) + ")";
      case Type.Real real when real.isUnbounded() -> "in.float64()";
      case Type.Real real -> "in.float64(" + rule(real, name) + ")";
      case Type.Truth _ -> "in.bool()";
      case Type.Symbols _, Type.Items _, Type.Structure _, Type.Union _, Type.Reference _ ->
          throw new IllegalArgumentException("no scalar: " + scalar);
    };
  }

  private String rule(Type.Real real, String name) {
    String least = bound(real.minimum(), "NEGATIVE_INFINITY") + ", " + real.minimumExcluded();
    String most = bound(real.maximum(), "POSITIVE_INFINITY") + ", " + real.maximumExcluded();
    return rule(new Rule("NumberRule", least + ", " + most), name);
  }

  private static String bound(double bound, String infinite) {
    return Double.isFinite(bound) ? Double.toString(bound) : "Double." + infinite;
  }

  private String rule(Type.Text text, String name) {
    String most = text.maxLength() == Type.UNBOUNDED ? "TextRule.UNBOUNDED" : "" + text.maxLength();
    String rule = text.minLength() + ", " + most;
    if (!text.pattern().isEmpty()) {
      rule += ", " + Code.literal(Regex.toJava(text.pattern()));
    }
    return rule(new Rule("TextRule", rule), name);
  }

  private String rule(Rule rule, String name) {
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
