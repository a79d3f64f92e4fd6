package stormglass.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;

/// Reads roles and policies.
final class IamReaders {

  private enum Effect {
    Allow,
    Deny
  }

  private IamReaders() {}

  static Role role(Element e) {
    Properties p = e.properties();
    p.accept("RoleName", "Path", "Description", "MaxSessionDuration", "Tags");
    p.notHonoured("PermissionsBoundary", "permissions are not bounded by it.");
    List<PolicyDocument> policies = new ArrayList<>();
    for (Properties policy : p.parts("Policies")) {
      policy.required("PolicyName");
      policies.add(document(policy, "PolicyDocument"));
      policy.close();
    }
    return new Role(
        e.id(),
        e.where(),
        e.identity().name(),
        e.identity().arn(),
        document(p, "AssumeRolePolicyDocument"),
        policies,
        p.texts("ManagedPolicyArns"));
  }

  /// A policy is no resource of a blueprint: it becomes a part of the roles it is attached to.
  static void policy(Element e, Attachments attachments) {
    Properties p = e.properties();
    boolean managed = e.type().endsWith("ManagedPolicy");
    if (!managed) {
      p.required("PolicyName");
    }
    p.accept("ManagedPolicyName", "Path", "Description");
    p.notHonoured("Users", "there are no users here.");
    p.notHonoured("Groups", "there are no groups of users here.");
    PolicyDocument document = document(p, "PolicyDocument");
    p.texts("Roles").forEach(role -> attachments.attach(role, document));
    if (managed) {
      attachments.attach(e.identity().ref(), document);
    }
  }

  static PolicyDocument document(Properties p, String key) {
    Properties document = p.part(key);
    if (document == null) {
      p.missing(key);
      return new PolicyDocument(List.of());
    }
    document.accept("Version", "Id");
    PolicyDocument read = new PolicyDocument(statements(document));
    document.close();
    return read;
  }

  /// The statements of a document, of which there may be one without a list.
  static List<PolicyDocument.Statement> statements(Properties document) {
    if (!document.has("Statement")) {
      document.missing("Statement");
    }
    List<PolicyDocument.Statement> statements = new ArrayList<>();
    if (document.get("Statement") instanceof Node.Mapping) {
      Properties single = document.part("Statement");
      if (single != null) {
        statements.add(statement(single));
      }
    } else {
      document.parts("Statement").forEach(part -> statements.add(statement(part)));
    }
    return statements;
  }

  private static PolicyDocument.Statement statement(Properties p) {
    p.accept("Sid");
    if (!p.has("Effect")) {
      p.missing("Effect");
    }
    for (String negated : List.of("NotAction", "NotResource", "NotPrincipal")) {
      p.notHonoured(negated, "statements that name exceptions are not read.");
    }
    if (!p.has("Action") && !p.has("NotAction")) {
      p.missing("Action");
    }
    PolicyDocument.Statement statement =
        new PolicyDocument.Statement(
            p.choice("Effect", Effect.class) != Effect.Deny,
            principals(p),
            p.texts("Action"),
            p.texts("Resource"),
            conditions(p.part("Condition")));
    p.close();
    return statement;
  }

  private static List<String> principals(Properties p) {
    if (!(p.get("Principal") instanceof Node.Mapping)) {
      return p.texts("Principal");
    }
    Properties principal = p.part("Principal");
    List<String> principals = new ArrayList<>();
    if (principal != null) {
      for (String kind : principal.keys()) {
        principal.texts(kind).forEach(name -> principals.add(kind + ":" + name));
      }
    }
    return principals;
  }

  private static SequencedMap<String, Map<String, List<String>>> conditions(
      @Nullable Properties p) {
    SequencedMap<String, Map<String, List<String>>> conditions = new LinkedHashMap<>();
    if (p != null) {
      for (String operator : p.keys()) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Properties keys = p.part(operator);
        if (keys != null) {
          keys.keys().forEach(key -> values.put(key, keys.texts(key)));
        }
        conditions.put(operator, values);
      }
    }
    return conditions;
  }
}
