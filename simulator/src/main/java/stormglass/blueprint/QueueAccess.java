package stormglass.blueprint;

import java.util.List;
import java.util.Map;

/// What a queue's policy says about EventBridge.
final class QueueAccess {

  private static final List<String> PRINCIPALS =
      List.of("Service:events.amazonaws.com", "*", "AWS:*");

  private QueueAccess() {}

  /// Whether a statement lets EventBridge send to a queue on behalf of a rule.
  static boolean allows(PolicyDocument.Statement statement, String queueArn, String ruleArn) {
    return statement.allow()
        && statement.principals().stream().anyMatch(PRINCIPALS::contains)
        && statement.actions().stream()
            .anyMatch(
                action ->
                    Wildcards.match(action.toLowerCase(java.util.Locale.ROOT), "sqs:sendmessage"))
        && statement.resources().stream().anyMatch(arn -> Wildcards.match(arn, queueArn))
        && statement.conditions().values().stream().allMatch(keys -> holds(keys, ruleArn));
  }

  /// Only the source's ARN can be told here; other conditions are taken to hold.
  private static boolean holds(Map<String, List<String>> keys, String ruleArn) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase("aws:SourceArn"))
        .allMatch(
            entry -> entry.getValue().stream().anyMatch(arn -> Wildcards.match(arn, ruleArn)));
  }
}
