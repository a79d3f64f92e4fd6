package shop.catalog.trending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import shop.catalog.trending.Clicks.Click;
import shop.catalog.trending.Clicks.Slot;
import stormglass.lambda.Item;

class TallyTest {

  private static final Hour HOUR = new Hour(Records.TEN);
  private static final Position START = new Position("", 0);

  private static Click click(int index, String productId) {
    return new Click(Records.sequenceNumber(index), new Slot(HOUR, productId));
  }

  @Test
  void aProductIsWrittenOnceHoweverOftenItWasViewed() {
    Tally tally =
        Tally.next(List.of(click(0, "p-001"), click(1, "p-002"), click(2, "p-001")), START)
            .orElseThrow();
    assertThat(tally.views())
        .containsExactly(
            Map.entry(new Slot(HOUR, "p-001"), 2L), Map.entry(new Slot(HOUR, "p-002"), 1L));
    assertThat(tally.last()).isEqualTo(Records.sequenceNumber(2));
    assertThat(tally.total()).isEqualTo(3);
  }

  @Test
  void whatComesAgainIsNotCountedAgain() {
    List<Click> clicks = List.of(click(0, "p-001"), click(1, "p-002"), click(2, "p-001"));
    Position after = START.movedTo(Records.sequenceNumber(1));
    assertThat(Tally.next(clicks, after).orElseThrow().views())
        .containsExactly(Map.entry(new Slot(HOUR, "p-001"), 1L));
    assertThat(Tally.next(clicks, after.movedTo(Records.sequenceNumber(2)))).isEmpty();
  }

  @Test
  void sequenceNumbersAreComparedAsNumbers() {
    Position nine = new Position("9", 1);
    assertThat(nine.isBefore("10")).isTrue();
    assertThat(new Position("10", 1).isBefore("9")).isFalse();
    assertThat(nine.isBefore("9")).isFalse();
    assertThat(START.isBefore("0")).isTrue();
  }

  @Test
  void aPositionIsKeptAsItIs() {
    Item item = new Position("495903", 1).item("shardId-000000000006", 1000);
    assertThat(item.attributes())
        .containsAllEntriesOf(Item.key("shard#shardId-000000000006", "position").attributes());
    assertThat(item.number("expiresAt")).isEqualTo(1000 + 8 * 24 * 3600);
    assertThat(Position.of(Optional.of(item.with("version", 7))))
        .isEqualTo(new Position("495903", 7));
    assertThat(Position.of(Optional.empty())).isEqualTo(START);
  }

  @Test
  void batchesOfAnySizeThatComeAgainAndInPartsAreCountedOnce() {
    for (long seed = 1; seed <= 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Click> clicks = new ArrayList<>();
      for (int i = 0; i < random.nextInt(1, 600); i++) {
        clicks.add(click(i, "p-" + random.nextInt(300)));
      }
      Map<Slot, Long> once = new HashMap<>();
      clicks.forEach(click -> once.merge(click.slot(), 1L, Long::sum));
      assertThat(countedInParts(clicks, random)).as("seed " + seed).isEqualTo(once);
    }
  }

  /// Counts batches that begin anywhere up to the position, as redelivered and halved ones do.
  private static Map<Slot, Long> countedInParts(List<Click> clicks, SplittableRandom random) {
    Map<Slot, Long> counted = new HashMap<>();
    Position position = START;
    int done = 0;
    while (done < clicks.size()) {
      int from = random.nextInt(done + 1);
      int to = done + random.nextInt(clicks.size() - done + 1);
      List<Click> batch = clicks.subList(Math.min(from, to), to);
      Optional<Tally> next = Tally.next(batch, position);
      while (next.isPresent()) {
        assertThat(next.get().views()).hasSizeLessThanOrEqualTo(Tally.MOST_SLOTS);
        next.get().views().forEach((slot, views) -> counted.merge(slot, views, Long::sum));
        position = position.movedTo(next.get().last());
        next = Tally.next(batch, position);
      }
      done = Math.max(done, to);
    }
    return counted;
  }
}
