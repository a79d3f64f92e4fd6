package stormglass.blueprint;

import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// A log group.
///
/// @param retentionDays null to keep forever
public record LogGroup(
    String id, Where where, String name, String arn, @Nullable Integer retentionDays)
    implements Resource {}
