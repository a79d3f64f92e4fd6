package stormglass.sandbox.dynamodb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.Expression.Bound;
import stormglass.sandbox.dynamodb.Expression.Kind;

/// The expressions of one request, with its names and values: parses them, or finds them parsed,
/// and keeps account of what they use.
final class Expressions {

  /// "Quotas in Amazon DynamoDB": length of an expression (read 2026-11).
  private static final int LONGEST_BYTES = 4096;

  private static final Pattern NAME = Pattern.compile("#[0-9a-zA-Z_]+");
  private static final Pattern VALUE = Pattern.compile(":[0-9a-zA-Z_]+");

  /// Parsed expressions, whatever request they came with. When full it is emptied: a program has
  /// few expressions, and one that makes new ones all the time gains nothing from any order.
  static final class Cache {

    private static final int MOST = 1_000;

    private record Key(Kind kind, String source, Map<String, String> names) {}

    private final ConcurrentHashMap<Key, Expression<?>> parsed = new ConcurrentHashMap<>();

    private <T> Expression<T> get(
        Kind kind,
        String source,
        Map<String, String> names,
        BiFunction<String, Map<String, String>, Expression<T>> parser) {
      Key key = new Key(kind, source, names);
      Expression<?> known = parsed.get(key);
      if (known == null) {
        known = parser.apply(source, names);
        if (parsed.size() >= MOST) {
          parsed.clear();
        }
        parsed.put(key, known);
      }
      @SuppressWarnings("unchecked") // a kind has one parser
      Expression<T> expression = (Expression<T>) known;
      return expression;
    }
  }

  private final Cache cache;
  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;
  private final Set<String> unusedNames;
  private final Set<String> unusedValues;

  private Expressions(Cache cache, Map<String, String> names, Map<String, AttributeValue> values) {
    this.cache = cache;
    this.names = names;
    this.values = values;
    this.unusedNames = new LinkedHashSet<>(names.keySet());
    this.unusedValues = new LinkedHashSet<>(values.keySet());
  }

  /// The expressions of a request or of one action of it.
  ///
  /// @param possible the expressions that it may have
  static Expressions of(Cache cache, Structure request, List<Member<String>> possible) {
    List<String> given = request.given(possible);
    Map<String, String> names = request.get(Members.EXPRESSION_NAMES);
    if (names != null) {
      if (given.isEmpty()) {
        throw Rejection.invalid(
            "ExpressionAttributeNames can only be specified when using expressions");
      }
      checkKeys("ExpressionAttributeNames", NAME, names.keySet());
    }
    Map<String, AttributeValue> values = request.get(Members.EXPRESSION_VALUES);
    if (values != null) {
      List<String> using =
          possible.stream()
              .map(Member::name)
              .filter(name -> !name.equals(Kind.PROJECTION.parameter()))
              .toList();
      if (using.stream().noneMatch(given::contains)) {
        throw Rejection.invalid(
            "ExpressionAttributeValues can only be specified when using expressions: "
                + String.join(" and ", using)
                + (using.size() == 1 ? " is null" : " are null"));
      }
      checkKeys("ExpressionAttributeValues", VALUE, values.keySet());
    }
    return new Expressions(
        cache, names == null ? Map.of() : names, values == null ? Map.of() : values);
  }

  private static void checkKeys(String parameter, Pattern pattern, Set<String> keys) {
    if (keys.isEmpty()) {
      throw Rejection.invalid(parameter + " must not be empty");
    }
    for (String key : keys) {
      if (!pattern.matcher(key).matches()) {
        throw Rejection.invalid(
            parameter + " contains invalid key: Syntax error; key: \"" + key + "\"");
      }
    }
  }

  /// The condition that stands in a parameter of the request, or null if there is none.
  @Nullable Bound<Condition> condition(Kind kind, @Nullable String source) {
    Condition condition = parse(kind, source, ConditionParser::parse);
    if (condition == null) {
      return null;
    }
    String complaint = ConditionTypes.complaint(condition, values);
    if (complaint != null) {
      throw kind.invalid(complaint);
    }
    return new Bound<>(condition, values);
  }

  @Nullable Bound<Update> update(@Nullable String source) {
    Update update = parse(Kind.UPDATE, source, UpdateParser::parse);
    if (update == null) {
      return null;
    }
    String complaint = UpdateTypes.complaint(update, values);
    if (complaint != null) {
      throw Kind.UPDATE.invalid(complaint);
    }
    return new Bound<>(update, values);
  }

  @Nullable Projection projection(@Nullable String source) {
    return parse(Kind.PROJECTION, source, Projection::parse);
  }

  private <T> @Nullable T parse(
      Kind kind,
      @Nullable String source,
      BiFunction<String, Map<String, String>, Expression<T>> parser) {
    if (source == null) {
      return null;
    }
    if (source.isEmpty()) {
      throw kind.invalid("The expression can not be empty;");
    }
    int bytes = Utf8.length(source);
    if (bytes > LONGEST_BYTES) {
      throw kind.invalid(
          "Expression size has exceeded the maximum allowed size; expression size: " + bytes);
    }
    Expression<T> expression;
    try {
      expression = cache.get(kind, source, names, parser);
    } catch (Tokens.SyntaxError e) {
      throw kind.invalid(String.valueOf(e.getMessage()));
    }
    for (String value : expression.values()) {
      if (!values.containsKey(value)) {
        throw kind.invalid(
            "An expression attribute value used in expression is not defined; attribute value: "
                + value);
      }
    }
    unusedNames.removeAll(expression.names());
    unusedValues.removeAll(expression.values());
    return expression.tree();
  }

  /// Rejects the request if it gives names or values that none of its expressions uses.
  void rejectUnused() {
    rejectUnused("ExpressionAttributeNames", unusedNames);
    rejectUnused("ExpressionAttributeValues", unusedValues);
  }

  private static void rejectUnused(String parameter, Set<String> unused) {
    if (!unused.isEmpty()) {
      throw Rejection.invalid(
          "Value provided in "
              + parameter
              + " unused in expressions: keys: {"
              + String.join(", ", unused)
              + "}");
    }
  }
}
