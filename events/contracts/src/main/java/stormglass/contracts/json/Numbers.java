package stormglass.contracts.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// The grammar of JSON numbers.
final class Numbers {

  private static final int LONG_DIGITS = 19;

  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Numbers() {}

  /// Where the number that starts at `from` ends.
  static int end(byte[] in, int from, int end) {
    int at = from;
    if (in[at] == '-') {
      at++;
    }
    int whole = at;
    at = digits(in, at, end);
    if (at - whole > 1 && in[whole] == '0') {
      throw new MalformedJson("a number has a leading zero", whole);
    }
    if (at < end && in[at] == '.') {
      at = digits(in, at + 1, end);
    }
    if (at < end && (in[at] | 0x20) == 'e') {
      at++;
      if (at < end && (in[at] == '+' || in[at] == '-')) {
        at++;
      }
      at = digits(in, at, end);
    }
    if (at - from > JsonReader.MAX_NUMBER_LENGTH) {
      throw new MalformedJson("a number is too long", from);
    }
    return at;
  }

  /// Where the whole number of at most 18 digits ends that starts at `from`; `from` itself where
  /// there is none.
  static int shortEnd(byte[] in, int from, int end) {
    int whole = in[from] == '-' ? from + 1 : from;
    int most = Math.min(end - 1, whole + LONG_DIGITS - 1);
    int at = whole;
    while (at < most && in[at] >= '0' && in[at] <= '9') {
      at++;
    }
    boolean isNumber = at > whole && (in[whole] != '0' || at == whole + 1);
    boolean isDone = at < end && (in[at] == ',' || in[at] == '}' || in[at] == ']');
    return isNumber && isDone ? at : from;
  }

  /// The value of a number that [#end] has confirmed.
  static long toLong(byte[] in, int from, int end) {
    boolean negative = in[from] == '-';
    long value = 0;
    for (int i = negative ? from + 1 : from; i < end; i++) {
      int digit = in[i] - '0';
      if (digit < 0 || digit > 9) {
        throw new MalformedJson("a whole number is expected", from);
      }
      // Counted downwards, because the smallest long has no positive counterpart.
      long next = value * 10 - digit;
      if (value < Long.MIN_VALUE / 10 || next > value) {
        throw beyond(from);
      }
      value = next;
    }
    if (!negative && value == Long.MIN_VALUE) {
      throw beyond(from);
    }
    return negative ? value : -value;
  }

  /// The double next to a number that [#end] has confirmed.
  ///
  /// Up to fifteen digits and a power of ten up to 15 are both exact as doubles, so that their
  /// product or quotient is rounded once, as it should be (Clinger, How to read floating point
  /// numbers accurately, 1990).
  static double toDouble(byte[] in, int from, int end) {
    boolean negative = in[from] == '-';
    long digits = 0;
    int count = 0;
    int fraction = 0;
    int at = negative ? from + 1 : from;
    for (boolean isFraction = false; at < end; at++) {
      if (in[at] == '.') {
        isFraction = true;
        continue;
      }
      int digit = in[at] - '0';
      if (digit < 0 || digit > 9 || ++count > EXACT_DIGITS) {
        break;
      }
      digits = digits * 10 + digit;
      fraction += isFraction ? 1 : 0;
    }
    if (at < end) {
      return Double.parseDouble(new String(in, from, end - from, ISO_8859_1));
    }
    double value = digits / POWERS_OF_TEN[fraction];
    return negative ? -value : value;
  }

  /// Whether [#toLong] can read a number that [#end] has confirmed.
  static boolean isLong(byte[] in, int from, int end) {
    for (int i = in[from] == '-' ? from + 1 : from; i < end; i++) {
      if (in[i] < '0' || in[i] > '9') {
        return false;
      }
    }
    if (end - from < LONG_DIGITS) {
      return true;
    }
    try {
      toLong(in, from, end);
      return true;
    } catch (MalformedJson e) {
      return false;
    }
  }

  private static int digits(byte[] in, int from, int end) {
    int at = from;
    while (at < end && in[at] >= '0' && in[at] <= '9') {
      at++;
    }
    if (at == from) {
      throw new MalformedJson("a digit is expected", at);
    }
    return at;
  }

  private static MalformedJson beyond(int from) {
    return new MalformedJson("a number is beyond the range of a long", from);
  }
}
