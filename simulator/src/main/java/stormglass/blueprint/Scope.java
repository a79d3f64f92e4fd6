package stormglass.blueprint;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Where;

/// What names mean in one template.
///
/// @param conditions null while conditions themselves are decided
/// @param identities null where resources may not be named
record Scope(
    Deployment deployment,
    Map<String, Node> parameters,
    Node.Mapping mappings,
    @Nullable Conditions conditions,
    @Nullable Identities identities) {

  Scope with(Conditions conditions) {
    return new Scope(deployment, parameters, mappings, conditions, identities);
  }

  Scope with(Identities identities) {
    return new Scope(deployment, parameters, mappings, conditions, identities);
  }

  boolean holds(String condition, Where where) {
    return conditions != null && conditions.holds(condition, where);
  }

  /// The value of a pseudo parameter but `AWS::NoValue`, or null.
  @Nullable Node pseudo(String name, Where where) {
    return switch (name) {
      case "AWS::AccountId" -> Values.text(deployment.account(), where);
      case "AWS::Region" -> Values.text(deployment.region(), where);
      case "AWS::Partition" -> Values.text("aws", where);
      case "AWS::URLSuffix" -> Values.text("amazonaws.com", where);
      case "AWS::StackName" -> Values.text(deployment.stack(), where);
      case "AWS::StackId" -> Values.text(deployment.stackArn(), where);
      case "AWS::NotificationARNs" -> Values.list(java.util.List.of(), where);
      default -> null;
    };
  }
}
