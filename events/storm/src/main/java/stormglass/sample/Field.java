package stormglass.sample;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stormglass.schema.Component;
import stormglass.schema.Type;

/// One field of a schema's events, and the values that it may have.
///
/// @param optional whether an event may do without a value for it
/// @param type what is in it; what a list or reference finally holds
/// @param samples whose it is
public record Field(boolean optional, Type type, Samples samples) {

  private static final int DEEPEST = 20;
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /// The field at a path of names below a type, if there is one; lists are looked into.
  static Optional<Field> at(List<String> path, Type shape, Samples samples) {
    Type type = shape;
    boolean optional = false;
    for (String name : path) {
      Type.Property property = property(type, name, samples).orElse(null);
      if (property == null) {
        return Optional.empty();
      }
      optional = property.optional();
      type = flat(property.type(), samples.schema().components());
    }
    return Optional.of(new Field(optional, type, samples));
  }

  /// Values that the field may have: its symbols or those at its bounds, and of those proposed the
  /// ones that its type allows.
  public SequencedSet<Object> values(Collection<?> proposed) {
    SequencedSet<Object> values = new LinkedHashSet<>(own());
    proposed.stream().filter(this::allows).forEach(values::add);
    return values;
  }

  private List<?> own() {
    return switch (type) {
      case Type.Symbols(List<String> symbols) -> symbols;
      case Type.Truth _ -> List.of(true, false);
      case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Whole _, Type.Real _ -> drawn();
      case Type.Items _, Type.Structure _, Type.Union _, Type.Reference _ -> drawn();
    };
  }

  private List<Object> drawn() {
    return Stream.of(SampleKind.VALID, SampleKind.MINIMAL, SampleKind.MAXIMAL)
        .map(kind -> samples.value(type, kind))
        .toList();
  }

  /// Whether a string, a long or a truth value may stand there.
  private boolean allows(Object value) {
    return switch (type) {
      case Type.Text text -> value instanceof String string && samples.allows(text, string);
      case Type.Uuid _ -> value instanceof String string && UUID.matcher(string).matches();
      case Type.DateTime _ -> value instanceof String string && isDateTime(string);
      case Type.Whole(_, long least, long most) ->
          value instanceof Long number && number >= least && number <= most;
      case Type.Real real ->
          value instanceof Number number
              && number.doubleValue() >= real.least()
              && number.doubleValue() <= real.most();
      case Type.Truth _ -> value instanceof Boolean;
      case Type.Symbols(List<String> symbols) -> symbols.contains(value);
      case Type.Items _, Type.Structure _, Type.Union _, Type.Reference _ -> false;
    };
  }

  private static boolean isDateTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Optional<Type.Property> property(Type type, String name, Samples samples) {
    return switch (type) {
      case Type.Structure structure ->
          structure.properties().stream()
              .filter(property -> property.name().equals(name))
              .findFirst()
              .or(() -> structure.others().map(other -> optional(name, other)));
      case Type.Union union ->
          union.variants().values().stream()
              .map(variant -> flat(new Type.Reference(variant), samples.schema().components()))
              .flatMap(variant -> property(variant, name, samples).stream())
              .findFirst();
      case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Whole _, Type.Real _ -> Optional.empty();
      case Type.Truth _, Type.Symbols _, Type.Items _, Type.Reference _ -> Optional.empty();
    };
  }

  private static Type.Property optional(String name, Type type) {
    return new Type.Property(name, type, false, false, "");
  }

  private static Type flat(Type type, Map<String, Component> components) {
    Type flat = type;
    for (int depth = 0; depth < DEEPEST; depth++) {
      switch (flat) {
        case Type.Reference(String name) ->
            flat = Objects.requireNonNull(components.get(name), name).type();
        case Type.Items(Type item, _, _) -> flat = item;
        case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Whole _, Type.Real _ -> {
          return flat;
        }
        case Type.Truth _, Type.Symbols _, Type.Structure _, Type.Union _ -> {
          return flat;
        }
      }
    }
    return flat;
  }
}
