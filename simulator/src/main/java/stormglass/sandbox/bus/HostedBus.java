package stormglass.sandbox.bus;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import stormglass.cloud.bus.Rules;

/// An event bus.
///
/// @param label the logical id where a template gave one, otherwise the name
/// @param rules by name
/// @param matcher the enabled rules that have a pattern
record HostedBus(
    String name,
    String label,
    String arn,
    Map<String, HostedRule> rules,
    Rules<HostedRule> matcher) {

  HostedBus(String name, String label, String arn) {
    this(name, label, arn, new ConcurrentSkipListMap<>(), new Rules<>());
  }
}
