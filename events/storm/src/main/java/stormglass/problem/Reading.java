package stormglass.problem;

import java.util.List;

/// What came of reading an input: the value with its warnings, or every problem that it has.
public sealed interface Reading<T> {

  /// The problems found, in the order of their places; only warnings where there is a value.
  List<Problem> problems();

  /// The input could be read.
  record Of<T>(T value, List<Problem> problems) implements Reading<T> {
    public Of {
      problems = List.copyOf(problems);
    }
  }

  /// The input could not be read.
  record Failed<T>(List<Problem> problems) implements Reading<T> {
    public Failed {
      problems = List.copyOf(problems);
    }
  }
}
