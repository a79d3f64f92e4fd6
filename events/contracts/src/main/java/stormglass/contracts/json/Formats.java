package stormglass.contracts.json;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// UUIDs and date-times of RFC 3339 as ASCII bytes, read and written in place.
public final class Formats {

  static final int UUID_LENGTH = 36;

  /// The length of a date-time without what follows the second.
  static final int SECOND_LENGTH = 19;

  /// The longest date-time that is written: nine digits of a second's fraction.
  static final int MAX_DATE_TIME_LENGTH = 30;

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

  private static short[] pairs() {
    short[] pairs = new short[100];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (short) (('0' + i / 10) << 8 | ('0' + i % 10));
    }
    return pairs;
  }

  /// The UUID that the bytes are, or null.
  public static @Nullable UUID uuid(byte[] in, int from, int to) {
    if (to - from != UUID_LENGTH || in[from + 8] != '-' || in[from + 13] != '-') {
      return null;
    }
    if (in[from + 18] != '-' || in[from + 23] != '-') {
      return null;
    }
    long first = hex(Words.get(in, from));
    long second = hex(halves(Words.get(in, from + 9), Words.get(in, from + 10)));
    long third = hex(halves(Words.get(in, from + 19), Words.get(in, from + 20)));
    long fourth = hex(Words.get(in, from + 28));
    return (first | second | third | fourth) < 0
        ? null
        : new UUID(first << 32 | second, third << 32 | fourth);
  }

  /// The first four bytes of one word and the last four of another.
  private static long halves(long first, long last) {
    return (first & 0xFFFF_FFFFL) | (last & ~0xFFFF_FFFFL);
  }

  /// The value of a word of eight hexadecimal digits; negative where one is none.
  ///
  /// Each byte is one of eight lanes: a sum sets its highest bit where the byte is not below a
  /// bound, and carries nothing over, since no byte has that bit of its own.
  private static long hex(long digits) {
    long lower = digits | 0x20 * Words.LANES;
    long decimal = (digits + (0x80 - '0') * Words.LANES) & ~(digits + (0x7F - '9') * Words.LANES);
    long letter = (lower + (0x80 - 'a') * Words.LANES) & ~(lower + (0x7F - 'f') * Words.LANES);
    if ((digits & Words.HIGHEST) != 0 || ((decimal | letter) & Words.HIGHEST) != Words.HIGHEST) {
      return -1;
    }
    long values = (digits & 0xF * Words.LANES) + 9 * (digits >>> 6 & Words.LANES);
    long nibbles = Long.reverseBytes(values);
    long bytes = (nibbles | nibbles >>> 4) & 0x00FF_00FF_00FF_00FFL;
    long pairs = (bytes | bytes >>> 8) & 0x0000_FFFF_0000_FFFFL;
    return (pairs | pairs >>> 16) & 0xFFFF_FFFFL;
  }

  /// Writes a UUID and tells where it ends.
  static int write(UUID uuid, byte[] out, int from) {
    long high = uuid.getMostSignificantBits();
    long low = uuid.getLeastSignificantBits();
    Words.put(out, from, digits(high >>> 32));
    out[from + 8] = '-';
    parted(digits(high), out, from + 9);
    out[from + 18] = '-';
    parted(digits(low >>> 32), out, from + 19);
    Words.put(out, from + 28, digits(low));
    return from + UUID_LENGTH;
  }

  /// Writes eight digits with a hyphen amidst.
  private static void parted(long digits, byte[] out, int from) {
    Words.put(out, from, (digits & 0xFFFF_FFFFL) | (long) '-' << 32 | digits >>> 32 << 40);
    out[from + 8] = (byte) (digits >>> 56);
  }

  /// The word of the hexadecimal digits of the lower 32 bits.
  private static long digits(long value) {
    long pairs = (value & 0xFFFFL) | (value & 0xFFFF_0000L) << 16;
    long bytes = (pairs | pairs << 8) & 0x00FF_00FF_00FF_00FFL;
    long nibbles = Long.reverseBytes((bytes | bytes << 4) & 0xF * Words.LANES);
    long letters = (nibbles + 6 * Words.LANES) >>> 4 & Words.LANES;
    return nibbles + '0' * Words.LANES + ('a' - '0' - 10) * letters;
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

  /// Writes a second, such as `2026-11-21T14:00:00`.
  static void second(long epochSecond, byte[] out, int from) {
    date(Math.floorDiv(epochSecond, SECONDS_PER_DAY), out, from);
    int second = (int) Math.floorMod(epochSecond, SECONDS_PER_DAY);
    out[from + 10] = 'T';
    pair(second / 3600, out, from + 11);
    out[from + 13] = ':';
    pair(second / 60 % 60, out, from + 14);
    out[from + 16] = ':';
    pair(second % 60, out, from + 17);
  }

  /// Writes what follows the second, such as `.125Z`, and tells where it ends.
  ///
  /// @param digits 0, 3, 6 or 9; what they do not hold is dropped
  static int fraction(Instant instant, int digits, byte[] out, int from) {
    int at = from;
    if (digits > 0) {
      out[at] = '.';
      at = digits(nanos(instant) / POWERS[9 - digits], digits, out, at + 1);
    }
    out[at] = 'Z';
    return at + 1;
  }

  private static void date(long epochDay, byte[] out, int from) {
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
    pair((int) year / 100, out, from);
    pair((int) year % 100, out, from + 2);
    out[from + 4] = '-';
    pair(month, out, from + 5);
    out[from + 7] = '-';
    pair(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, out, from + 8);
  }

  /// Writes a number from 0 to 99 with two digits.
  private static void pair(int number, byte[] out, int from) {
    int pair = PAIRS[number];
    out[from] = (byte) (pair >> 8);
    out[from + 1] = (byte) pair;
  }

  /// Writes so many digits of a number that is not negative, and tells where they end.
  static int digits(int number, int count, byte[] out, int from) {
    int rest = number;
    int i = from + count - 2;
    for (; i >= from; i -= 2) {
      pair(rest % 100, out, i);
      rest /= 100;
    }
    if (i == from - 1) {
      out[from] = (byte) ('0' + rest % 10);
    }
    return from + count;
  }

  /// Writes a number from 0 to 9999 without a leading zero, and tells where it ends.
  static int upTo9999(int number, byte[] out, int from) {
    if (number >= 100) {
      int at = upTo99(number / 100, out, from);
      pair(number % 100, out, at);
      return at + 2;
    }
    return upTo99(number, out, from);
  }

  private static int upTo99(int number, byte[] out, int from) {
    if (number < 10) {
      out[from] = (byte) ('0' + number);
      return from + 1;
    }
    pair(number, out, from);
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
