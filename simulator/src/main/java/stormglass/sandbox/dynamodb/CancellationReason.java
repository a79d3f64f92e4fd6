package stormglass.sandbox.dynamodb;

import org.jspecify.annotations.Nullable;

/// Why one action of a transaction was cancelled.
sealed interface CancellationReason {

  /// As it stands in the answer.
  String code();

  /// It would have gone well.
  record None() implements CancellationReason {
    @Override
    public String code() {
      return "None";
    }
  }

  /// Its condition was not met.
  ///
  /// @param item as it stands, where the action asks for it and there is one
  record ConditionFailed(@Nullable Item item) implements CancellationReason {
    @Override
    public String code() {
      return "ConditionalCheckFailed";
    }
  }

  /// What it would write is not allowed.
  record Invalid(String message) implements CancellationReason {
    @Override
    public String code() {
      return "ValidationError";
    }
  }
}
