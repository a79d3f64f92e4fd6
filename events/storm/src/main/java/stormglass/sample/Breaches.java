package stormglass.sample;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stormglass.sample.Sample.Breach;
import stormglass.schema.Component;
import stormglass.schema.Type;

/// Breaks one constraint of a valid event.
final class Breaches {

  private static final int LONGEST = 10_000;

  private final Map<String, Component> components;
  private final Texts texts;
  private final RandomGenerator random;
  private final Map<String, List<Option>> options = new TreeMap<>();

  Breaches(Map<String, Component> components, Texts texts, RandomGenerator random) {
    this.components = components;
    this.texts = texts;
    this.random = random;
  }

  /// A way to break a constraint.
  private record Option(Breach breach, Runnable change) {}

  /// Breaks one constraint: first its keyword is drawn, then the place.
  Breach breakOne(Type type, Object event) {
    value(type, event, "", _ -> {});
    List<String> keywords = List.copyOf(options.keySet());
    String keyword = keywords.get(random.nextInt(keywords.size()));
    List<Option> places = Objects.requireNonNull(options.get(keyword));
    Option chosen = places.get(random.nextInt(places.size()));
    chosen.change().run();
    return chosen.breach();
  }

  private void value(
      Type type, @Nullable Object value, String pointer, Consumer<@Nullable Object> set) {
    if (value == null) {
      return;
    }
    switch (type) {
      case Type.Reference(String name) ->
          value(Objects.requireNonNull(components.get(name), name).type(), value, pointer, set);
      case Type.Structure structure -> structure(structure, Trees.map(value), pointer, "");
      case Type.Union union -> union(union, Trees.map(value), pointer);
      case Type.Items items -> items(items, Trees.list(value), pointer);
      case Type.Text text -> text(text, pointer, set);
      case Type.Symbols(List<String> symbols) ->
          option(pointer, "enum", () -> set.accept(symbols.getFirst() + "_"));
      case Type.Whole whole -> whole(whole, pointer, set);
      case Type.Real real -> real(real, pointer, set);
      case Type.Uuid _ -> {
        String broken = value.toString().substring(1) + "g";
        option(pointer, "format", () -> set.accept(broken));
      }
      case Type.DateTime _ -> {
        String broken = value.toString().replaceFirst("^(....)-..", "$1-13");
        option(pointer, "format", () -> set.accept(broken));
      }
      case Type.Truth _ -> {}
    }
    // A value of another kind is no symbol either: that would break two keywords at once.
    boolean isPlain = !(type instanceof Type.Reference) && !(type instanceof Type.Symbols);
    if (!pointer.isEmpty() && isPlain) {
      Object other = type instanceof Type.Truth ? "true" : true;
      option(pointer, "type", () -> set.accept(other));
    }
  }

  private void structure(
      Type.Structure type,
      Map<String, @Nullable Object> object,
      String pointer,
      String discriminator) {
    for (Type.Property property : type.properties()) {
      String name = property.name();
      if (name.equals(discriminator)) {
        continue;
      }
      if (property.required()) {
        option(pointer, "required", () -> object.remove(name));
      }
      if (object.containsKey(name)) {
        value(
            property.type(),
            object.get(name),
            pointer + "/" + escaped(name),
            changed -> object.put(name, changed));
      }
    }
    type.others()
        .ifPresent(
            others ->
                List.copyOf(object.keySet()).stream()
                    .filter(
                        name -> type.properties().stream().noneMatch(it -> it.name().equals(name)))
                    .forEach(
                        name ->
                            value(
                                others,
                                object.get(name),
                                pointer + "/" + escaped(name),
                                changed -> object.put(name, changed))));
    if (type.closed()) {
      String name = newName(type);
      option(pointer, "additionalProperties", () -> object.put(name, 1L));
    }
  }

  /// Without its discriminator, or with a wrong one, it would break the schemas of all variants.
  private void union(Type.Union union, Map<String, @Nullable Object> object, String pointer) {
    String discriminator = union.discriminator();
    String symbol = String.valueOf(object.get(discriminator));
    String name = Objects.requireNonNull(union.variants().get(symbol), symbol);
    if (Objects.requireNonNull(components.get(name), name).type()
        instanceof Type.Structure variant) {
      structure(variant, object, pointer, discriminator);
    }
    String unknown = symbol + "_";
    while (union.variants().containsKey(unknown)) {
      unknown += "_";
    }
    String news = unknown;
    option(pointer, "discriminator", () -> object.put(discriminator, news));
  }

  private static String newName(Type.Structure type) {
    String name = "surprise";
    List<String> known = type.properties().stream().map(Type.Property::name).toList();
    while (known.contains(name)) {
      name += "_";
    }
    return name;
  }

  private void items(Type.Items type, List<Object> list, String pointer) {
    if (type.minItems() > 0) {
      option(pointer, "minItems", () -> list.subList(type.minItems() - 1, list.size()).clear());
    }
    if (type.maxItems() < LONGEST && !list.isEmpty()) {
      option(
          pointer,
          "maxItems",
          () -> {
            while (list.size() <= type.maxItems()) {
              list.add(list.getFirst());
            }
          });
    }
    for (int i = 0; i < list.size(); i++) {
      int index = i;
      value(
          type.item(),
          list.get(i),
          pointer + "/" + i,
          changed -> list.set(index, Objects.requireNonNull(changed)));
    }
  }

  private void text(Type.Text type, String pointer, Consumer<@Nullable Object> set) {
    if (type.minLength() > 0) {
      texts
          .of(type.minLength() - 1L, type.pattern())
          .ifPresent(text -> option(pointer, "minLength", () -> set.accept(text)));
    }
    if (type.maxLength() < LONGEST) {
      texts
          .of(type.maxLength() + 1L, type.pattern())
          .ifPresent(text -> option(pointer, "maxLength", () -> set.accept(text)));
    }
    Optional<String> other = type.pattern().isEmpty() ? Optional.empty() : texts.without(type);
    other.ifPresent(text -> option(pointer, "pattern", () -> set.accept(text)));
  }

  private void whole(Type.Whole type, String pointer, Consumer<@Nullable Object> set) {
    long first = type.bits() == Integer.SIZE ? Integer.MIN_VALUE : Long.MIN_VALUE;
    long last = type.bits() == Integer.SIZE ? Integer.MAX_VALUE : Long.MAX_VALUE;
    if (type.minimum() > first) {
      Number below = BigInteger.valueOf(type.minimum()).subtract(BigInteger.ONE);
      option(pointer, "minimum", () -> set.accept(below));
    }
    if (type.maximum() < last) {
      Number above = BigInteger.valueOf(type.maximum()).add(BigInteger.ONE);
      option(pointer, "maximum", () -> set.accept(above));
    }
  }

  private void real(Type.Real type, String pointer, Consumer<@Nullable Object> set) {
    double below = type.minimumExcluded() ? type.minimum() : Math.nextDown(type.minimum());
    if (Double.isFinite(below)) {
      option(pointer, "minimum", () -> set.accept(below));
    }
    double above = type.maximumExcluded() ? type.maximum() : Math.nextUp(type.maximum());
    if (Double.isFinite(above)) {
      option(pointer, "maximum", () -> set.accept(above));
    }
  }

  private void option(String pointer, String keyword, Runnable change) {
    options
        .computeIfAbsent(keyword, _ -> new ArrayList<>())
        .add(new Option(new Breach(pointer, keyword), change));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /// Views of the trees that [Values] makes.
  private static final class Trees {

    @SuppressWarnings("unchecked") // Values makes no other maps
    static Map<String, @Nullable Object> map(Object value) {
      return value instanceof LinkedHashMap<?, ?> map
          ? (Map<String, @Nullable Object>) map
          : new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked") // Values makes no other lists
    static List<Object> list(Object value) {
      return value instanceof ArrayList<?> list ? (List<Object>) list : new ArrayList<>();
    }
  }
}
