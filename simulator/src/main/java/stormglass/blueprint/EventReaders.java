package stormglass.blueprint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;

/// Reads buses and rules.
final class EventReaders {

  static final int MAX_TARGETS = 5;

  private enum State {
    ENABLED,
    DISABLED,
    ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS
  }

  private EventReaders() {}

  static Bus bus(Element e) {
    Properties p = e.properties();
    p.required("Name");
    p.accept("Tags", "Description", "KmsKeyIdentifier", "LogConfig");
    p.notHonoured("DeadLetterConfig", "it serves events that were encrypted.");
    p.notHonoured("EventSourceName", "there are no partners here.");
    p.notHonoured("Policy", "only this account puts events.");
    return new Bus(e.id(), e.where(), e.identity().name(), e.identity().arn());
  }

  static Rule rule(Element e) {
    Properties p = e.properties();
    p.accept("Name", "Description", "RoleArn", "Tags");
    String bus = Identities.busName(p.text("EventBusName", "default"));
    String pattern = p.has("EventPattern") ? Patterns.read(p, "EventPattern") : null;
    String schedule = p.text("ScheduleExpression");
    if (pattern == null && schedule == null) {
      p.missing("EventPattern");
    }
    p.notHonoured("ScheduleExpression", "no schedule is run yet.");
    List<Properties> declared = p.parts("Targets");
    List<Rule.Target> targets = new ArrayList<>();
    declared.forEach(target -> targets.add(target(target)));
    if (targets.size() > MAX_TARGETS) {
      p.report("Targets", TemplateProblem.TOO_MANY, e.id(), targets.size(), MAX_TARGETS);
    }
    return new Rule(
        e.id(),
        e.where(),
        e.identity().name(),
        e.identity().arn(),
        bus,
        pattern,
        schedule,
        p.choice("State", State.class) != State.DISABLED,
        targets);
  }

  private static Rule.Target target(Properties p) {
    Properties sqs = p.part("SqsParameters");
    String group = sqs == null ? null : sqs.required("MessageGroupId");
    if (sqs != null) {
      sqs.close();
    }
    p.accept("RoleArn");
    Rule.Target target = target(p.required("Id"), p.required("Arn"), p, group);
    p.close();
    return target;
  }

  /// What a target of a rule and an event of a function have in common.
  static Rule.Target target(String id, String arn, Properties p, @Nullable String group) {
    return new Rule.Target(
        id,
        p.where(),
        arn,
        input(p),
        retry(p.part("RetryPolicy")),
        deadLetter(p.part("DeadLetterConfig")),
        group);
  }

  private static Rule.RetryPolicy retry(@Nullable Properties p) {
    if (p == null) {
      return Rule.RetryPolicy.DEFAULT;
    }
    Rule.RetryPolicy policy =
        new Rule.RetryPolicy(
            p.whole("MaximumRetryAttempts", 185, 0, 185),
            p.whole("MaximumEventAgeInSeconds", 86_400, 60, 86_400));
    p.close();
    return policy;
  }

  private static @Nullable String deadLetter(@Nullable Properties p) {
    if (p == null) {
      return null;
    }
    String arn = p.has("Type") && !p.has("Arn") ? null : p.required("Arn");
    if (p.has("Type")) {
      p.report(
          "Type",
          TemplateProblem.NOT_SUPPORTED,
          p.path("Type"),
          "name a queue of the template by Arn instead of letting one be made.");
    }
    p.accept("Type", "QueueLogicalId").close();
    return arn;
  }

  private static Rule.Input input(Properties p) {
    List<String> given = new ArrayList<>();
    for (String key : List.of("Input", "InputPath", "InputTransformer")) {
      if (p.has(key)) {
        given.add(key);
      }
    }
    if (given.size() > 1) {
      p.report(given.getFirst(), TemplateProblem.EXCLUSIVE, p.path(), String.join(" and ", given));
    }
    String path = p.text("InputPath");
    Properties transformer = p.part("InputTransformer");
    if (p.has("Input")) {
      return new Rule.Input.Constant(json(p, "Input"));
    }
    if (path != null) {
      return new Rule.Input.Part(path);
    }
    if (transformer == null) {
      return new Rule.Input.Whole();
    }
    Rule.Input input =
        new Rule.Input.Transformed(
            transformer.textMap("InputPathsMap"), transformer.required("InputTemplate"));
    transformer.close();
    return input;
  }

  /// A text that holds JSON, or the JSON itself.
  static String json(Properties p, String key) {
    Node node = p.get(key);
    if (node == null || Values.isUnresolved(node)) {
      return "null";
    }
    String text = Values.textOf(node);
    if (text == null) {
      return Json.of(node);
    }
    String wrong = Json.wrong(text);
    if (wrong != null) {
      p.report(key, TemplateProblem.INVALID_JSON, p.path(key), wrong);
    }
    return text;
  }
}
