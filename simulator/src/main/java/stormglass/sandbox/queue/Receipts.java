package stormglass.sandbox.queue;

import java.nio.ByteBuffer;
import java.util.Base64;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.MessageQueue;

/// Receipt handles: the queue and the receipt, as opaque text.
public final class Receipts {

  private static final int MARK = 0x53474C31;
  private static final int BYTES = 16;

  private Receipts() {}

  /// The handle of a message's newest receive.
  public static String handle(MessageQueue<?> queue, Message<?> message) {
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .putInt(MARK)
            .putInt(queue.index())
            .putLong(message.receipt())
            .array();
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// The receipt of a handle.
  ///
  /// @throws stormglass.sandbox.wire.Refusal if it is no handle of that queue
  static long receipt(MessageQueue<?> queue, String handle) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(handle));
      if (bytes.remaining() == BYTES && bytes.getInt() == MARK && bytes.getInt() == queue.index()) {
        return bytes.getLong();
      }
    } catch (IllegalArgumentException noBase64) {
      throw SqsError.receiptHandle(handle);
    }
    throw SqsError.receiptHandle(handle);
  }
}
