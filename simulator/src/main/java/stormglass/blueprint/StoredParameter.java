package stormglass.blueprint;

import stormglass.problem.Where;

/// A parameter in the SSM Parameter Store.
///
/// @param type `String` or `StringList`
public record StoredParameter(
    String id, Where where, String name, String arn, String type, String value)
    implements Resource {}
