package stormglass.check;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stormglass.board.BoardProblem;
import stormglass.problem.Problem;
import stormglass.problem.Problem.Severity;

/// How much is asked of a board.
public enum Profile {
  /// While people stand before the wall: the board alone, and what is not finished is a warning.
  WORKSHOP,
  /// Everything that can be wrong.
  VALID,
  /// Warnings are errors, and slices marked ready hold no open question.
  STRICT;

  private static final Set<String> UNFINISHED =
      Stream.of(
              BoardProblem.EDGE,
              BoardProblem.NO_HANDLER,
              BoardProblem.NO_ISSUER,
              BoardProblem.NO_EFFECT,
              BoardProblem.NO_PRODUCER,
              BoardProblem.POLICY,
              BoardProblem.UNFED,
              BoardProblem.NO_CONTEXT,
              BoardProblem.CONTEXTS,
              BoardProblem.LANE)
          .map(BoardProblem::code)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> ALWAYS_WARNINGS =
      Set.of(CheckProblem.NOT_YET.code(), CheckProblem.NOT_BUILT.code());

  /// The word on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether other artifacts than the board are looked at.
  boolean looksAcross() {
    return this != WORKSHOP;
  }

  /// A problem as serious as this profile takes it.
  Problem judge(Problem problem) {
    return switch (this) {
      case WORKSHOP ->
          UNFINISHED.contains(problem.code()) ? with(problem, Severity.WARNING) : problem;
      case VALID -> problem;
      case STRICT ->
          ALWAYS_WARNINGS.contains(problem.code()) || problem.code().startsWith("TEMPLATE-")
              ? problem
              : with(problem, Severity.ERROR);
    };
  }

  private static Problem with(Problem problem, Severity severity) {
    return new Problem(problem.code(), severity, problem.where(), problem.what(), problem.remedy());
  }
}
