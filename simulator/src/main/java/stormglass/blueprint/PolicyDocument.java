package stormglass.blueprint;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What is allowed and denied, in IAM's terms, with every value as a list.
public record PolicyDocument(List<Statement> statements) {

  public PolicyDocument {
    statements = List.copyOf(statements);
  }

  /// One statement.
  ///
  /// @param allow false for a denial
  /// @param principals as `Service:events.amazonaws.com`, `AWS:000000000000` or `*`; empty in a
  ///   policy of a role
  /// @param actions such as `sqs:SendMessage`, with `*` and `?`
  /// @param resources ARNs, with `*` and `?`
  /// @param conditions values by key by operator
  public record Statement(
      boolean allow,
      List<String> principals,
      List<String> actions,
      List<String> resources,
      SequencedMap<String, Map<String, List<String>>> conditions) {}
}
