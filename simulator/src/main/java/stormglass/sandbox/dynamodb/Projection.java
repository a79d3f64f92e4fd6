package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The parts of an item that are asked for.
record Projection(List<Path> paths, PathTree.Fork<Boolean> tree) {

  /// A projection to paths that do not clash.
  static Projection of(List<Path> paths) {
    return new Projection(paths, PathTree.join(paths, path -> path, _ -> true));
  }

  /// Parses a projection expression.
  ///
  /// @param names attribute names by placeholder
  static Expression<Projection> parse(String source, Map<String, String> names) {
    Draft draft = new Draft(source, names);
    List<Path> paths = new ArrayList<>();
    do {
      paths.add(draft.path());
    } while (draft.tokens().skip(","));
    draft.refuseClashes(paths);
    Expression<List<Path>> parsed = draft.finish(paths);
    return new Expression<>(of(paths), parsed.names(), parsed.values());
  }

  /// The item with only what is asked for and there.
  Item of(Item item) {
    AttributeValue kept = keep(new AttributeValue.M(item.attributes()), tree);
    return new Item(
        kept instanceof AttributeValue.M(Map<String, AttributeValue> entries) ? entries : Map.of());
  }

  private static @Nullable AttributeValue keep(AttributeValue value, PathTree<Boolean> tree) {
    return switch (tree) {
      case PathTree.Leaf<Boolean> _ -> value;
      case PathTree.Fork<Boolean>(Map<Path.Step, PathTree<Boolean>> branches) ->
          switch (value) {
            case AttributeValue.M(Map<String, AttributeValue> entries) -> keep(entries, branches);
            case AttributeValue.L(List<AttributeValue> elements) -> keep(elements, branches);
            case AttributeValue _ -> null;
          };
    };
  }

  private static @Nullable AttributeValue keep(
      Map<String, AttributeValue> entries, Map<Path.Step, PathTree<Boolean>> branches) {
    Map<String, AttributeValue> kept = new LinkedHashMap<>();
    branches.forEach(
        (step, branch) -> {
          if (step instanceof Path.Step.Name(String name)) {
            AttributeValue entry = entries.get(name);
            AttributeValue part = entry == null ? null : keep(entry, branch);
            if (part != null) {
              kept.put(name, part);
            }
          }
        });
    return kept.isEmpty() ? null : new AttributeValue.M(kept);
  }

  private static @Nullable AttributeValue keep(
      List<AttributeValue> elements, Map<Path.Step, PathTree<Boolean>> branches) {
    List<AttributeValue> kept =
        branches.keySet().stream()
            .filter(Path.Step.Index.class::isInstance)
            .map(Path.Step.Index.class::cast)
            .filter(step -> step.index() < elements.size())
            .sorted(Comparator.comparingInt(Path.Step.Index::index))
            .map(step -> keep(elements.get(step.index()), branch(branches, step)))
            .filter(Objects::nonNull)
            .toList();
    return kept.isEmpty() ? null : new AttributeValue.L(kept);
  }

  private static PathTree<Boolean> branch(
      Map<Path.Step, PathTree<Boolean>> branches, Path.Step step) {
    return Objects.requireNonNull(branches.get(step));
  }
}
