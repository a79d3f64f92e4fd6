package stormglass.sandbox.schema;

import java.util.Map;

/// What EventBridge knows of a document's components.
final class Components {

  /// The envelope has exactly this name.
  static final String ENVELOPE = "AWSEvent";

  private Components() {}

  /// The component that an event is: the envelope, or else the first of all; empty without any.
  static String root(Map<?, ?> components) {
    if (components.containsKey(ENVELOPE) || components.isEmpty()) {
      return components.isEmpty() ? "" : ENVELOPE;
    }
    return (String) components.keySet().iterator().next();
  }
}
