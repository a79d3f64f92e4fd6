package stormglass.cloud.queue;

import java.util.UUID;

/// Message ids that look like SQS's and come from a counter.
final class MessageIds {

  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

  private MessageIds() {}

  /// A different text for every number: multiplying by an odd number loses nothing.
  static String text(long id) {
    long mixed = id * ODD;
    long high = (mixed & ~0xF000L) | VERSION_4;
    long low = (id & ~(3L << 62)) | VARIANT;
    return new UUID(high, low).toString();
  }
}
