package stormglass.contracts.json;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// UUIDs and date-times of RFC 3339 as ASCII bytes, read and written in place.
final class Formats {

  static final int UUID_LENGTH = 36;

  /// The longest date-time that is written: nine digits of a second's fraction.
  static final int MAX_DATE_TIME_LENGTH = 30;

  private static final byte[] HEX_VALUES = hexValues();

  /// The two digits of each byte.
  private static final short[] HEX_PAIRS = hexPairs();

  /// The two decimal digits of each number below a hundred.
  private static final short[] PAIRS = pairs();

  private static final long SECONDS_PER_DAY = 86_400;
  private static final long DAYS_FROM_YEAR_0 = 719_468;
  private static final long DAYS_PER_ERA = 146_097;

  /// The bounds of the years that RFC 3339 has, 0 to 9999.
  private static final long FIRST_SECOND = -62_167_219_200L;

  private static final long LAST_SECOND = 253_402_300_799L;

  private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /* Days are counted in years that begin in March, so that a leap day comes last: Howard Hinnant,
   * "chrono-Compatible Low-Level Date Algorithms". */

  private Formats() {}

  private static byte[] hexValues() {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < 10; i++) {
      values['0' + i] = (byte) i;
    }
    for (int i = 0; i < 6; i++) {
      values['a' + i] = (byte) (10 + i);
      values['A' + i] = (byte) (10 + i);
    }
    return values;
  }

  private static short[] pairs() {
    short[] pairs = new short[100];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (short) (('0' + i / 10) << 8 | ('0' + i % 10));
    }
    return pairs;
  }

  private static short[] hexPairs() {
    byte[] digits = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    short[] pairs = new short[256];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (short) (digits[i >> 4] << 8 | digits[i & 0xF]);
    }
    return pairs;
  }

  /// The UUID that the bytes are, or null.
  static @Nullable UUID uuid(byte[] in, int from, int to) {
    if (to - from != UUID_LENGTH || in[from + 8] != '-' || in[from + 13] != '-') {
      return null;
    }
    if (in[from + 18] != '-' || in[from + 23] != '-') {
      return null;
    }
    long first = hex(in, from, 8);
    long second = hex(in, from + 9, 4);
    long third = hex(in, from + 14, 4);
    long fourth = hex(in, from + 19, 4);
    long fifth = hex(in, from + 24, 12);
    if ((first | second | third | fourth | fifth) < 0) {
      return null;
    }
    return new UUID(first << 32 | second << 16 | third, fourth << 48 | fifth);
  }

  /// The value of at most 15 hexadecimal digits; negative where one is none.
  private static long hex(byte[] in, int from, int count) {
    long value = 0;
    int all = 0;
    for (int i = from; i < from + count; i++) {
      int digit = HEX_VALUES[in[i] & 0xFF];
      all |= digit;
      value = value << 4 | digit;
    }
    return all < 0 ? -1 : value;
  }

  /// Writes a UUID and tells where it ends.
  static int write(UUID uuid, byte[] out, int from) {
    long high = uuid.getMostSignificantBits();
    long low = uuid.getLeastSignificantBits();
    int at = hex(high >>> 32, 8, out, from);
    out[at] = '-';
    at = hex(high >>> 16, 4, out, at + 1);
    out[at] = '-';
    at = hex(high, 4, out, at + 1);
    out[at] = '-';
    at = hex(low >>> 48, 4, out, at + 1);
    out[at] = '-';
    return hex(low, 12, out, at + 1);
  }

  private static int hex(long value, int count, byte[] out, int from) {
    long rest = value;
    for (int i = from + count - 2; i >= from; i -= 2) {
      int pair = HEX_PAIRS[(int) rest & 0xFF];
      out[i] = (byte) (pair >> 8);
      out[i + 1] = (byte) pair;
      rest >>>= 8;
    }
    return from + count;
  }

  /// The instant that a date-time of RFC 3339 is, or null; digits beyond nanoseconds are dropped,
  /// and a leap second is refused, because an Instant cannot hold one, as is what UTC has in no
  /// year from 0 to 9999.
  static @Nullable Instant instant(byte[] in, int from, int to) {
    if (to - from < 20 || in[from + 4] != '-' || in[from + 7] != '-') {
      return null;
    }
    if ((in[from + 10] | 0x20) != 't' || in[from + 13] != ':' || in[from + 16] != ':') {
      return null;
    }
    int year = two(in, from) * 100 + two(in, from + 2);
    int month = two(in, from + 5);
    int day = two(in, from + 8);
    int hour = two(in, from + 11);
    int minute = two(in, from + 14);
    int second = two(in, from + 17);
    if ((year | month | day | hour | minute | second) < 0) {
      return null;
    }
    if (month == 0 || month > 12 || day == 0 || day > daysOf(month, year)) {
      return null;
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    long seconds = epochDay(year, month, day) * SECONDS_PER_DAY;
    seconds += hour * 3600L + minute * 60L + second;
    return withFraction(seconds, in, from + 19, to);
  }

  private static @Nullable Instant withFraction(long seconds, byte[] in, int from, int to) {
    int at = from;
    int nanos = 0;
    if (in[at] == '.') {
      int unit = 100_000_000;
      int first = ++at;
      while (at < to && in[at] >= '0' && in[at] <= '9') {
        nanos += (in[at++] - '0') * unit;
        unit /= 10;
      }
      if (at == first) {
        return null;
      }
    }
    if (at + 1 == to && (in[at] | 0x20) == 'z') {
      return Instant.ofEpochSecond(seconds, nanos);
    }
    if (at + 6 != to || in[at + 3] != ':' || (in[at] != '+' && in[at] != '-')) {
      return null;
    }
    int hours = two(in, at + 1);
    int minutes = two(in, at + 4);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return null;
    }
    long offset = hours * 3600L + minutes * 60L;
    long utc = in[at] == '+' ? seconds - offset : seconds + offset;
    return utc < FIRST_SECOND || utc > LAST_SECOND ? null : Instant.ofEpochSecond(utc, nanos);
  }

  /// The value of two digits; far below zero where one is none.
  private static int two(byte[] in, int from) {
    int tens = in[from] - '0';
    int ones = in[from + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : tens * 10 + ones;
  }

  @SuppressWarnings("JavaInstantGetSecondsGetNano") // asked for beside the seconds, each time
  private static int nanos(Instant instant) {
    return instant.getNano();
  }

  /// Whether an instant can be written.
  static boolean canWrite(Instant instant) {
    return instant.getEpochSecond() >= FIRST_SECOND && instant.getEpochSecond() <= LAST_SECOND;
  }

  /// How many digits of a second's fraction hold an instant: three, six or nine.
  static int fractionDigits(Instant instant) {
    int nanos = nanos(instant);
    return nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
  }

  /// Writes an instant, such as `2026-11-21T14:00:00.125Z`, and tells where it ends.
  ///
  /// @param fractionDigits 0, 3, 6 or 9; what they do not hold is dropped
  static int write(Instant instant, int fractionDigits, byte[] out, int from) {
    long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY);
    int second = (int) Math.floorMod(instant.getEpochSecond(), SECONDS_PER_DAY);
    int at = date(day, out, from);
    out[at] = 'T';
    at = digits(second / 3600, 2, out, at + 1);
    out[at] = ':';
    at = digits(second / 60 % 60, 2, out, at + 1);
    out[at] = ':';
    at = digits(second % 60, 2, out, at + 1);
    if (fractionDigits > 0) {
      out[at] = '.';
      int fraction = nanos(instant) / POWERS[9 - fractionDigits];
      at = digits(fraction, fractionDigits, out, at + 1);
    }
    out[at] = 'Z';
    return at + 1;
  }

  private static int date(long epochDay, byte[] out, int from) {
    long fromMarch = epochDay + DAYS_FROM_YEAR_0;
    long era = Math.floorDiv(fromMarch, DAYS_PER_ERA);
    int dayOfEra = (int) Math.floorMod(fromMarch, DAYS_PER_ERA);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
    if (year < 0 || year > 9999) {
      throw new IllegalArgumentException("RFC 3339 has no year " + year);
    }
    int at = digits((int) year, 4, out, from);
    out[at] = '-';
    at = digits(month, 2, out, at + 1);
    out[at] = '-';
    return digits(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 2, out, at + 1);
  }

  /// Writes so many digits of a number that is not negative, and tells where they end.
  static int digits(int number, int count, byte[] out, int from) {
    int rest = number;
    int i = from + count - 2;
    for (; i >= from; i -= 2) {
      int pair = PAIRS[rest % 100];
      out[i] = (byte) (pair >> 8);
      out[i + 1] = (byte) pair;
      rest /= 100;
    }
    if (i == from - 1) {
      out[from] = (byte) ('0' + rest % 10);
    }
    return from + count;
  }

  /// Writes a number from 0 to 99 without a leading zero, and tells where it ends.
  static int upTo99(int number, byte[] out, int from) {
    int pair = PAIRS[number];
    out[from] = (byte) (number < 10 ? pair : pair >> 8);
    if (number < 10) {
      return from + 1;
    }
    out[from + 1] = (byte) pair;
    return from + 2;
  }

  private static int daysOf(int month, int year) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /// Days since 1970-01-01.
  private static long epochDay(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int monthFromMarch = (month + 9) % 12;
    int leapDays = Math.floorDiv(shifted, 4) - Math.floorDiv(shifted, 100);
    leapDays += Math.floorDiv(shifted, 400);
    return 365L * shifted + leapDays + (153L * monthFromMarch + 2) / 5 + day - 1 - DAYS_FROM_YEAR_0;
  }
}
