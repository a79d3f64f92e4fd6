package stormglass.sandbox.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// Signs tokens in the place of a Cognito user pool, and verifies them: RS256 with a key that is
/// made at its first use (RFC 7515 to 7519; Cognito developer guide, access token, 2026-11).
public final class Issuer {

  private static final String KEY_ID = "stormglass";
  private static final int KEY_BITS = 2048;
  private static final long LIFE_SECONDS = 86_400;
  private static final int MOST_REMEMBERED = 10_000;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Map<String, Verification.Verified> verified = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private @Nullable KeyPair keys;

  public Issuer(InstantSource clock) {
    this.clock = clock;
  }

  /// To whom a token is given.
  ///
  /// @param issuer the claim `iss`
  /// @param clientId the claim `client_id`
  /// @param groups the claim `cognito:groups`
  public record Subject(String issuer, String clientId, String username, List<String> groups) {}

  /// Makes the key, if that has not been done: some hundred milliseconds.
  public synchronized KeyPair keys() {
    if (keys == null) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        keys = generator.generateKeyPair();
      } catch (GeneralSecurityException everyJdkHasIt) {
        throw new IllegalStateException(everyJdkHasIt);
      }
    }
    return keys;
  }

  /// An access token as Cognito gives it, good for a day.
  public String token(Subject subject) {
    long now = clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    String name = subject.issuer() + "/" + subject.username();
    claims.put("sub", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    if (!subject.groups().isEmpty()) {
      claims.put("cognito:groups", subject.groups());
    }
    claims.put("iss", subject.issuer());
    claims.put("client_id", subject.clientId());
    claims.put("token_use", "access");
    claims.put("scope", "aws.cognito.signin.user.admin");
    claims.put("auth_time", now);
    claims.put("exp", now + LIFE_SECONDS);
    claims.put("iat", now);
    claims.put(
        "jti", UUID.nameUUIDFromBytes((name + now).getBytes(StandardCharsets.UTF_8)).toString());
    claims.put("username", subject.username());
    return signed(claims);
  }

  /// Signs any claims.
  public String signed(Map<String, ?> claims) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("kid", KEY_ID);
    header.put("alg", "RS256");
    String content = part(header) + "." + part(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys().getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static String part(Map<String, ?> json) {
    return BASE64.encodeToString(Json.write(json));
  }

  /// Verifies a token's signature; whoever asks looks at the claims. A token that was verified
  /// before is not verified again.
  public Verification verify(String token) {
    Verification.Verified known = verified.get(token);
    if (known != null) {
      return known;
    }
    Verification verification = read(token);
    if (verification instanceof Verification.Verified fresh) {
      if (verified.size() >= MOST_REMEMBERED) {
        verified.clear();
      }
      verified.put(token, fresh);
    }
    return verification;
  }

  private Verification read(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return new Verification.Rejected("the token is malformed");
    }
    try {
      Map<String, ?> header = decoded(parts[0]);
      if (!"RS256".equals(header.get("alg"))) {
        return new Verification.Rejected("signing method is invalid");
      }
      if (!KEY_ID.equals(header.get("kid"))) {
        return new Verification.Rejected("unable to find a signing key with a matching kid");
      }
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(keys().getPublic());
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
          ? new Verification.Verified(decoded(parts[1]))
          : new Verification.Rejected("the token's signature is invalid");
    } catch (GeneralSecurityException | IllegalArgumentException | Refusal malformed) {
      return new Verification.Rejected("the token is malformed");
    }
  }

  private static Map<String, ?> decoded(String part) {
    Object json = Json.read(Base64.getUrlDecoder().decode(part));
    if (!(json instanceof Map<?, ?> members)) {
      throw Json.malformed();
    }
    Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    members.forEach((name, value) -> claims.put((String) name, value));
    return claims;
  }

  /// The public key as a JSON Web Key Set.
  public byte[] jwks() {
    RSAPublicKey key = (RSAPublicKey) keys().getPublic();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kty", "RSA");
    shown.put("use", "sig");
    shown.put("alg", "RS256");
    shown.put("kid", KEY_ID);
    shown.put("n", number(key.getModulus()));
    shown.put("e", number(key.getPublicExponent()));
    return Json.write(Map.of("keys", List.of(shown)));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
