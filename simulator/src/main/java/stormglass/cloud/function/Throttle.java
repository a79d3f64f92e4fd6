package stormglass.cloud.function;

/// Why an invocation was not admitted.
public enum Throttle implements Admission {
  /// The function's reserved concurrency is in use.
  RESERVED_CONCURRENCY,
  /// The concurrency that the account's functions share is in use.
  ACCOUNT_CONCURRENCY,
  /// The function may not have another new environment yet.
  SCALING_RATE,
  /// The account's synchronous requests per second are used up.
  REQUEST_RATE
}
