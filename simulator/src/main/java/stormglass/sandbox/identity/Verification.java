package stormglass.sandbox.identity;

import java.util.Map;

/// What came of reading a token.
public sealed interface Verification {

  /// The token was signed with the issuer's key.
  ///
  /// @param claims as in the token
  record Verified(Map<String, ?> claims) implements Verification {

    /// A claim in seconds, or another value where there is none.
    public long seconds(String name, long otherwise) {
      return claims.get(name) instanceof Number number ? number.longValue() : otherwise;
    }
  }

  /// It was not.
  ///
  /// @param reason as API Gateway words it in `www-authenticate`
  record Rejected(String reason) implements Verification {}
}
