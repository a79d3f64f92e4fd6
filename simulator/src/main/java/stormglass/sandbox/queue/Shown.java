package stormglass.sandbox.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stormglass.sandbox.wire.Members;

/// Which attributes of a message a receiver asked for.
///
/// @param system names of SQS's own, or `All`
/// @param sent names of the sender's, with `All`, `.*` and `prefix.*`
record Shown(Set<String> system, List<String> sent) {

  static Shown asked(Members request) {
    Set<String> system = new HashSet<>(request.texts("AttributeNames"));
    system.addAll(request.texts("MessageSystemAttributeNames"));
    return new Shown(system, request.texts("MessageAttributeNames"));
  }

  boolean hasSystem(String name) {
    return system.contains("All") || system.contains(name);
  }

  boolean hasSent(String name) {
    for (String wanted : sent) {
      boolean all = wanted.equals("All") || wanted.equals(".*");
      boolean begins =
          wanted.endsWith(".*") && name.startsWith(wanted.substring(0, wanted.length() - 2));
      if (all || begins || wanted.equals(name)) {
        return true;
      }
    }
    return false;
  }
}
