package stormglass.sandbox.bus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Rule;
import stormglass.cloud.bus.Patterns;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.Refusal;

/// All event buses and their rules. Safe for use by many threads.
public final class Buses {

  static final String DEFAULT = "default";

  private final Map<String, HostedBus> byName = new ConcurrentSkipListMap<>();
  private final Account account;
  private final Limits limits;

  /// The account's default bus is there from the start.
  public Buses(Account account, Limits limits) {
    this.account = account;
    this.limits = limits;
  }

  /// Creates a bus.
  ///
  /// @throws Refusal if the name is taken or EventBridge does not accept it
  public synchronized void create(String name, String label) {
    if (!name.matches("[A-Za-z0-9_./-]{1,256}")) {
      throw BusError.invalid("Parameter Name is not valid. Reason: Provided value is not valid.");
    }
    if (named(name).isPresent()) {
      throw BusError.busExists(name);
    }
    byName.put(name, new HostedBus(name, label, account.arn("events", "event-bus/" + name)));
  }

  synchronized void delete(String name) {
    if (name.equals(DEFAULT)) {
      throw BusError.invalid("Cannot delete event bus default.");
    }
    HostedBus bus = byName.get(name);
    if (bus != null && !bus.rules().isEmpty()) {
      throw BusError.invalid("Event bus " + name + " can't be deleted since it has rules.");
    }
    byName.remove(name);
  }

  /// A bus by its name or ARN.
  Optional<HostedBus> named(String nameOrArn) {
    String name =
        nameOrArn.substring(
            nameOrArn.indexOf("event-bus/") < 0 ? 0 : nameOrArn.indexOf("event-bus/") + 10);
    if (name.equals(DEFAULT)) {
      return Optional.of(
          byName.computeIfAbsent(
              DEFAULT,
              any -> new HostedBus(name, name, account.arn("events", "event-bus/default"))));
    }
    return Optional.ofNullable(byName.get(name));
  }

  /// Whether there is a bus of an ARN.
  public boolean has(String arn) {
    return named(arn).filter(bus -> bus.arn().equals(arn)).isPresent();
  }

  /// A bus that must be there.
  HostedBus bus(@Nullable String nameOrArn) {
    String name = nameOrArn == null ? DEFAULT : nameOrArn;
    return named(name).orElseThrow(() -> BusError.noBus(name));
  }

  List<HostedBus> all() {
    bus(DEFAULT);
    return List.copyOf(byName.values());
  }

  /// Creates a rule or changes it.
  ///
  /// @throws Refusal if there is no such bus or EventBridge does not accept the rule
  synchronized HostedRule put(@Nullable String busName, String name, HostedRule.Spec spec) {
    HostedBus bus = bus(busName);
    if (!name.matches("[.\\-_A-Za-z0-9]{1,64}")) {
      throw BusError.invalid(
          "1 validation error detected: Value '"
              + name
              + "' at 'name' failed to satisfy constraint: Member must satisfy regular expression"
              + " pattern: [\\.\\-_A-Za-z0-9]+");
    }
    if (spec.pattern() == null && spec.schedule() == null) {
      throw BusError.invalid("Parameter(s) EventPattern or ScheduleExpression must be specified.");
    }
    if (spec.pattern() != null) {
      Patterns.check(spec.pattern(), limits)
          .ifPresent(
              reason -> {
                throw BusError.pattern(reason);
              });
    }
    HostedRule rule = bus.rules().get(name);
    if (rule == null) {
      if (bus.rules().size() >= limits.of(Limit.RULES_PER_BUS)) {
        throw BusError.tooMany();
      }
      String path = bus.name().equals(DEFAULT) ? name : bus.name() + "/" + name;
      rule = new HostedRule(name, bus.name(), account.arn("events", "rule/" + path), spec);
      bus.rules().put(name, rule);
    } else {
      unmatch(bus, rule);
      rule.spec(spec);
    }
    match(bus, rule);
    return rule;
  }

  synchronized void enable(HostedRule rule, boolean enabled) {
    HostedBus bus = bus(rule.bus());
    unmatch(bus, rule);
    rule.spec(rule.spec().enabled(enabled));
    match(bus, rule);
  }

  synchronized void delete(HostedRule rule) {
    if (!rule.targets().isEmpty()) {
      throw BusError.invalid("Rule can't be deleted since it has targets.");
    }
    HostedBus bus = bus(rule.bus());
    unmatch(bus, rule);
    bus.rules().remove(rule.name());
  }

  private static void match(HostedBus bus, HostedRule rule) {
    String pattern = rule.spec().pattern();
    if (pattern != null && rule.spec().enabled()) {
      bus.matcher().add(rule, pattern);
    }
  }

  private static void unmatch(HostedBus bus, HostedRule rule) {
    if (rule.spec().pattern() != null && rule.spec().enabled()) {
      bus.matcher().remove(rule);
    }
  }

  /// A rule that must be there.
  HostedRule rule(@Nullable String busName, String name) {
    HostedBus bus = bus(busName);
    HostedRule rule = bus.rules().get(name);
    if (rule == null) {
      throw BusError.noRule(name, bus.name());
    }
    return rule;
  }

  /// Gives a rule targets; one of the same id is replaced.
  synchronized void putTargets(HostedRule rule, List<Rule.Target> targets) {
    long more = targets.stream().filter(target -> !rule.targets().containsKey(target.id())).count();
    if (rule.targets().size() + more > limits.of(Limit.TARGETS_PER_RULE)) {
      throw BusError.tooMany();
    }
    for (Rule.Target target : targets) {
      rule.targets().put(target.id(), new HostedTarget(rule, target));
    }
  }

  /// The target of a name that effects give.
  Optional<HostedTarget> target(String name) {
    int slash = name.lastIndexOf('/');
    return byName.values().stream()
        .flatMap(bus -> bus.rules().values().stream())
        .filter(rule -> slash >= 0 && rule.label().equals(name.substring(0, slash)))
        .flatMap(
            rule -> Optional.ofNullable(rule.targets().get(name.substring(slash + 1))).stream())
        .findFirst();
  }

  /// The ARNs of a rule and its target, by the name that effects give.
  public Optional<DeadLetters.Origin> origin(String name) {
    return target(name)
        .map(target -> new DeadLetters.Origin(target.rule().arn(), target.spec().arn()));
  }

  /// Creates a rule as a blueprint has it.
  public void deploy(Rule rule) {
    HostedRule hosted =
        put(
            rule.bus(),
            rule.name(),
            new HostedRule.Spec(rule.id(), rule.pattern(), rule.schedule(), rule.enabled(), null));
    putTargets(hosted, rule.targets());
  }
}
