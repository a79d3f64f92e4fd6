package stormglass.sandbox.bus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stormglass.blueprint.Rule;
import stormglass.blueprint.Rule.Input;
import stormglass.problem.Where;
import stormglass.sandbox.wire.JsonService.Operation;
import stormglass.sandbox.wire.Members;

/// The operations on the targets of a rule.
final class TargetOperations {

  private static final Where NOWHERE = new Where("PutTargets", 0);

  private final Buses buses;

  TargetOperations(Buses buses) {
    this.buses = buses;
  }

  Map<String, Operation> all() {
    Map<String, Operation> all = new TreeMap<>();
    all.put("PutTargets", Operation.of(this::put));
    all.put("RemoveTargets", Operation.of(this::remove));
    all.put("ListTargetsByRule", Operation.of(this::list));
    return all;
  }

  private HostedRule rule(Members request) {
    return buses.rule(request.text("EventBusName"), request.required("Rule"));
  }

  private Map<String, ?> put(Members request) {
    buses.putTargets(
        rule(request),
        request.structures("Targets").stream().map(TargetOperations::target).toList());
    return Map.of("FailedEntryCount", 0, "FailedEntries", List.of());
  }

  private static Rule.Target target(Members from) {
    String arn = from.required("Arn");
    if (!arn.startsWith("arn:")) {
      throw BusError.invalid(
          "Parameter " + arn + " is not valid. Reason: Provided Arn is not in correct format.");
    }
    Members retry = from.structure("RetryPolicy");
    int attempts = retry.integer("MaximumRetryAttempts", 185);
    int age = retry.integer("MaximumEventAgeInSeconds", 86_400);
    if (attempts < 0 || attempts > 185 || age < 60 || age > 86_400) {
      throw BusError.invalid("Parameter RetryPolicy is not valid.");
    }
    return new Rule.Target(
        from.required("Id"),
        NOWHERE,
        arn,
        input(from),
        new Rule.RetryPolicy(attempts, age),
        from.structure("DeadLetterConfig").text("Arn"),
        from.structure("SqsParameters").text("MessageGroupId"));
  }

  private static Input input(Members from) {
    if (from.has("Input")) {
      return new Input.Constant(from.required("Input"));
    }
    if (from.has("InputPath")) {
      return new Input.Part(from.required("InputPath"));
    }
    if (from.has("InputTransformer")) {
      Members transformer = from.structure("InputTransformer");
      return new Input.Transformed(
          new LinkedHashMap<>(transformer.textMap("InputPathsMap")),
          transformer.required("InputTemplate"));
    }
    return new Input.Whole();
  }

  private Map<String, ?> remove(Members request) {
    HostedRule rule = rule(request);
    request.texts("Ids").forEach(rule.targets()::remove);
    return Map.of("FailedEntryCount", 0, "FailedEntries", List.of());
  }

  private Map<String, ?> list(Members request) {
    return Map.of(
        "Targets",
        rule(request).targetsInOrder().stream().map(target -> shown(target.spec())).toList());
  }

  private static Map<String, ?> shown(Rule.Target target) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Id", target.id());
    shown.put("Arn", target.arn());
    switch (target.input()) {
      case Input.Whole() -> {}
      case Input.Constant(String json) -> shown.put("Input", json);
      case Input.Part(String path) -> shown.put("InputPath", path);
      case Input.Transformed(var paths, String template) ->
          shown.put("InputTransformer", Map.of("InputPathsMap", paths, "InputTemplate", template));
    }
    if (!target.retry().equals(Rule.RetryPolicy.DEFAULT)) {
      shown.put(
          "RetryPolicy",
          Map.of(
              "MaximumRetryAttempts", target.retry().maximumAttempts(),
              "MaximumEventAgeInSeconds", target.retry().maximumEventAgeSeconds()));
    }
    if (target.deadLetterArn() != null) {
      shown.put("DeadLetterConfig", Map.of("Arn", target.deadLetterArn()));
    }
    return shown;
  }
}
