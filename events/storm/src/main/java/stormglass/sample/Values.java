package stormglass.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stormglass.schema.Component;
import stormglass.schema.Type;

/// Values of a type, of one kind of sample.
final class Values {

  /// About how many characters an event has at most, unless its schema asks for more.
  private static final int LARGEST = 200_000;

  /// How many items a list has at most whose schema says nothing of it.
  private static final int MANY = 20;

  private static final int SCALAR = 40;

  /// How often a component stands within itself.
  private static final int NESTED = 3;

  /// Names in maps.
  private static final List<String> NAMES =
      List.of(
          "a", "order-id", "", "a/b~c", "é🐕", "class", "\"quoted\"", "with a blank", "unknown");

  /// A property that open objects sometimes have and their schemas do not name.
  private static final String UNKNOWN = "unknown";

  private static final List<String> DATE_TIMES =
      List.of(
          "2024-02-29T23:59:59.999Z",
          "2026-01-01T00:00:00.000Z",
          "1970-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999Z",
          "2026-11-21T09:30:00.5+01:00",
          "2026-11-21T00:30:00-23:59");
  private static final List<String> UUIDS =
      List.of(
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "ABCDEFab-0000-1111-2222-cdefCDEF0123");
  private static final long FIRST_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

  private final Map<String, Component> components;
  private final SampleKind kind;
  private final Texts texts;
  private final RandomGenerator random;
  private final Map<String, Integer> within = new HashMap<>();
  private int left = LARGEST;
  private boolean isSmall;

  Values(Map<String, Component> components, SampleKind kind, Texts texts, RandomGenerator random) {
    this.components = components;
    this.kind = kind;
    this.texts = texts;
    this.random = random;
  }

  Object of(Type type) {
    left -= SCALAR;
    return switch (type) {
      case Type.Reference(String name) -> component(name);
      case Type.Structure structure -> structure(structure);
      case Type.Union union -> union(union);
      case Type.Items items -> items(items);
      case Type.Text text -> text(text);
      case Type.Symbols(List<String> symbols) -> pick(symbols);
      case Type.Whole(int _, long least, long most) -> number(least, most);
      case Type.Real real -> real(real);
      case Type.Truth _ -> random.nextBoolean();
      case Type.Uuid _ ->
          kind == SampleKind.BOUNDARY
              ? pick(UUIDS)
              : new UUID(random.nextLong(), random.nextLong()).toString();
      case Type.DateTime _ -> kind == SampleKind.BOUNDARY ? pick(DATE_TIMES) : dateTime();
    };
  }

  private Map<String, @Nullable Object> structure(Type.Structure type) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (Type.Property property : type.properties()) {
      if (property.required() || isWanted()) {
        boolean isNull = property.nullable() && !isWanted();
        object.put(property.name(), isNull ? null : of(property.type()));
      }
    }
    if (type.others().isPresent()) {
      others(type.others().get(), object, type.properties());
    } else if (!type.closed() && kind == SampleKind.VALID && random.nextInt(4) == 0) {
      object.putIfAbsent(UNKNOWN, random.nextBoolean());
    }
    return object;
  }

  private Object union(Type.Union union) {
    List<String> variants = List.copyOf(union.variants().values());
    return component(isSmall ? new Heights(components).lowest(variants) : pick(variants));
  }

  /// A component; one that has come back to itself a few times is as small as it may be, so that it
  /// comes to an end.
  private Object component(String name) {
    int outer = within.merge(name, 1, Integer::sum);
    boolean wasSmall = isSmall;
    isSmall = wasSmall || outer > NESTED;
    Object value = of(Objects.requireNonNull(components.get(name), name).type());
    isSmall = wasSmall;
    within.merge(name, -1, Integer::sum);
    return value;
  }

  private void others(
      Type type, Map<String, @Nullable Object> object, List<Type.Property> properties) {
    int count =
        switch (kind) {
          case MINIMAL -> 0;
          case MAXIMAL -> NAMES.size();
          case BOUNDARY, VALID, INVALID -> random.nextInt(4);
        };
    for (int i = 0; i < count && !isSmall && left > 0; i++) {
      String name = kind == SampleKind.MAXIMAL ? NAMES.get(i) : pick(NAMES);
      if (properties.stream().noneMatch(property -> property.name().equals(name))) {
        object.put(name, of(type));
      }
    }
  }

  private List<Object> items(Type.Items type) {
    int bound = type.maxItems() == Type.UNBOUNDED ? MANY : type.maxItems();
    long most = Math.max(type.minItems(), bound);
    long count =
        switch (kind) {
          case MINIMAL -> type.minItems();
          case MAXIMAL -> most;
          case BOUNDARY -> random.nextBoolean() ? type.minItems() : most;
          case VALID, INVALID ->
              random.nextLong(type.minItems(), Math.min(most, type.minItems() + 3L) + 1);
        };
    List<Object> items = new ArrayList<>();
    while (items.size() < count && (items.size() < type.minItems() || (left > 0 && !isSmall))) {
      items.add(of(type.item()));
    }
    return items;
  }

  private String text(Type.Text type) {
    Optional<String> text =
        switch (kind) {
          case MINIMAL -> texts.shortest(type);
          case MAXIMAL -> texts.longest(type);
          case BOUNDARY -> random.nextBoolean() ? texts.shortest(type) : texts.longest(type);
          case VALID, INVALID -> texts.any(type);
        };
    left -= text.map(String::length).orElse(0);
    return text.orElseThrow(() -> new IllegalStateException("no text for " + type));
  }

  private Long number(long least, long most) {
    return switch (kind) {
      case MINIMAL -> least;
      case MAXIMAL -> most;
      case BOUNDARY -> random.nextBoolean() ? least : most;
      case VALID, INVALID ->
          most == Long.MAX_VALUE
              ? Math.max(least, random.nextLong() >> random.nextInt(Long.SIZE))
              : random.nextLong(least, most + 1);
    };
  }

  private Number real(Type.Real type) {
    double value =
        switch (kind) {
          case MINIMAL -> type.least();
          case MAXIMAL -> type.most();
          case BOUNDARY -> random.nextBoolean() ? type.least() : type.most();
          case VALID, INVALID -> between(type);
        };
    // A number without fraction may be written like a whole one.
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return isWhole && random.nextBoolean() ? (Number) (long) value : (Number) value;
  }

  private double between(Type.Real type) {
    double some = random.nextInt(100_000) / 100.0;
    if (Double.isInfinite(type.minimum())) {
      return Math.min(
          type.most(), Double.isInfinite(type.maximum()) ? some - 500 : type.most() - some);
    }
    double most = Double.isInfinite(type.maximum()) ? type.least() + some : type.most();
    return most <= type.least() ? type.least() : random.nextDouble(type.least(), most);
  }

  private String dateTime() {
    long second = random.nextLong(FIRST_SECOND, LAST_SECOND);
    return Instant.ofEpochSecond(second)
        .plusMillis(random.nextInt(1000))
        .truncatedTo(ChronoUnit.MILLIS)
        .toString();
  }

  private boolean isWanted() {
    if (isSmall) {
      return false;
    }
    return switch (kind) {
      case MINIMAL -> false;
      case MAXIMAL -> true;
      case VALID, BOUNDARY, INVALID -> random.nextBoolean();
    };
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
