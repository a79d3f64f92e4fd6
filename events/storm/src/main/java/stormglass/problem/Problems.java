package stormglass.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Collects the problems of one reading, so that all of them are reported at once.
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /// Adds one problem.
  public void add(Problem problem) {
    found.add(problem);
  }

  /// Adds the problems of a part.
  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /// True when at least one problem makes the input unusable.
  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  /// All problems in the order of their places, then of their codes.
  public List<Problem> inOrder() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::where).thenComparing(Problem::code))
        .toList();
  }

  /// The value with its warnings, or every problem when there is an error.
  ///
  /// @param value what was read; not looked at when there is an error
  public <T> Reading<T> reading(Supplier<T> value) {
    return hasErrors() ? new Reading.Failed<>(inOrder()) : new Reading.Of<>(value.get(), inOrder());
  }
}
