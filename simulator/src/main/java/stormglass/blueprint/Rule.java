package stormglass.blueprint;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// A rule of an event bus.
///
/// @param bus the name of its bus
/// @param pattern the event pattern as JSON, accepted by Event Ruler; null for a schedule
/// @param schedule a `rate(…)` or `cron(…)` expression, or null
public record Rule(
    String id,
    Where where,
    String name,
    String arn,
    String bus,
    @Nullable String pattern,
    @Nullable String schedule,
    boolean enabled,
    List<Target> targets)
    implements Resource {

  public Rule {
    targets = List.copyOf(targets);
  }

  /// Whom a rule tells.
  ///
  /// @param id unique in its rule
  /// @param arn of a queue, a function or a bus
  /// @param deadLetterArn of the queue that takes what could not be delivered, or null
  /// @param messageGroupId for a FIFO queue, or null
  public record Target(
      String id,
      Where where,
      String arn,
      Input input,
      RetryPolicy retry,
      @Nullable String deadLetterArn,
      @Nullable String messageGroupId) {}

  /// How often and how long a delivery is tried.
  ///
  /// @param maximumAttempts retries after the first attempt, 0 to 185
  /// @param maximumEventAgeSeconds 60 to 86,400
  public record RetryPolicy(int maximumAttempts, int maximumEventAgeSeconds) {
    /// What AWS does when nothing is said: 185 retries in 24 hours.
    public static final RetryPolicy DEFAULT = new RetryPolicy(185, 86_400);
  }

  /// What a target receives of an event.
  public sealed interface Input {
    /// The event as it is.
    record Whole() implements Input {}

    /// One part of it.
    ///
    /// @param jsonPath such as `$.detail`
    record Part(String jsonPath) implements Input {}

    /// The same JSON whatever the event.
    record Constant(String json) implements Input {}

    /// A template whose `<name>` are replaced by parts of the event.
    ///
    /// @param paths JSON paths by name, in the order of the template
    record Transformed(SequencedMap<String, String> paths, String template) implements Input {}
  }
}
