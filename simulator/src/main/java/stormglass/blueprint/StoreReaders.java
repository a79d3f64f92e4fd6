package stormglass.blueprint;

import java.util.List;

/// Reads what holds texts: log groups, parameters, schemas; and user pools.
final class StoreReaders {

  /// The days that CloudWatch Logs allows (CloudFormation reference, read 2026-11-21).
  private static final List<Integer> RETENTION =
      List.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  private enum ParameterType {
    String,
    StringList
  }

  private enum SchemaType {
    OpenApi3,
    JSONSchemaDraft4
  }

  private StoreReaders() {}

  static LogGroup logGroup(Element e) {
    Properties p = e.properties();
    p.accept("LogGroupName", "Tags", "KmsKeyId", "DataProtectionPolicy", "FieldIndexPolicies");
    p.accept("DeletionProtectionEnabled", "ResourcePolicyDocument");
    p.notHonoured("LogGroupClass", "every group is a standard one.");
    Integer days = p.whole("RetentionInDays", 1, 3_653);
    if (days != null && !RETENTION.contains(days)) {
      p.report(
          "RetentionInDays",
          TemplateProblem.NOT_A_CHOICE,
          p.path("RetentionInDays"),
          days,
          "one of " + RETENTION);
    }
    return new LogGroup(e.id(), e.where(), e.identity().name(), e.identity().arn(), days);
  }

  static StoredParameter parameter(Element e) {
    Properties p = e.properties();
    p.accept("Name", "Description", "Tags", "Tier", "DataType", "AllowedPattern");
    p.notHonoured("Policies", "parameters do not expire.");
    if (!p.has("Type")) {
      p.missing("Type");
    }
    ParameterType type = p.choice("Type", ParameterType.class);
    String name = e.identity().name();
    if (!name.matches("/?[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*")
        || name.matches("(?i)/?(aws|ssm).*")) {
      e.report(
          TemplateProblem.INVALID_NAME,
          "The name of " + e.id(),
          name,
          "letters, digits and '_.-/', not starting with aws or ssm");
    }
    return new StoredParameter(
        e.id(),
        e.where(),
        name,
        e.deployment().arn("ssm", "parameter" + (name.startsWith("/") ? "" : "/") + name),
        String.valueOf(type == null ? ParameterType.String : type),
        p.required("Value"));
  }

  static SchemaRegistry registry(Element e) {
    e.properties().accept("RegistryName", "Description", "Tags");
    return new SchemaRegistry(
        e.id(),
        e.where(),
        e.identity().name(),
        e.identity().attributes().getOrDefault("RegistryArn", ""));
  }

  static EventSchema schema(Element e) {
    Properties p = e.properties();
    p.accept("SchemaName", "Description", "Tags");
    if (!p.has("Type")) {
      p.missing("Type");
    }
    SchemaType type = p.choice("Type", SchemaType.class);
    p.required("Content");
    return new EventSchema(
        e.id(),
        e.where(),
        p.required("RegistryName"),
        e.identity().name(),
        e.identity().attributes().getOrDefault("SchemaArn", ""),
        String.valueOf(type == null ? SchemaType.OpenApi3 : type),
        EventReaders.json(p, "Content"));
  }

  /// Only what tokens carry is read: the sandbox signs users in itself.
  static UserPool userPool(Element e) {
    e.properties().keys().forEach(key -> e.properties().accept(key));
    return new UserPool(
        e.id(),
        e.where(),
        e.identity().name(),
        e.identity().arn(),
        e.identity().attributes().getOrDefault("ProviderURL", ""));
  }

  static UserPoolClient userPoolClient(Element e) {
    Properties p = e.properties();
    String pool = p.required("UserPoolId");
    p.keys().forEach(key -> p.accept(key));
    return new UserPoolClient(e.id(), e.where(), e.identity().name(), pool);
  }
}
