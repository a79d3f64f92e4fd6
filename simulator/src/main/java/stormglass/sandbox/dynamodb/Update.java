package stormglass.sandbox.dynamodb;

import java.util.List;

/// What an update expression does to an item: actions on paths that do not clash.
record Update(List<Action> actions) {

  /// One change.
  sealed interface Action {
    /// Where it is made.
    Path path();

    /// Puts a value there.
    record Put(Path path, Source value) implements Action {}

    /// Removes what is there.
    record Remove(Path path) implements Action {}

    /// Adds a given number to the number there, or given elements to the set.
    record Add(Path path, String given) implements Action {}

    /// Takes given elements out of the set there.
    record Delete(Path path, String given) implements Action {}
  }

  /// Where a value to put comes from.
  sealed interface Source {
    /// From a path of the item as it was.
    record Attribute(Path path) implements Source {}

    /// From the request.
    record Given(String name) implements Source {}

    /// From a path of the item as it was, or from elsewhere if there is nothing.
    record IfNotExists(Path path, Source otherwise) implements Source {}

    /// One list, then another.
    record ListAppend(Source first, Source second) implements Source {}

    /// A sum.
    record Plus(Source left, Source right) implements Source {}

    /// A difference.
    record Minus(Source left, Source right) implements Source {}
  }

  /// The paths that change.
  List<Path> paths() {
    return actions.stream().map(Action::path).toList();
  }
}
