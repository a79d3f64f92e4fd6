package stormglass.forecast;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.LambdaFunction;
import stormglass.blueprint.PolicyDocument;
import stormglass.blueprint.Role;

/// What functions may do by their roles: from it follows which tables and streams they write and
/// read.
final class Permissions {

  private static final List<String> WRITES =
      List.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:BatchWriteItem");
  private static final List<String> READS =
      List.of("dynamodb:GetItem", "dynamodb:Query", "dynamodb:BatchGetItem", "dynamodb:Scan");

  private final Map<String, Role> roles;

  Permissions(Blueprint blueprint) {
    roles =
        blueprint.all(Role.class).stream()
            .collect(Collectors.toMap(Role::arn, role -> role, (one, same) -> one));
  }

  boolean writes(LambdaFunction function, String tableArn) {
    return WRITES.stream().anyMatch(action -> allows(function, action, tableArn));
  }

  boolean puts(LambdaFunction function, String streamArn) {
    return allows(function, "kinesis:PutRecord", streamArn)
        || allows(function, "kinesis:PutRecords", streamArn);
  }

  boolean reads(LambdaFunction function, String tableArn) {
    return READS.stream().anyMatch(action -> allows(function, action, tableArn));
  }

  private boolean allows(LambdaFunction function, String action, String arn) {
    Role role = roles.get(function.roleArn());
    return role != null
        && role.policies().stream()
            .flatMap(policy -> policy.statements().stream())
            .filter(PolicyDocument.Statement::allow)
            .anyMatch(
                statement ->
                    statement.actions().stream().anyMatch(pattern -> like(pattern, action))
                        && statement.resources().stream().anyMatch(pattern -> like(pattern, arn)));
  }

  /// Whether a text is like a pattern with `*` and `?`.
  static boolean like(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int mark = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
