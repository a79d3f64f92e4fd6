package stormglass.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Document paths that do not clash, joined where they begin alike.
sealed interface PathTree<T> {

  /// The end of a path, and what is meant to happen there.
  record Leaf<T>(T value) implements PathTree<T> {}

  /// Where paths part.
  record Fork<T>(Map<Path.Step, PathTree<T>> branches) implements PathTree<T> {}

  /// Joins the paths of these elements; none may clash with another.
  static <E, T> Fork<T> join(List<E> elements, Function<E, Path> path, Function<E, T> value) {
    Fork<T> root = new Fork<>(new LinkedHashMap<>());
    for (E element : elements) {
      Path ends = path.apply(element);
      Fork<T> fork = root;
      Path.Step step = new Path.Step.Name(ends.root());
      for (Path.Step next : ends.steps()) {
        PathTree<T> branch =
            fork.branches.computeIfAbsent(step, _ -> new Fork<>(new LinkedHashMap<>()));
        if (!(branch instanceof Fork<T> deeper)) {
          throw new IllegalArgumentException("a path ends within another: " + ends);
        }
        fork = deeper;
        step = next;
      }
      fork.branches.put(step, new Leaf<>(value.apply(element)));
    }
    return root;
  }
}
