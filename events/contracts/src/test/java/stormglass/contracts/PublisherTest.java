package stormglass.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stormglass.contracts.Publisher.PutEvents;
import stormglass.contracts.Publisher.Result;
import stormglass.contracts.Publisher.Unpublished;

class PublisherTest {

  private static final Result ACCEPTED = new Result.Accepted("id");
  private static final Result.Refused THROTTLED = new Result.Refused("ThrottlingException", "busy");

  private final List<List<Entry>> calls = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void aCallHasAtMostTenEntries() {
    assertThat(publisher(all(ACCEPTED)).publish(entries(23, 10))).isEmpty();

    assertThat(calls).extracting(List::size).containsExactly(10, 10, 3);
  }

  @Test
  void aCallHasAtMostOneMebibyte() {
    assertThat(publisher(all(ACCEPTED)).publish(entries(5, 400_000))).isEmpty();

    assertThat(calls).extracting(List::size).containsExactly(2, 2, 1);
  }

  @Test
  void anEntryThatNoCallCanTakeIsGivenBackAndTheOthersArePublished() {
    List<Entry> entries = new ArrayList<>(entries(2, 10));
    entries.add(1, entry(0, Publisher.MAX_BYTES));

    assertThat(publisher(all(ACCEPTED)).publish(entries))
        .extracting(Unpublished::entry, unpublished -> unpublished.why().code())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(entries.get(1), "EntryTooLarge"));
    assertThat(calls).extracting(List::size).containsExactly(2);
  }

  @Test
  void onlyTheFailedEntriesOfAPartialFailureAreTriedAgain() {
    List<Entry> entries = entries(3, 10);
    PutEvents second =
        call -> calls.size() > 1 ? List.of(ACCEPTED) : List.of(ACCEPTED, THROTTLED, ACCEPTED);

    assertThat(publisher(second).publish(entries)).isEmpty();
    assertThat(calls).containsExactly(entries, List.of(entries.get(1)));
  }

  @Test
  void anEntryThatStaysRefusedIsGivenBackAfterTheLastAttempt() {
    List<Entry> entries = entries(1, 10);

    assertThat(publisher(all(THROTTLED)).publish(entries))
        .containsExactly(new Unpublished(entries.getFirst(), THROTTLED));
    assertThat(calls).hasSize(3);
    assertThat(pauses).hasSize(2);
    assertThat(pauses.get(0)).isBetween(Duration.ZERO, Duration.ofMillis(100));
    assertThat(pauses.get(1)).isBetween(Duration.ZERO, Duration.ofMillis(200));
  }

  @Test
  void whatWouldBeRefusedAgainIsNotTriedAgain() {
    Result.Refused malformed = new Result.Refused("MalformedDetail", "no JSON");

    assertThat(publisher(all(malformed)).publish(entries(1, 10))).hasSize(1);
    assertThat(calls).hasSize(1);
  }

  @Test
  void aCallThatFailsAsAWholeIsTriedAgain() {
    PutEvents port =
        call -> {
          if (calls.size() == 1) {
            throw new IllegalStateException("connection reset");
          }
          return List.of(ACCEPTED, ACCEPTED);
        };

    assertThat(publisher(port).publish(entries(2, 10))).isEmpty();
    assertThat(calls).hasSize(2);
  }

  @Test
  void anEntryCountsItsTimeItsNamesItsDetailAndItsResources() {
    Entry entry =
        new Entry("ä.b", "T", Instant.EPOCH, List.of("arn", "arn:x"), "{}".getBytes(UTF_8));

    assertThat(entry.sizeBytes()).isEqualTo(14 + 4 + 1 + 2 + 3 + 5);
  }

  private Publisher publisher(PutEvents port) {
    Backoff backoff = new Backoff(3, Duration.ofMillis(100), new SplittableRandom(1), pauses::add);
    return new Publisher(
        call -> {
          calls.add(List.copyOf(call));
          return port.put(call);
        },
        backoff);
  }

  private static PutEvents all(Result result) {
    return call -> call.stream().map(_ -> result).toList();
  }

  private static List<Entry> entries(int count, int bytes) {
    return IntStream.range(0, count).mapToObj(i -> entry(i, bytes)).toList();
  }

  private static Entry entry(int number, int bytes) {
    return new Entry("shop." + number, "T", null, List.of(), new byte[bytes]);
  }
}
