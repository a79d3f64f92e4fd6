package stormglass.cloud.function;

/// The answer to a request to run a function: an environment to run it in, or why not.
public sealed interface Admission permits Environment, Throttle {}
