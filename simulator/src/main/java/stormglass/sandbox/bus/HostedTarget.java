package stormglass.sandbox.bus;

import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Rule;
import stormglass.cloud.Target;
import stormglass.cloud.bus.RetryPolicy;
import stormglass.sandbox.live.Payload;

/// A target of a rule.
public final class HostedTarget {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final HostedRule rule;
  private final Rule.Target spec;
  private volatile @Nullable Target<Payload> resolved;

  HostedTarget(HostedRule rule, Rule.Target spec) {
    this.rule = rule;
    this.spec = spec;
  }

  HostedRule rule() {
    return rule;
  }

  Rule.Target spec() {
    return spec;
  }

  /// What it is called in effects: the rule's label and the target's id.
  String name() {
    return rule.label() + "/" + spec.id();
  }

  RetryPolicy retry() {
    return new RetryPolicy(
        spec.retry().maximumAttempts(), spec.retry().maximumEventAgeSeconds() * NANOS_PER_SECOND);
  }

  /// The target as the cloud has it, with queues and functions that are there now.
  Target<Payload> resolved(Destinations destinations) {
    Target<Payload> target = resolved;
    if (target == null || !destinations.current(target, spec)) {
      target = destinations.resolve(this);
      resolved = target;
    }
    return target;
  }
}
