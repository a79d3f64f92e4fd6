package stormglass.sandbox.dynamodb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;
import stormglass.sandbox.dynamodb.Update.Action;
import stormglass.sandbox.dynamodb.Update.Source;

/// Applies an update to an item: reads everything from the item as it was, then makes a new one.
final class Updating {

  /// A change whose value is known.
  private sealed interface Change {
    record Put(AttributeValue value) implements Change {}

    record Remove() implements Change {}

    record Add(AttributeValue value) implements Change {}

    record Delete(AttributeValue value) implements Change {}
  }

  private final Item before;
  private final boolean exists;
  private final Map<String, AttributeValue> values;

  private Updating(Item before, boolean exists, Map<String, AttributeValue> values) {
    this.before = before;
    this.exists = exists;
    this.values = values;
  }

  /// The item after the update.
  ///
  /// @param old null where there is none yet
  /// @param key the key's attributes, of which a new item is made
  /// @throws Rejection if the update does not fit the item
  static Item apply(@Nullable Item old, Item key, Expression.Bound<Update> update) {
    Updating updating = new Updating(old == null ? key : old, old != null, update.values());
    PathTree.Fork<Change> changes =
        PathTree.join(update.tree().actions(), Action::path, updating::change);
    return new Item(updating.changed(updating.before.attributes(), changes));
  }

  private Change change(Action action) {
    return switch (action) {
      case Action.Put(Path _, Source source) -> new Change.Put(value(source));
      case Action.Remove _ -> new Change.Remove();
      case Action.Add(Path _, String given) -> new Change.Add(given(given));
      case Action.Delete(Path _, String given) -> new Change.Delete(given(given));
    };
  }

  private AttributeValue value(Source source) {
    return switch (source) {
      case Source.Attribute(Path path) -> {
        AttributeValue value = path.in(before);
        if (value == null) {
          throw Rejection.invalid(
              "The provided expression refers to an attribute that does not exist in the item");
        }
        yield value;
      }
      case Source.Given(String name) -> given(name);
      case Source.IfNotExists(Path path, Source otherwise) -> {
        AttributeValue value = path.in(before);
        yield value == null ? value(otherwise) : value;
      }
      case Source.ListAppend(Source first, Source second) -> append(value(first), value(second));
      case Source.Plus(Source left, Source right) ->
          Numbers.plus(number(value(left)), number(value(right)));
      case Source.Minus(Source left, Source right) ->
          Numbers.minus(number(value(left)), number(value(right)));
    };
  }

  private AttributeValue given(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  private static AttributeValue append(AttributeValue first, AttributeValue second) {
    if (first instanceof AttributeValue.L(List<AttributeValue> head)
        && second instanceof AttributeValue.L(List<AttributeValue> tail)) {
      List<AttributeValue> joined = new ArrayList<>(head);
      joined.addAll(tail);
      return new AttributeValue.L(joined);
    }
    throw wrongType();
  }

  private static BigDecimal number(AttributeValue value) {
    if (value instanceof AttributeValue.N(BigDecimal number)) {
      return number;
    }
    throw wrongType();
  }

  private Map<String, AttributeValue> changed(
      Map<String, AttributeValue> entries, PathTree.Fork<Change> changes) {
    Map<String, AttributeValue> result = new LinkedHashMap<>(entries);
    changes
        .branches()
        .forEach(
            (step, change) -> {
              if (!(step instanceof Path.Step.Name(String name))) {
                throw wrongPath();
              }
              AttributeValue value = changed(entries.get(name), change);
              if (value == null) {
                result.remove(name);
              } else {
                result.put(name, value);
              }
            });
    return result;
  }

  /// Indexes mean places in the list as it was; what is put beyond its end is appended in order.
  private List<AttributeValue> changed(
      List<AttributeValue> elements, PathTree.Fork<Change> changes) {
    Map<Integer, PathTree<Change>> byIndex = new TreeMap<>();
    changes
        .branches()
        .forEach(
            (step, change) -> {
              if (!(step instanceof Path.Step.Index(int index))) {
                throw wrongPath();
              }
              byIndex.put(index, change);
            });
    List<AttributeValue> result = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      PathTree<Change> change = byIndex.remove(i);
      AttributeValue element = change == null ? elements.get(i) : changed(elements.get(i), change);
      if (element != null) {
        result.add(element);
      }
    }
    for (PathTree<Change> beyond : byIndex.values()) {
      AttributeValue element = changed(null, beyond);
      if (element != null) {
        result.add(element);
      }
    }
    return result;
  }

  private @Nullable AttributeValue changed(@Nullable AttributeValue old, PathTree<Change> changes) {
    return switch (changes) {
      case PathTree.Leaf<Change>(Change change) -> changed(old, change);
      case PathTree.Fork<Change> fork ->
          switch (old) {
            case AttributeValue.M(Map<String, AttributeValue> entries) ->
                new AttributeValue.M(changed(entries, fork));
            case AttributeValue.L(List<AttributeValue> elements) ->
                new AttributeValue.L(changed(elements, fork));
            case null, default -> {
              if (!exists && onlyRemoves(fork)) {
                yield null;
              }
              throw wrongPath();
            }
          };
    };
  }

  /// AWS lets paths into an item that does not exist be removed, though into one that does, not.
  private static boolean onlyRemoves(PathTree<Change> changes) {
    return switch (changes) {
      case PathTree.Leaf<Change>(Change change) -> change instanceof Change.Remove;
      case PathTree.Fork<Change>(Map<Path.Step, PathTree<Change>> branches) ->
          branches.values().stream().allMatch(Updating::onlyRemoves);
    };
  }

  private static @Nullable AttributeValue changed(@Nullable AttributeValue old, Change change) {
    return switch (change) {
      case Change.Put(AttributeValue value) -> value;
      case Change.Remove _ -> null;
      case Change.Add(AttributeValue value) -> old == null ? value : added(old, value);
      case Change.Delete(AttributeValue value) -> old == null ? null : without(old, value);
    };
  }

  private static AttributeValue added(AttributeValue old, AttributeValue value) {
    if (old instanceof AttributeValue.N(BigDecimal left)
        && value instanceof AttributeValue.N(BigDecimal right)) {
      return Numbers.plus(left, right);
    }
    Set<Scalar> union = elements(old, value);
    union.addAll(((AttributeValue.Set) value).elements());
    return new AttributeValue.Set(old.type(), union);
  }

  private static @Nullable AttributeValue without(AttributeValue old, AttributeValue value) {
    Set<Scalar> rest = elements(old, value);
    rest.removeAll(((AttributeValue.Set) value).elements());
    return rest.isEmpty() ? null : new AttributeValue.Set(old.type(), rest);
  }

  /// The elements of a set, if the other value is a set of the same type.
  private static Set<Scalar> elements(AttributeValue old, AttributeValue value) {
    if (old instanceof AttributeValue.Set(String type, Set<Scalar> elements)
        && value instanceof AttributeValue.Set
        && type.equals(value.type())) {
      return new LinkedHashSet<>(elements);
    }
    throw wrongType();
  }

  private static Rejection wrongType() {
    return Rejection.invalid("An operand in the update expression has an incorrect data type");
  }

  private static Rejection wrongPath() {
    return Rejection.invalid(
        "The document path provided in the update expression is invalid for update");
  }
}
