package stormglass.blueprint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Template.Declared;
import stormglass.document.Node;
import stormglass.problem.Problems;

/// What the resources of one template are called, worked out when asked.
final class Identities {

  /// DynamoDB labels a stream with the time it was enabled; here every stream has this one.
  static final String STREAM_LABEL = "2026-01-01T00:00:00.000";

  private static final int NAME = 64;

  private final Template template;
  private final Map<String, Sam.Generated> generated;
  private final Deployment to;
  private final Scope scope;
  private final Function<String, Map<String, String>> nestedOutputs;
  private final Map<String, Identity> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /// @param scope without resources
  /// @param nestedOutputs the outputs of a nested stack by its id
  Identities(Template template, Scope scope, Function<String, Map<String, String>> nestedOutputs) {
    this.template = template;
    this.generated = Sam.generated(template);
    this.to = scope.deployment();
    this.scope = scope.with(this);
    this.nestedOutputs = nestedOutputs;
  }

  Scope scope() {
    return scope;
  }

  boolean knows(String id) {
    return template.resources().containsKey(id) || generated.containsKey(id);
  }

  /// The condition for which a resource is absent, or null where it is there.
  @Nullable String falseCondition(String id) {
    Declared declared = template.resources().get(id);
    if (declared == null) {
      Sam.Generated owned = generated.get(id);
      return owned == null ? null : falseCondition(owned.owner());
    }
    String condition = declared.condition();
    return condition == null || scope.holds(condition, declared.where()) ? null : condition;
  }

  /// The identity of a resource that [#knows]; a made-up one while its own name is worked out,
  /// which is a cycle.
  Identity of(String id) {
    Identity identity = known.get(id);
    if (identity != null) {
      return identity;
    }
    if (!open.add(id)) {
      return Identity.madeUp("", id);
    }
    Declared declared = template.resources().get(id);
    Sam.Generated owned = generated.get(id);
    if (declared != null) {
      identity = identity(declared);
    } else {
      identity = owned == null ? Identity.madeUp("", id) : generated(id, owned);
    }
    open.remove(id);
    known.put(id, identity);
    return identity;
  }

  private Identity generated(String id, Sam.Generated owned) {
    return switch (owned.kind()) {
      case ROLE -> role(owned.kind().type(), generatedName(id, NAME), "/");
      case MAPPING -> mapping(owned.kind().type(), id);
      case RULE -> {
        String name = text(owned.properties(), "RuleName", generatedName(id, NAME));
        String bus = text(owned.properties(), "EventBusName", "default");
        yield rule(owned.kind().type(), name, busName(bus));
      }
      case STAGE -> Identity.of(owned.kind().type(), "$default", "$default");
    };
  }

  private Identity identity(Declared d) {
    String type = d.type();
    return switch (type) {
      case "AWS::Events::EventBus" -> bus(d);
      case "AWS::Events::Rule" ->
          rule(type, name(d, "Name", NAME), busName(text(d, "EventBusName", "default")));
      case "AWS::SQS::Queue" -> queue(d);
      case "AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable" -> table(d);
      case "AWS::Lambda::Function", "AWS::Serverless::Function" -> {
        String name = name(d, "FunctionName", NAME);
        yield Identity.of(type, name, name).with("Arn", to.arn("lambda", "function:" + name));
      }
      case "AWS::Lambda::EventSourceMapping" -> mapping(type, d.id());
      case "AWS::Kinesis::Stream" -> {
        String name = name(d, "Name", 128);
        yield Identity.of(type, name, name).with("Arn", to.arn("kinesis", "stream/" + name));
      }
      case "AWS::Logs::LogGroup" -> {
        String name = name(d, "LogGroupName", 512);
        yield Identity.of(type, name, name).with("Arn", to.arn("logs", "log-group:" + name + ":*"));
      }
      case "AWS::SSM::Parameter" -> {
        String name = name(d, "Name", 1011);
        yield Identity.of(type, name, name)
            .with("Type", text(d, "Type", ""))
            .with("Value", text(d, "Value", ""));
      }
      case "AWS::IAM::Role" -> role(type, name(d, "RoleName", NAME), text(d, "Path", "/"));
      case "AWS::IAM::ManagedPolicy" -> {
        String name = name(d, "ManagedPolicyName", 128);
        String arn = to.globalArn("iam", "policy" + text(d, "Path", "/") + name);
        yield Identity.of(type, name, arn).with("PolicyArn", arn);
      }
      case "AWS::EventSchemas::Registry" -> {
        String name = name(d, "RegistryName", NAME);
        String arn = to.arn("schemas", "registry/" + name);
        yield Identity.of(type, name, arn).with("RegistryName", name).with("RegistryArn", arn);
      }
      case "AWS::EventSchemas::Schema" -> schema(d);
      case "AWS::Serverless::HttpApi" -> api(d);
      case "AWS::Cognito::UserPool" -> userPool(d);
      case "AWS::Cognito::UserPoolClient" -> {
        String client = Names.token(to.stack() + "/" + d.id(), 26);
        yield Identity.of(type, client, client)
            .with("ClientId", client)
            .with("Name", name(d, "ClientName", 128));
      }
      case "AWS::CloudFormation::Stack", "AWS::Serverless::Application" -> nested(d);
      case "AWS::SQS::QueuePolicy", "AWS::Lambda::Permission", "AWS::IAM::Policy" -> {
        String name = generatedName(d.id(), NAME);
        yield Identity.of(type, name, name).with("Id", name);
      }
      default -> Identity.madeUp(type, generatedName(d.id(), NAME));
    };
  }

  private Identity bus(Declared d) {
    String name = name(d, "Name", 256);
    return Identity.of(d.type(), name, name)
        .with("Arn", to.arn("events", "event-bus/" + name))
        .with("Name", name);
  }

  private Identity rule(String type, String name, String bus) {
    boolean standard = bus.equals("default");
    return Identity.of(type, name, standard ? name : bus + "|" + name)
        .with("Arn", to.arn("events", "rule/" + (standard ? "" : bus + "/") + name));
  }

  private Identity queue(Declared d) {
    boolean fifo = text(d, "FifoQueue", "false").equals("true");
    String given = text(d, "QueueName", "");
    String name =
        given.isEmpty() ? generatedName(d.id(), fifo ? 75 : 80) + (fifo ? ".fifo" : "") : given;
    String url = to.endpoint() + "/" + to.account() + "/" + name;
    return Identity.of(d.type(), name, url)
        .with("Arn", to.arn("sqs", name))
        .with("QueueName", name)
        .with("QueueUrl", url);
  }

  private Identity table(Declared d) {
    String name = name(d, "TableName", 255);
    String arn = to.arn("dynamodb", "table/" + name);
    Identity table = Identity.of(d.type(), name, name).with("Arn", arn);
    return d.properties().get("StreamSpecification") == null
        ? table
        : table.with("StreamArn", arn + "/stream/" + STREAM_LABEL);
  }

  private Identity role(String type, String name, String path) {
    return Identity.of(type, name, name)
        .with("Arn", to.globalArn("iam", "role" + path + name))
        .with(
            "RoleId",
            "AROA" + Names.token(to.stack() + name, 17).toUpperCase(java.util.Locale.ROOT));
  }

  private Identity mapping(String type, String id) {
    String uuid = Names.uuid(to.stack() + "/" + id);
    return Identity.of(type, uuid, uuid)
        .with("Id", uuid)
        .with("EventSourceMappingArn", to.arn("lambda", "event-source-mapping:" + uuid));
  }

  private Identity schema(Declared d) {
    String name = name(d, "SchemaName", 385);
    String registry = text(d, "RegistryName", "");
    String arn = to.arn("schemas", "schema/" + registry + "/" + name);
    return Identity.of(d.type(), name, arn)
        .with("SchemaName", name)
        .with("SchemaArn", arn)
        .with("SchemaVersion", "1");
  }

  private Identity api(Declared d) {
    String api = Names.token(to.stack() + "/" + d.id(), 10);
    return Identity.of(d.type(), api, api)
        .with("ApiId", api)
        .with("ApiEndpoint", to.endpoint().toString());
  }

  private Identity userPool(Declared d) {
    String pool = to.region() + "_" + Names.token(to.stack() + "/" + d.id(), 9);
    String provider = "cognito-idp." + to.region() + ".amazonaws.com/" + pool;
    return Identity.of(d.type(), pool, pool)
        .with("Arn", to.arn("cognito-idp", "userpool/" + pool))
        .with("UserPoolId", pool)
        .with("ProviderName", provider)
        .with("ProviderURL", "https://" + provider);
  }

  private Identity nested(Declared d) {
    String name = to.stack() + "-" + d.id();
    Identity stack =
        Identity.of(
            d.type(), name, to.arn("cloudformation", "stack/" + name + "/" + Names.uuid(name)));
    for (Map.Entry<String, String> output : nestedOutputs.apply(d.id()).entrySet()) {
      stack = stack.with("Outputs." + output.getKey(), output.getValue());
    }
    return stack;
  }

  /// The name of a bus that is given by name or ARN.
  static String busName(String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        ? nameOrArn.substring(nameOrArn.indexOf('/') + 1)
        : nameOrArn;
  }

  private String name(Declared d, String property, int length) {
    String given = text(d, property, "");
    return given.isEmpty() ? generatedName(d.id(), length) : given;
  }

  private String generatedName(String id, int length) {
    return Names.bounded(to.stack() + "-" + id, length);
  }

  /// A property's text; its problems are reported when the resource itself is read.
  private String text(Declared d, String property, String otherwise) {
    return text(d.properties(), property, otherwise);
  }

  private String text(Node.Mapping properties, String property, String otherwise) {
    Node raw = properties.get(property);
    Node value =
        raw == null ? null : new Resolver(scope, new Problems(), new TreeSet<>()).resolve(raw);
    String text = value == null ? null : Values.textOf(value);
    return text == null ? otherwise : text;
  }
}
