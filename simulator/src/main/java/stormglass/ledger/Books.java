package stormglass.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a run leaves behind, as far as a ledger looks at it.
///
/// @param answered how often the HTTP API answered, by route, such as `GET /api/orders/{orderId}`,
///   and status
/// @param accepted events the buses accepted, in the order in which they did
/// @param deadLetters messages that lie in dead-letter queues at the end
/// @param seeded items that the tables held before the run, by the table's logical id
/// @param items items that the tables hold at the end, by the table's logical id
public record Books(
    Map<String, Map<Integer, Long>> answered,
    List<Accepted> accepted,
    List<DeadLetter> deadLetters,
    Map<String, List<Item>> seeded,
    Map<String, List<Item>> items) {

  public Books {
    answered = Map.copyOf(answered);
    accepted = List.copyOf(accepted);
    deadLetters = List.copyOf(deadLetters);
    seeded = Map.copyOf(seeded);
    items = Map.copyOf(items);
  }

  /// An event that a bus accepted.
  ///
  /// @param id the event's id, given by the bus
  /// @param detail the detail, as JSON
  /// @param matched the targets whose rules match it, as `Rule/target`
  /// @param delivered the targets to which it was delivered, at least once
  public record Accepted(
      String id,
      String source,
      String detailType,
      String detail,
      Set<String> matched,
      Set<String> delivered) {}

  /// A message in a dead-letter queue.
  ///
  /// @param queue the logical id of the dead-letter queue
  /// @param eventId of the event it carries, or "" when it carries none
  /// @param body the message's body
  public record DeadLetter(String queue, String eventId, String body) {}

  /// An item of a table.
  ///
  /// @param attributes texts, `BigDecimal` numbers, booleans, nulls, lists and maps of these
  public record Item(Map<String, @Nullable Object> attributes) {

    /// A text attribute, or null.
    public @Nullable String text(String name) {
      return attributes.get(name) instanceof String text ? text : null;
    }

    /// A number attribute as a whole number, or 0 when there is none.
    public long number(String name) {
      return attributes.get(name) instanceof Number number ? number.longValue() : 0;
    }
  }

  /// How often a route answered with one of some statuses.
  ///
  /// @param least the first of the statuses
  /// @param most the last of them
  public long answered(String route, int least, int most) {
    return answered.getOrDefault(route, Map.of()).entrySet().stream()
        .filter(answer -> answer.getKey() >= least && answer.getKey() <= most)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /// The items of one table at the end.
  public List<Item> table(String logicalId) {
    return items.getOrDefault(logicalId, List.of());
  }
}
