package shop.catalog.trending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.catalog.trending.Clicks.Click;
import shop.catalog.trending.Clicks.Slot;
import shop.catalog.trending.Clicks.Unreadable;
import stormglass.contracts.json.MalformedJson;

class ClicksTest {

  private final Records records = new Records();

  @Test
  void aBatchIsReadAsLambdaGivesIt() {
    records.view("p-001", Records.TEN).view("p-002", Records.TEN);
    StreamBatch batch = StreamBatch.parse(records.event().getBytes(UTF_8));
    assertThat(batch.shardId()).isEqualTo("shardId-000000000006");
    assertThat(batch.records())
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(records.list());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Records\":[]}",
        "{\"Records\":[{\"eventID\":\"a:1\"}]}",
        "{\"Records\":[{\"eventID\":\"a:1\",\"kinesis\":{\"sequenceNumber\":\"1\"}}]}",
        "{\"Records\":[{\"eventID\":\"a\",\"kinesis\":{\"sequenceNumber\":\"1\",\"data\":\"\"}}]}"
      })
  void whatIsNoBatchOfAStreamIsAWrongTrigger(String event) {
    assertThatThrownBy(() -> StreamBatch.parse(event.getBytes(UTF_8)))
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void aClickCountsForTheHourInWhichItWasMade() {
    records.view("p-001", Records.TEN.minusMillis(1)).view("p-001", Records.TEN);
    Hour ten = new Hour(Records.TEN);
    assertThat(records.read().clicks())
        .containsExactly(
            new Click(Records.sequenceNumber(0), new Slot(ten.before(), "p-001")),
            new Click(Records.sequenceNumber(1), new Slot(ten, "p-001")));
    assertThat(ten.key()).isEqualTo("hour#2026-11-21T10:00:00Z");
    assertThat(ten.expiresAt()).isEqualTo(Records.TEN.plus(Duration.ofDays(2)).getEpochSecond());
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsRead() {
    byte[] unknown = records.message("p-002", Records.TEN);
    unknown[2]++;
    byte[] broken = records.message("p-002", Records.TEN);
    records
        .view("p-001", Records.TEN)
        .raw(unknown)
        .raw(Arrays.copyOf(broken, broken.length - 9))
        .raw("{\"productId\":\"p-001\"}".getBytes(UTF_8))
        .view("p-003", Records.TEN);
    Clicks read = records.read();
    assertThat(read.clicks())
        .extracting(Click::sequenceNumber)
        .containsExactly(Records.sequenceNumber(0), Records.sequenceNumber(4));
    assertThat(read.unreadable())
        .extracting(Unreadable::sequenceNumber)
        .containsExactly(
            Records.sequenceNumber(1), Records.sequenceNumber(2), Records.sequenceNumber(3));
    assertThat(read.unreadable().getFirst().why()).contains("fingerprint");
  }

  @Test
  void aProductIdThatTheSchemaDoesNotAllowIsUnreadable() {
    byte[] message = records.message("p-001", Records.TEN);
    message[new String(message, ISO_8859_1).indexOf("p-001")] = 'P';
    assertThat(records.raw(message).read().unreadable())
        .singleElement()
        .extracting(Unreadable::why, as(STRING))
        .startsWith("/productId does not match");
  }

  @Test
  void whatCannotBeReadIsReported() {
    assertThat(new String(TrendingProducts.response(List.of(new Unreadable("7", "broken"))), UTF_8))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
    assertThat(new String(TrendingProducts.response(List.of()), UTF_8))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }
}
