package stormglass.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;

/// Reads a SAM function: itself, its role, and what its events become.
final class SamFunctionReader {

  private static final String SERVICE_ROLE = "arn:aws:iam::aws:policy/service-role/";

  private final Element element;
  private final Routes routes;
  private final List<Resource> into;
  private final List<String> managed = new ArrayList<>();
  private final List<PolicyDocument> policies = new ArrayList<>();

  SamFunctionReader(Element element, Routes routes, List<Resource> into) {
    this.element = element;
    this.routes = routes;
    this.into = into;
  }

  void read() {
    Properties p = element.properties();
    p.accept("FunctionName", "PropagateTags", "RolePath", "AssumeRolePolicyDocument");
    p.accept("SourceKMSKeyArn", "VersionDescription", "AutoPublishAliasAllProperties");
    p.accept("ProvisionedConcurrencyConfig", "DeploymentPreference");
    p.notHonoured("AutoPublishAlias", "a function has no versions here.");
    p.notHonoured("FunctionUrlConfig", "functions have no URLs here.");
    p.notHonoured("PermissionsBoundary", "permissions are not bounded by it.");
    for (String key : List.of("InlineCode", "ImageUri", "ImageConfig")) {
      if (p.get(key) != null) {
        p.report(
            key, TemplateProblem.NOT_SUPPORTED, p.path(key), "the code must be a local folder.");
      }
    }
    LambdaFunction.Async async = async(p);
    String given = p.text("Role");
    String role = element.id() + "Role";
    Identity generated = element.generated("Role");
    String roleArn = given != null ? given : generated.arn();
    into.add(
        FunctionReaders.function(
            element, FunctionReaders.code(element, "CodeUri"), roleArn, async));
    managed.add(SERVICE_ROLE + "AWSLambdaBasicExecutionRole");
    policies(p);
    allowAsync(async);
    events(p.part("Events"));
    if (given == null) {
      into.add(
          new Role(
              role,
              element.where(),
              generated.name(),
              roleArn,
              trust(),
              policies,
              distinct(managed)));
    }
  }

  private static List<String> distinct(List<String> names) {
    return names.stream().distinct().toList();
  }

  private static PolicyDocument trust() {
    return new PolicyDocument(
        List.of(
            new PolicyDocument.Statement(
                true,
                List.of("Service:lambda.amazonaws.com"),
                List.of("sts:AssumeRole"),
                List.of(),
                new LinkedHashMap<>())));
  }

  private static LambdaFunction.Async async(Properties p) {
    String letters = null;
    Properties queue = p.part("DeadLetterQueue");
    if (queue != null) {
      queue.required("Type");
      letters = queue.required("TargetArn");
      queue.close();
    }
    Properties invoke = p.part("EventInvokeConfig");
    if (invoke == null) {
      return new LambdaFunction.Async(2, 21_600, null, null, letters);
    }
    Destinations destinations = Destinations.of(invoke.part("DestinationConfig"));
    LambdaFunction.Async async =
        new LambdaFunction.Async(
            invoke.whole("MaximumRetryAttempts", 2, 0, 2),
            invoke.whole("MaximumEventAgeInSeconds", 21_600, 60, 21_600),
            destinations.onSuccessArn(),
            destinations.onFailureArn(),
            letters);
    invoke.close();
    return async;
  }

  /// SAM lets a function reach the queues it names for failures.
  private void allowAsync(LambdaFunction.Async async) {
    allowSend(async.deadLetterArn());
    allowSend(async.onFailureArn());
    allowSend(async.onSuccessArn());
  }

  private void allowSend(@Nullable String arn) {
    if (arn == null) {
      return;
    }
    List<String> parts = List.of(arn.split(":", -1));
    String action =
        switch (parts.size() > 2 ? parts.get(2) : "") {
          case "sqs" -> "sqs:SendMessage";
          case "sns" -> "sns:Publish";
          case "lambda" -> "lambda:InvokeFunction";
          default -> "events:PutEvents";
        };
    policies.add(new PolicyDocument(List.of(PolicyTemplates.allow(List.of(action), arn))));
  }

  private void policies(Properties p) {
    Node node = p.get("Policies");
    List<Node> items =
        switch (node) {
          case null -> List.of();
          case Node.Sequence list -> list.items();
          case Node single -> List.of(single);
        };
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      String name = Values.textOf(item);
      if (name != null) {
        managed.add(name.startsWith("arn:") ? name : managedArn(name));
        continue;
      }
      Properties policy =
          new Properties(item, p.path("Policies") + "[" + i + "]", element.problems());
      if (policy.has("Statement")) {
        policy.accept("Version", "Id");
        policies.add(new PolicyDocument(IamReaders.statements(policy)));
        policy.close();
      } else {
        policies.addAll(PolicyTemplates.read(policy, element.deployment()));
      }
    }
  }

  private static String managedArn(String name) {
    boolean ofService = name.startsWith("AWSLambda") && name.endsWith("Role");
    return (ofService ? SERVICE_ROLE : "arn:aws:iam::aws:policy/") + name;
  }

  private void events(@Nullable Properties events) {
    if (events == null) {
      return;
    }
    for (String name : events.keys()) {
      Properties event = events.part(name);
      if (event == null) {
        continue;
      }
      String type = event.required("Type");
      Properties p = event.part("Properties");
      event.close();
      if (p == null) {
        p =
            new Properties(
                Values.emptyMapping(event.where()), event.path("Properties"), element.problems());
      }
      event(name, type, p);
    }
  }

  private void event(String name, String type, Properties p) {
    Element e = element.beside(name, p);
    switch (type) {
      case "HttpApi" -> route(e);
      case "SQS" -> {
        managed.add(SERVICE_ROLE + "AWSLambdaSQSQueueExecutionRole");
        into.add(MappingReaders.mapping(e, p.required("Queue"), element.identity().arn()));
      }
      case "DynamoDB", "Kinesis" -> {
        managed.add(SERVICE_ROLE + "AWSLambda" + type + "ExecutionRole");
        Resource mapping =
            MappingReaders.mapping(e, p.required("Stream"), element.identity().arn());
        into.add(mapping);
        if (mapping instanceof Mapping m
            && m.source() instanceof Mapping.Source.FromStream stream) {
          allowSend(stream.onFailureArn());
        }
      }
      case "EventBridgeRule", "CloudWatchEvent" -> rule(e, type.equals("EventBridgeRule"));
      default -> into.add(ResourceReader.notRun(e, type));
    }
    p.close();
  }

  private void route(Element e) {
    Properties p = e.properties();
    String api = p.text("ApiId");
    String format = p.text("PayloadFormatVersion", "2.0");
    if (!format.equals("2.0")) {
      p.report(
          "PayloadFormatVersion",
          TemplateProblem.NOT_SUPPORTED,
          p.path("PayloadFormatVersion"),
          "only version 2.0 is.");
    }
    p.notHonoured("RouteSettings", "routes are not throttled one by one.");
    Properties auth = p.part("Auth");
    routes.add(Routes.Pending.of(e, api, element.identity().arn(), auth));
    into.add(
        new Permission(
            e.id() + "Permission",
            e.where(),
            element.identity().arn(),
            "lambda:InvokeFunction",
            "apigateway.amazonaws.com",
            null));
  }

  private void rule(Element e, boolean withBus) {
    Properties p = e.properties();
    Properties target = p.part("Target");
    String targetId = target == null ? e.id() + "LambdaTarget" : target.required("Id");
    if (target != null) {
      target.close();
    }
    p.accept("RuleName");
    String bus = Identities.busName(p.text("EventBusName", "default"));
    String arn = e.identity().arn();
    if (!p.has("Pattern")) {
      p.missing("Pattern");
    }
    p.accept(withBus ? "" : "Enabled");
    Rule.Target to = EventReaders.target(targetId, element.identity().arn(), p, null);
    into.add(
        new Rule(
            e.id(),
            e.where(),
            e.identity().name(),
            arn,
            bus,
            Patterns.read(p, "Pattern"),
            null,
            !"DISABLED".equals(p.text("State")),
            List.of(to)));
    into.add(
        new Permission(
            e.id() + "Permission",
            e.where(),
            element.identity().arn(),
            "lambda:InvokeFunction",
            "events.amazonaws.com",
            arn));
  }
}
