package stormglass.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The client's own name of a command, which makes its retry safe: the same user and key always
/// mean the same command, and a command is only carried out once.
///
/// @param value 1 to 64 visible characters of ASCII
public record IdempotencyKey(String value) {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

  /// Reads a request's key.
  ///
  /// @return the key, where the header is there and valid
  public static Optional<IdempotencyKey> of(HttpRequest request) {
    return request
        .header("idempotency-key")
        .filter(value -> FORM.matcher(value).matches())
        .map(IdempotencyKey::new);
  }

  /// What is wrong with a request's key, where it has one that is not valid.
  public static Optional<ProblemDocument> fault(HttpRequest request) {
    boolean faulty =
        request.header("idempotency-key").isPresent() && IdempotencyKey.of(request).isEmpty();
    return faulty
        ? Optional.of(
            ProblemDocument.invalid(
                "invalid-idempotency-key",
                "The idempotency key is not valid.",
                List.of(new ProblemDocument.Fault(HEADER, "must have 1 to 64 visible characters"))))
        : Optional.empty();
  }

  /// The answer to a key that was used before, with another body.
  public static ProblemDocument reused() {
    return ProblemDocument.invalid(
        "idempotency-key-reused",
        "The idempotency key was used before.",
        List.of(new ProblemDocument.Fault(HEADER, "belongs to a request with another body")));
  }

  /// The command that this user means by this key; a UUID of version 8 (RFC 9562).
  public UUID commandId(String username) {
    ByteBuffer hash = ByteBuffer.wrap(sha256((username + "\n" + value).getBytes(UTF_8)));
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /// What tells one body from another.
  public static String fingerprint(byte[] body) {
    return HexFormat.of().formatHex(sha256(body), 0, 16);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
