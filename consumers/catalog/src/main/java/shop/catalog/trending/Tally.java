package shop.catalog.trending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import shop.catalog.trending.Clicks.Click;
import shop.catalog.trending.Clicks.Slot;

/// Views that are added to the read model in one transaction.
///
/// @param last the sequence number of the last of them
/// @param views how many, by what is counted
record Tally(String last, SequencedMap<Slot, Long> views) {

  /// What a transaction of DynamoDB takes (100 items), less the shard's position.
  static final int MOST_SLOTS = 99;

  /// The first clicks behind a position that fit one transaction; none where all are counted.
  ///
  /// @param clicks in the shard's order
  static Optional<Tally> next(List<Click> clicks, Position position) {
    SequencedMap<Slot, Long> views = new LinkedHashMap<>();
    String last = "";
    for (Click click : clicks) {
      if (!position.isBefore(click.sequenceNumber())) {
        continue;
      }
      if (views.size() == MOST_SLOTS && !views.containsKey(click.slot())) {
        break;
      }
      views.merge(click.slot(), 1L, Long::sum);
      last = click.sequenceNumber();
    }
    return views.isEmpty() ? Optional.empty() : Optional.of(new Tally(last, views));
  }

  /// How many views they are.
  long total() {
    return views.values().stream().mapToLong(Long::longValue).sum();
  }
}
