package stormglass.sandbox.lambda;

import stormglass.blueprint.LambdaFunction;
import stormglass.cloud.function.Lambda;
import stormglass.sandbox.function.FunctionCode;

/// A function as clients know it.
///
/// @param admission its environments as the service sees them
public record HostedFunction(LambdaFunction spec, Lambda admission, FunctionCode code) {}
