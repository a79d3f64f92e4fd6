package stormglass.blueprint;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Physical names that AWS would choose at random, chosen here by what they name.
final class Names {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

  private Names() {}

  /// Small letters and digits, the first of them a letter.
  static String token(String of, int length) {
    BigInteger rest = new BigInteger(1, sha256(of));
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < length; i++) {
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(i == 0 ? 26 : 36));
      token.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return token.toString();
  }

  static String uuid(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// A name, or its start and a token where it is too long.
  static String bounded(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length - 9) + "-" + token(name, 8);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
