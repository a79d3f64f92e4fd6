package stormglass.sandbox.bus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.JsonService.Operation;
import stormglass.sandbox.wire.Members;

/// The operations on rules.
final class RuleOperations {

  private final Buses buses;

  RuleOperations(Buses buses) {
    this.buses = buses;
  }

  Map<String, Operation> all() {
    Map<String, Operation> all = new TreeMap<>();
    all.put("PutRule", Operation.of(this::put));
    all.put("DeleteRule", Operation.silent(this::delete));
    all.put("DescribeRule", Operation.of(request -> shown(rule(request, "Name"))));
    all.put("ListRules", Operation.of(this::list));
    all.put("ListRuleNamesByTarget", Operation.of(this::namesByTarget));
    all.put("EnableRule", Operation.silent(request -> buses.enable(rule(request, "Name"), true)));
    all.put("DisableRule", Operation.silent(request -> buses.enable(rule(request, "Name"), false)));
    return all;
  }

  private HostedRule rule(Members request, String member) {
    return buses.rule(request.text("EventBusName"), request.required(member));
  }

  private Map<String, ?> put(Members request) {
    String name = request.required("Name");
    HostedRule rule =
        buses.put(
            request.text("EventBusName"),
            name,
            new HostedRule.Spec(
                name,
                request.text("EventPattern"),
                request.text("ScheduleExpression"),
                !request.text("State", "ENABLED").equals("DISABLED"),
                request.text("Description")));
    return Map.of("RuleArn", rule.arn());
  }

  private void delete(Members request) {
    HostedBus bus = buses.bus(request.text("EventBusName"));
    HostedRule rule = bus.rules().get(request.required("Name"));
    if (rule != null) {
      buses.delete(rule);
    }
  }

  private Map<String, ?> list(Members request) {
    String prefix = request.text("NamePrefix", "");
    List<Map<String, ?>> shown =
        buses.bus(request.text("EventBusName")).rules().values().stream()
            .filter(rule -> rule.name().startsWith(prefix))
            .<Map<String, ?>>map(RuleOperations::shown)
            .toList();
    return Map.of("Rules", shown);
  }

  private Map<String, ?> namesByTarget(Members request) {
    String arn = request.required("TargetArn");
    return Map.of(
        "RuleNames",
        buses.bus(request.text("EventBusName")).rules().values().stream()
            .filter(
                rule ->
                    rule.targets().values().stream()
                        .anyMatch(target -> target.spec().arn().equals(arn)))
            .map(HostedRule::name)
            .toList());
  }

  private static Map<String, ?> shown(HostedRule rule) {
    Map<String, @Nullable String> shown = new LinkedHashMap<>();
    shown.put("Name", rule.name());
    shown.put("Arn", rule.arn());
    shown.put("EventPattern", rule.spec().pattern());
    shown.put("ScheduleExpression", rule.spec().schedule());
    shown.put("State", rule.spec().enabled() ? "ENABLED" : "DISABLED");
    shown.put("Description", rule.spec().description());
    shown.put("EventBusName", rule.bus());
    shown.values().removeIf(java.util.Objects::isNull);
    return shown;
  }
}
