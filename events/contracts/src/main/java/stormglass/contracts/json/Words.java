package stormglass.contracts.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes of an array at a time, the first of them lowest.
///
/// A word has eight lanes of a byte each; a multiple of [#LANES] has the factor in each.
final class Words {

  static final long LANES = 0x0101_0101_0101_0101L;

  static final long HIGHEST = LANES << 7;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  static long get(byte[] in, int at) {
    return (long) LONGS.get(in, at);
  }

  /// Where a string may first have a character that does not stand for itself or is not ASCII, or
  /// where its last whole word ends.
  static int plainEnd(byte[] in, int from, int end) {
    int at = from;
    while (at <= end - Long.BYTES) {
      long special = special(get(in, at));
      if (special != 0) {
        return at + (Long.numberOfTrailingZeros(special) >>> 3);
      }
      at += Long.BYTES;
    }
    return at;
  }

  /// Has bits in the lanes of quotes, backslashes, control characters and what is not ASCII; lanes
  /// above the first such one may have bits without a reason.
  private static long special(long word) {
    long quote = (word ^ '"' * LANES) - LANES;
    long backslash = (word ^ '\\' * LANES) - LANES;
    long control = word - ' ' * LANES;
    return (quote | backslash | control | word) & HIGHEST;
  }

  static void put(byte[] out, int at, long word) {
    LONGS.set(out, at, word);
  }
}
