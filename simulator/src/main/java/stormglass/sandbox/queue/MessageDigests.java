package stormglass.sandbox.queue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import stormglass.sandbox.live.Payload.MessageAttribute;

/// The MD5 digests that clients verify (SQS developer guide, calculating the MD5 message digest for
/// message attributes, 2026-11).
final class MessageDigests {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte STRING = 1;
  private static final byte BINARY = 2;

  private MessageDigests() {}

  static String ofBody(String body) {
    return md5(body.getBytes(StandardCharsets.UTF_8));
  }

  static String ofAttributes(Map<String, MessageAttribute> attributes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TreeMap<>(attributes)
        .forEach(
            (name, attribute) -> {
              put(bytes, name.getBytes(StandardCharsets.UTF_8));
              put(bytes, attribute.dataType().getBytes(StandardCharsets.UTF_8));
              bytes.write(attribute.binary() ? BINARY : STRING);
              put(
                  bytes,
                  attribute.binary()
                      ? Base64.getDecoder().decode(attribute.text())
                      : attribute.text().getBytes(StandardCharsets.UTF_8));
            });
    return md5(bytes.toByteArray());
  }

  private static void put(ByteArrayOutputStream to, byte[] part) {
    to.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
    to.writeBytes(part);
  }

  private static String md5(byte[] bytes) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
