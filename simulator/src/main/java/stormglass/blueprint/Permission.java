package stormglass.blueprint;

import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// Who may invoke a function.
///
/// @param principal such as `apigateway.amazonaws.com`
/// @param sourceArn what may, of that principal; null for anything
public record Permission(
    String id,
    Where where,
    String functionArn,
    String action,
    String principal,
    @Nullable String sourceArn)
    implements Resource {}
