package stormglass.sandbox.kinesis;

import java.util.Map;

/// One operation.
@FunctionalInterface
interface Operation {
  /// Answers a request with the members of its answer.
  ///
  /// @throws stormglass.sandbox.wire.Refusal for an error answer
  Map<String, ?> answer(Checked request);
}
