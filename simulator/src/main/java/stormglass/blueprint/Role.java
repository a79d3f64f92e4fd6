package stormglass.blueprint;

import java.util.List;
import stormglass.problem.Where;

/// An IAM role: the permissions of what assumes it.
///
/// @param trust who may assume it
/// @param policies everything attached in the template, whether inline or by a policy resource
/// @param managedPolicyArns AWS's own policies, by ARN
public record Role(
    String id,
    Where where,
    String name,
    String arn,
    PolicyDocument trust,
    List<PolicyDocument> policies,
    List<String> managedPolicyArns)
    implements Resource {

  public Role {
    policies = List.copyOf(policies);
    managedPolicyArns = List.copyOf(managedPolicyArns);
  }
}
