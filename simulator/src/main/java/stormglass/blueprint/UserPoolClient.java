package stormglass.blueprint;

import stormglass.problem.Where;

/// An application that signs users of a pool in.
///
/// @param clientId the audience of its tokens
public record UserPoolClient(String id, Where where, String clientId, String poolId)
    implements Resource {}
