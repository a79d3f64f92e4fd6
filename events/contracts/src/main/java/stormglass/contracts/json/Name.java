package stormglass.contracts.json;

import java.util.Arrays;

/// A name as it is mostly written, with quotes and colon, perhaps with a comma before; compared
/// eight bytes at a time.
final class Name {

  /// Filled up with zeros to whole words.
  private final byte[] bytes;

  private final int length;
  private final long first;

  /// The bits of the first word that belong to it.
  private final long mask;

  Name(byte[] written) {
    length = written.length;
    bytes = Arrays.copyOf(written, (length + 7) / 8 * 8);
    first = Words.get(bytes, 0);
    mask = length < 8 ? (1L << (8 * length)) - 1 : -1;
  }

  int length() {
    return length;
  }

  /// Whether it stands at a place.
  ///
  /// @param end of what may be read
  boolean standsIn(byte[] in, int at, int end) {
    if (end - at < bytes.length) {
      return end - at >= length && Arrays.equals(in, at, at + length, bytes, 0, length);
    }
    if ((Words.get(in, at) & mask) != first) {
      return false;
    }
    for (int next = 8; next < length; next += 8) {
      int from = Math.min(next, length - 8);
      if (Words.get(in, at + from) != Words.get(bytes, from)) {
        return false;
      }
    }
    return true;
  }

  /// Writes it.
  void write(byte[] out, int at) {
    System.arraycopy(bytes, 0, out, at, length);
  }
}
