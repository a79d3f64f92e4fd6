package stormglass.cloud.bus;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.GenericMachine;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;
import software.amazon.event.ruler.MachineComplexityEvaluator;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;

/// Event patterns as EventBridge checks and tests them, by AWS's own matcher.
public final class Patterns {

  private static final String NOT_VALID = "Event pattern is not valid. Reason: ";
  private static final String TOO_COMPLEX =
      "Rule is too complex - try using fewer wildcard characters or fewer repeating character"
          + " sequences after a wildcard character";

  private Patterns() {}

  /// What is wrong with a pattern, in AWS's words (`Event pattern is not valid. Reason: …`), if
  /// anything is.
  public static Optional<String> check(String pattern, Limits limits) {
    @Nullable String error = JsonRuleCompiler.check(pattern);
    if (error != null) {
      return Optional.of(NOT_VALID + error);
    }
    int most = limits.count(Limit.WILDCARD_COMPLEXITY);
    Machine machine = Machine.builder().build();
    add(machine, "pattern", pattern);
    int complexity = machine.evaluateComplexity(new MachineComplexityEvaluator(most + 1));
    return complexity > most ? Optional.of(NOT_VALID + TOO_COMPLEX) : Optional.empty();
  }

  /// Whether a valid pattern matches an event.
  ///
  /// @param event the whole envelope as a JSON object
  /// @throws IllegalArgumentException if either is not valid
  public static boolean matches(String pattern, String event) {
    Machine machine = Machine.builder().build();
    add(machine, "pattern", pattern);
    return !match(machine, event).isEmpty();
  }

  static <R> void add(GenericMachine<R> machine, R rule, String pattern) {
    try {
      for (var alternative : JsonRuleCompiler.compile(pattern)) {
        machine.addPatternRule(rule, alternative);
      }
    } catch (IOException invalid) {
      throw new IllegalArgumentException("not an event pattern: " + pattern, invalid);
    }
  }

  static <R> void remove(GenericMachine<R> machine, R rule, String pattern) {
    try {
      for (var alternative : JsonRuleCompiler.compile(pattern)) {
        machine.deletePatternRule(rule, alternative);
      }
    } catch (IOException invalid) {
      throw new IllegalArgumentException("not an event pattern: " + pattern, invalid);
    }
  }

  // The library declares every exception; what it throws is a parse error.
  @SuppressWarnings("IllegalCatch")
  static <R> List<R> match(GenericMachine<R> machine, String event) {
    try {
      return machine.rulesForJSONEvent(event);
    } catch (Exception invalid) {
      throw new IllegalArgumentException("not an event: " + event, invalid);
    }
  }
}
