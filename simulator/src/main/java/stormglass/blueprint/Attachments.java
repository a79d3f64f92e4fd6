package stormglass.blueprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Policies that are resources of their own, waiting for the roles that have them.
final class Attachments {

  private final Map<String, List<PolicyDocument>> documents = new HashMap<>();

  /// @param to the name of a role, or the policy's own ARN, by which roles name it
  void attach(String to, PolicyDocument document) {
    documents.computeIfAbsent(to, key -> new ArrayList<>()).add(document);
  }

  /// The resource, with what is attached to it if it is a role.
  Resource onto(Resource resource) {
    if (!(resource instanceof Role role)) {
      return resource;
    }
    List<PolicyDocument> policies = new ArrayList<>(role.policies());
    policies.addAll(documents.getOrDefault(role.name(), List.of()));
    role.managedPolicyArns()
        .forEach(arn -> policies.addAll(documents.getOrDefault(arn, List.of())));
    return new Role(
        role.id(),
        role.where(),
        role.name(),
        role.arn(),
        role.trust(),
        policies,
        role.managedPolicyArns().stream().filter(arn -> !documents.containsKey(arn)).toList());
  }
}
