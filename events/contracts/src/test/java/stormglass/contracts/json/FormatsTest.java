package stormglass.contracts.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z");

  @Test
  void instantsAreWrittenAndReadAsTheLibraryReadsThem() {
    System.out.println("FormatsTest seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 20_000; i++) {
      long second = random.nextLong(YEAR_0.getEpochSecond(), YEAR_9999.getEpochSecond());
      int unit = new int[] {1, 1_000, 1_000_000, 1_000_000_000}[random.nextInt(4)];
      int nanos = random.nextInt(1_000_000_000);
      Instant instant = Instant.ofEpochSecond(second, nanos - nanos % unit);
      String json = new JsonWriter().value(instant).toString();

      assertThat(Instant.parse(json.substring(1, json.length() - 1))).isEqualTo(instant);
      assertThat(instant(json)).isEqualTo(instant);
    }
  }

  @Test
  void uuidsAreWrittenAndReadAsTheLibraryWritesThem() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 10_000; i++) {
      UUID uuid = new UUID(random.nextLong(), random.nextLong());

      assertThat(new JsonWriter().value(uuid)).hasToString("\"" + uuid + "\"");
      assertThat(uuid("\"" + uuid + "\"")).isEqualTo(uuid);
    }
  }

  @Test
  void anOffsetIsTakenOff() {
    assertThat(instant("\"2026-11-21T09:30:00.5+05:30\""))
        .isEqualTo(Instant.parse("2026-11-21T04:00:00.500Z"));
    assertThat(instant("\"2026-11-21t09:30:00-00:30\""))
        .isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
  }

  @Test
  void digitsBeyondNanosecondsAreDropped() {
    assertThat(instant("\"2026-11-21T09:30:00.1234567899Z\""))
        .isEqualTo(Instant.parse("2026-11-21T09:30:00.123456789Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-12-31T23:59:60Z", "2015-06-30T23:59:60.5Z"})
  void aLeapSecondIsRefused(String text) {
    assertThat(instant("\"" + text + "\"")).isNull();
  }

  @Test
  void escapesMeanWhatTheyStandFor() {
    assertThat(uuid("\"\\u0030\\u0030000000-0000-0001-0000-000000000002\""))
        .isEqualTo(new UUID(1, 2));
    assertThat(instant("\"2026-11-21\\u005409:30:00Z\""))
        .isEqualTo(Instant.parse("2026-11-21T09:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\"2026", "2026", "\"2026-11-21T09:30:00Z", "\"\\u00\"", "\"\t\""})
  void whatIsNoStringIsMalformed(String json) {
    assertThatThrownBy(() -> instant(json)).isInstanceOf(MalformedJson.class);
    assertThatThrownBy(() -> uuid(json)).isInstanceOf(MalformedJson.class);
  }

  private static @Nullable Instant instant(String json) {
    return new JsonReader(json.getBytes(UTF_8)).readInstant();
  }

  private static @Nullable UUID uuid(String json) {
    return new JsonReader(json.getBytes(UTF_8)).readUuid();
  }
}
