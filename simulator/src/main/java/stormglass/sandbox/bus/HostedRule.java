package stormglass.sandbox.bus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// A rule of a bus.
public final class HostedRule {

  /// What can be said of a rule.
  ///
  /// @param label the logical id where a template gave one, otherwise the name
  /// @param pattern JSON, or null for a schedule
  record Spec(
      String label,
      @Nullable String pattern,
      @Nullable String schedule,
      boolean enabled,
      @Nullable String description) {

    Spec enabled(boolean other) {
      return new Spec(label, pattern, schedule, other, description);
    }
  }

  private final String name;
  private final String bus;
  private final String arn;
  private volatile Spec spec;
  private final Map<String, HostedTarget> targets = new ConcurrentSkipListMap<>();

  HostedRule(String name, String bus, String arn, Spec spec) {
    this.name = name;
    this.bus = bus;
    this.arn = arn;
    this.spec = spec;
  }

  String name() {
    return name;
  }

  String bus() {
    return bus;
  }

  String arn() {
    return arn;
  }

  String label() {
    return spec.label();
  }

  Spec spec() {
    return spec;
  }

  void spec(Spec changed) {
    spec = changed;
  }

  /// Targets by id.
  Map<String, HostedTarget> targets() {
    return targets;
  }

  List<HostedTarget> targetsInOrder() {
    return List.copyOf(targets.values());
  }
}
