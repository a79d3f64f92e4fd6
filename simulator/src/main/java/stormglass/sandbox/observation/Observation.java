package stormglass.sandbox.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that happened in a sandbox.
///
/// Names of resources are logical ids where a template gave one, otherwise physical names.
public sealed interface Observation {

  /// When it happened, in nanoseconds since the sandbox started, on the sandbox's own clock: time
  /// that the sandbox jumped over counts.
  long atNanos();

  /// A bus accepted an event.
  ///
  /// @param eventId the `id` of the envelope
  /// @param detail JSON, as it was published
  /// @param rules those that matched, in order of their names; empty when it goes nowhere
  record EventAccepted(
      long atNanos,
      String eventId,
      String bus,
      String source,
      String detailType,
      String detail,
      List<String> rules)
      implements Observation {}

  /// A target took an event.
  ///
  /// @param eventId of the envelope, or null where a schedule made the event
  /// @param target the rule and its target, as `rule/target`
  /// @param attempts 1 when the first attempt was taken
  record EventDelivered(long atNanos, @Nullable String eventId, String target, int attempts)
      implements Observation {}

  /// An invocation of a function began.
  ///
  /// @param trigger what called it: a queue, a table, a route, a rule, or `invoke`
  /// @param requestId equal in the [InvocationEnded] that belongs to it
  /// @param eventIds of the events among its records, in order; a record that is no event has none
  record InvocationBegan(
      long atNanos,
      String requestId,
      String function,
      String trigger,
      int records,
      List<String> eventIds)
      implements Observation {}

  /// An invocation of a function ended.
  ///
  /// @param failedRecords how many of its records it will be given again
  record InvocationEnded(
      long atNanos,
      String requestId,
      String function,
      Timing timing,
      Result result,
      int failedRecords)
      implements Observation {}

  /// How long an invocation took.
  ///
  /// @param initNanos the time of a cold start, or -1 for a warm one
  /// @param durationNanos the time that the handler took
  /// @param cpuNanos the processor time of the handler's own thread, without what its calls took
  /// @param billedMillis as Lambda bills it
  record Timing(long initNanos, long durationNanos, long cpuNanos, long billedMillis) {}

  /// How an invocation ended.
  enum Result {
    SUCCESS,
    /// The function threw, exited or could not be initialised.
    ERROR,
    TIMEOUT
  }

  /// An invocation was not admitted; unless its caller waited, it is tried again.
  ///
  /// @param limit the limit that was reached
  record Throttled(long atNanos, String function, String limit) implements Observation {}

  /// The HTTP API answered.
  ///
  /// @param api the API, or null where none was found
  /// @param route such as `GET /api/orders/{orderId}`, or null where none matched
  /// @param beganNanos when the request had arrived
  record HttpServed(
      long atNanos, @Nullable String api, @Nullable String route, int status, long beganNanos)
      implements Observation {}

  /// Something was given up and put into a dead-letter queue.
  ///
  /// @param queue the dead-letter queue
  /// @param from the queue, rule or mapping that gave up
  /// @param body of the message
  record DeadLettered(
      long atNanos, String queue, String from, @Nullable String eventId, String body)
      implements Observation {}

  /// Something was given up, and no dead-letter queue took it.
  ///
  /// @param from the queue, rule, mapping or bus that gave up
  record Dropped(long atNanos, String from, @Nullable String eventId, String reason)
      implements Observation {}

  /// A function called a service.
  ///
  /// @param service the signing name
  /// @param operation such as `GetItem`
  /// @param ids the UUIDs that stand in the request, in order
  record ServiceCalled(
      long atNanos, String function, String service, String operation, List<String> ids)
      implements Observation {}

  /// A client called what the sandbox does not have.
  ///
  /// @param service the signing name
  record UnsupportedCalled(long atNanos, String service, String operation) implements Observation {}

  /// How full a queue is; told when it changes, at most once in 100 ms and queue.
  record QueueMeasured(long atNanos, String queue, int visible, int inFlight, int delayed)
      implements Observation {}

  /// A function wrote a line to its log.
  record LogWritten(long atNanos, String function, String line) implements Observation {}
}
