package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A document path: the name of an attribute, and steps into it.
record Path(String root, List<Step> steps) {

  /// One step into a map or list.
  sealed interface Step {
    /// Into a map.
    record Name(String name) implements Step {
      @Override
      public String toString() {
        return name;
      }
    }

    /// Into a list, from 0.
    record Index(int index) implements Step {
      @Override
      public String toString() {
        return "[" + index + "]";
      }
    }
  }

  /// What is there, or null.
  @Nullable AttributeValue in(Item item) {
    AttributeValue value = item.get(root);
    for (int i = 0; value != null && i < steps.size(); i++) {
      value = step(value, steps.get(i));
    }
    return value;
  }

  private static @Nullable AttributeValue step(AttributeValue value, Step step) {
    return switch (step) {
      case Step.Name(String name) ->
          value instanceof AttributeValue.M map ? map.entries().get(name) : null;
      case Step.Index(int index) ->
          value instanceof AttributeValue.L list && index < list.elements().size()
              ? list.elements().get(index)
              : null;
    };
  }

  boolean isNested() {
    return !steps.isEmpty();
  }

  /// As AWS writes it in messages.
  @Override
  public String toString() {
    return all().stream().map(Step::toString).collect(Collectors.joining(", ", "[", "]"));
  }

  private List<Step> all() {
    List<Step> all = new ArrayList<>();
    all.add(new Step.Name(root));
    all.addAll(steps);
    return all;
  }

  /// Why two paths cannot be changed or read together, or null if they can.
  static @Nullable String clash(Path one, Path two) {
    List<Step> first = one.all();
    List<Step> second = two.all();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      Step left = first.get(i);
      Step right = second.get(i);
      if (left.getClass() != right.getClass()) {
        return clash("conflict", one, two);
      }
      if (!left.equals(right)) {
        return null;
      }
    }
    return clash("overlap", one, two);
  }

  private static String clash(String how, Path one, Path two) {
    return "Two document paths "
        + how
        + " with each other; must remove or rewrite one of these paths; path one: "
        + one
        + ", path two: "
        + two;
  }
}
