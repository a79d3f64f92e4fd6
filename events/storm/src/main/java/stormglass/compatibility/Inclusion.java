package stormglass.compatibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import stormglass.schema.EventSchema;
import stormglass.schema.Regex;
import stormglass.schema.Type;

/// Whether a consumer's version takes all that a producer's version allows.
///
/// Both types are walked side by side. Two types that are being compared further up are taken to
/// agree, so that types which contain themselves come to an end.
final class Inclusion {

  private static final int SHORTEST_DATE_TIME = 20;
  private static final int UUID_LENGTH = 36;

  private final EventSchema producer;
  private final EventSchema consumer;
  private final Direction direction;
  private final Mode mode;
  private final Map<String, Set<String>> variants;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Pair> within = new HashSet<>();

  Inclusion(EventSchema producer, EventSchema consumer, Direction direction, Mode mode) {
    this.producer = producer;
    this.consumer = consumer;
    this.direction = direction;
    this.mode = mode;
    this.variants = consumer.discriminators();
  }

  private record Pair(Type sent, Type taken) {}

  List<Finding> findings() {
    compare(producer.data(), consumer.data(), "/detail/data");
    return findings;
  }

  private void compare(Type sentType, Type takenType, String at) {
    Pair pair = new Pair(sentType, takenType);
    boolean isNamed = sentType instanceof Type.Reference || takenType instanceof Type.Reference;
    if (isNamed && !within.add(pair)) {
      return;
    }
    Type sent = resolved(sentType, producer);
    Type taken = resolved(takenType, consumer);
    switch (taken) {
      case Type.Structure object when sent instanceof Type.Structure from -> {
        structure(from, object, at);
        told(from, object, discriminators(takenType), at);
      }
      case Type.Items items when sent instanceof Type.Items from -> items(from, items, at);
      case Type.Whole whole when sent instanceof Type.Whole from ->
          range(
              from.minimum(),
              from.maximum(),
              new Range("the number", whole.minimum(), whole.maximum()),
              at);
      case Type.Real real when sent instanceof Type.Real from ->
          number(Edge.least(from), Edge.most(from), real, at);
      // Whole numbers are numbers too.
      case Type.Real real when sent instanceof Type.Whole from ->
          number(Edge.of(from.minimum()), Edge.of(from.maximum()), real, at);
      case Type.Union union when sent instanceof Type.Union from -> union(from, union, at);
      case Type.Truth _ when sent instanceof Type.Truth -> {}
      case Type.Uuid _ when sent instanceof Type.Uuid -> {}
      case Type.DateTime _ when sent instanceof Type.DateTime -> {}
      case Type.Text text when isString(sent) -> text(sent, text, at);
      case Type.Symbols symbols when isString(sent) -> symbols(sent, symbols, at);
      case Type.Uuid _, Type.DateTime _ when isString(sent) ->
          add(CompatProblem.PATTERN, at, "not every text is " + kind(taken));
      case Type.Structure _,
          Type.Items _,
          Type.Whole _,
          Type.Real _,
          Type.Truth _,
          Type.Text _,
          Type.Symbols _,
          Type.Uuid _,
          Type.DateTime _,
          Type.Union _,
          Type.Reference _ ->
          add(CompatProblem.TYPE, at, kind(sent) + " is sent where " + kind(taken) + " is read");
    }
    within.remove(pair);
  }

  private void structure(Type.Structure sent, Type.Structure taken, String at) {
    Map<String, Type.Property> sends = new HashMap<>();
    sent.properties().forEach(property -> sends.put(property.name(), property));
    for (Type.Property reads : taken.properties()) {
      Type.Property same = sends.remove(reads.name());
      String place = at + "/" + escaped(reads.name());
      if (same == null) {
        unsent(sent, reads, place);
      } else {
        property(same, reads, place);
      }
    }
    List<Type.Property> rest =
        sent.properties().stream().filter(it -> sends.containsKey(it.name())).toList();
    taken.others().ifPresent(others -> others(sent, rest, others, at));
    if (mode == Mode.STRICT && taken.closed()) {
      rest.forEach(
          property ->
              add(
                  CompatProblem.CLOSED,
                  at,
                  "'" + property.name() + "' may be sent, which the object read refuses"));
      if (!sent.closed()) {
        add(CompatProblem.CLOSED, at, "anything may be sent, and the object read is closed");
      }
    }
  }

  /// A tolerant reader takes any text as a symbol, but not as the one that tells a variant.
  private void told(
      Type.Structure sent, Type.Structure taken, Set<String> discriminators, String at) {
    if (mode == Mode.STRICT) {
      return;
    }
    for (Type.Property reads : taken.properties()) {
      if (discriminators.contains(reads.name())) {
        sent.properties().stream()
            .filter(sends -> sends.name().equals(reads.name()))
            .filter(sends -> !resolved(sends.type(), producer).equals(reads.type()))
            .forEach(
                _ ->
                    add(
                        CompatProblem.SYMBOLS,
                        at + "/" + escaped(reads.name()),
                        "another symbol may be sent than the one that tells the object read"));
      }
    }
  }

  /// The properties by which a component is told from others, where a type refers to one.
  private Set<String> discriminators(Type type) {
    return type instanceof Type.Reference(String name)
        ? variants.getOrDefault(
            name, discriminators(Objects.requireNonNull(consumer.components().get(name)).type()))
        : Set.of();
  }

  /// What is sent under names that the object read does not name, but gives a type.
  private void others(Type.Structure sent, List<Type.Property> rest, Type taken, String at) {
    for (Type.Property sends : rest) {
      String place = at + "/" + escaped(sends.name());
      property(sends, new Type.Property(sends.name(), taken, false, false, ""), place);
    }
    sent.others().ifPresent(others -> compare(others, taken, at + "/*"));
    if (mode == Mode.STRICT && !sent.closed() && sent.others().isEmpty()) {
      add(CompatProblem.OPEN, at, "anything may be sent, for the object sent is open");
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private void unsent(Type.Structure sent, Type.Property reads, String place) {
    if (reads.required()) {
      add(CompatProblem.REQUIRED, place, "the property is required, and it is not sent");
    } else if (sent.others().isPresent()) {
      compare(sent.others().get(), reads.type(), place);
    } else if (mode == Mode.STRICT && !sent.closed()) {
      add(CompatProblem.OPEN, place, "anything may be sent, for the object sent is open");
    }
  }

  private void property(Type.Property sends, Type.Property reads, String place) {
    if (reads.required() && !sends.required()) {
      add(CompatProblem.REQUIRED, place, "the property is required, and it may be left out");
    }
    if (sends.nullable() && !reads.nullable()) {
      add(CompatProblem.NULLABLE, place, "null may be sent, and none is read");
    }
    compare(sends.type(), reads.type(), place);
  }

  /// A tolerant reader keeps any object as a variant that it does not know.
  private void union(Type.Union sent, Type.Union taken, String at) {
    if (!sent.discriminator().equals(taken.discriminator())) {
      String tells = "'" + sent.discriminator() + "' tells what is sent, and '";
      add(CompatProblem.TYPE, at, tells + taken.discriminator() + "' what is read");
      return;
    }
    sent.variants()
        .forEach(
            (symbol, component) -> {
              String same = taken.variants().get(symbol);
              if (same != null) {
                compare(new Type.Reference(component), new Type.Reference(same), at);
              } else if (mode == Mode.STRICT) {
                String what = "'" + symbol + "' may be sent, which is no variant that is read";
                add(CompatProblem.SYMBOLS, at, what);
              }
            });
  }

  private void items(Type.Items sent, Type.Items taken, String at) {
    Range counts = new Range("the number of items", taken.minItems(), taken.maxItems());
    range(sent.minItems(), sent.maxItems(), counts, at);
    compare(sent.item(), taken.item(), at + "/0");
  }

  private void text(Type sent, Type.Text taken, String at) {
    Range lengths = new Range("the length", taken.minLength(), taken.maxLength());
    switch (sent) {
      case Type.Text(int least, int most, String pattern) -> {
        range(least, most, lengths, at);
        if (!taken.pattern().isEmpty() && !taken.pattern().equals(pattern)) {
          add(CompatProblem.PATTERN, at, "the pattern '" + taken.pattern() + "' may not be found");
        }
      }
      case Type.Symbols(List<String> symbols) -> {
        Pattern pattern = Pattern.compile(Regex.toJava(taken.pattern()));
        for (String symbol : symbols) {
          int length = symbol.codePointCount(0, symbol.length());
          range(length, length, lengths, at);
          if (!pattern.matcher(symbol).find()) {
            add(CompatProblem.PATTERN, at, "'" + symbol + "' has not the pattern that is read");
          }
        }
      }
      case Type.Uuid _ -> formatted(new Range("", UUID_LENGTH, UUID_LENGTH), taken, at);
      default -> formatted(new Range("", SHORTEST_DATE_TIME, Type.UNBOUNDED), taken, at);
    }
  }

  private void formatted(Range sent, Type.Text taken, String at) {
    Range lengths = new Range("the length", taken.minLength(), taken.maxLength());
    range(sent.least(), sent.most(), lengths, at);
    if (!taken.pattern().isEmpty()) {
      add(CompatProblem.PATTERN, at, "the pattern '" + taken.pattern() + "' may not be found");
    }
  }

  /// A tolerant reader keeps any text as a symbol that it does not know.
  private void symbols(Type sent, Type.Symbols taken, String at) {
    if (mode == Mode.TOLERANT_READER) {
      return;
    }
    List<String> news =
        sent instanceof Type.Symbols(List<String> symbols)
            ? symbols.stream().filter(symbol -> !taken.symbols().contains(symbol)).toList()
            : List.of("any text");
    if (!news.isEmpty()) {
      String all = String.join(", ", news);
      add(CompatProblem.SYMBOLS, at, all + " may be sent, which the symbols read lack");
    }
  }

  /// Bounds of a consumer; `what` names what is bounded.
  private record Range(String what, long least, long most) {}

  private void range(long least, long most, Range taken, String at) {
    if (least < taken.least()) {
      add(CompatProblem.BOUNDS, at, taken.what() + " may be below " + taken.least());
    }
    if (most > taken.most()) {
      add(CompatProblem.BOUNDS, at, taken.what() + " may be above " + taken.most());
    }
  }

  private void number(Edge least, Edge most, Type.Real taken, String at) {
    if (least.isBefore(Edge.least(taken))) {
      add(CompatProblem.BOUNDS, at, "the number may be below " + taken.minimum());
    }
    if (Edge.most(taken).isBefore(most)) {
      add(CompatProblem.BOUNDS, at, "the number may be above " + taken.maximum());
    }
  }

  /// Where a range of numbers begins or ends.
  ///
  /// @param at the number, which is exact where it is finite
  /// @param shift 1 where the range begins right of the number, -1 where it ends left of it
  private record Edge(double about, BigDecimal at, int shift) {

    static Edge least(Type.Real real) {
      return of(real.minimum(), real.minimumExcluded() ? 1 : 0);
    }

    static Edge most(Type.Real real) {
      return of(real.maximum(), real.maximumExcluded() ? -1 : 0);
    }

    static Edge of(long whole) {
      return new Edge(whole, BigDecimal.valueOf(whole), 0);
    }

    private static Edge of(double number, int shift) {
      boolean isFinite = Double.isFinite(number);
      return new Edge(number, isFinite ? BigDecimal.valueOf(number) : BigDecimal.ZERO, shift);
    }

    boolean isBefore(Edge other) {
      if (Double.isInfinite(about) || Double.isInfinite(other.about)) {
        return about < other.about;
      }
      int order = at.compareTo(other.at);
      return order < 0 || (order == 0 && shift < other.shift);
    }
  }

  private void add(CompatProblem problem, String pointer, String what) {
    Finding finding = new Finding(problem, direction, pointer, what);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  private static Type resolved(Type type, EventSchema schema) {
    return type instanceof Type.Reference(String name)
        ? resolved(Objects.requireNonNull(schema.components().get(name), name).type(), schema)
        : type;
  }

  private static boolean isString(Type type) {
    return type instanceof Type.Text
        || type instanceof Type.Symbols
        || type instanceof Type.Uuid
        || type instanceof Type.DateTime;
  }

  private static String kind(Type type) {
    return switch (type) {
      case Type.Structure _ -> "an object";
      case Type.Items _ -> "a list";
      case Type.Whole _ -> "an integer";
      case Type.Real _ -> "a number";
      case Type.Truth _ -> "a boolean";
      case Type.Text _ -> "a text";
      case Type.Symbols _ -> "a symbol";
      case Type.Uuid _ -> "a UUID";
      case Type.DateTime _ -> "a date-time";
      case Type.Union _ -> "one of several objects";
      case Type.Reference(String name) -> name;
    };
  }
}
