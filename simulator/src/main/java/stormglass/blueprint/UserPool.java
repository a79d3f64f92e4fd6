package stormglass.blueprint;

import stormglass.problem.Where;

/// A Cognito user pool, of which the sandbox plays the issuer.
///
/// @param poolId such as `us-east-1_a1b2c3d4e`
/// @param issuer the `iss` of its tokens
public record UserPool(String id, Where where, String poolId, String arn, String issuer)
    implements Resource {}
