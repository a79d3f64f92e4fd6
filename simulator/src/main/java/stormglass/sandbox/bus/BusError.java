package stormglass.sandbox.bus;

import stormglass.sandbox.wire.Refusal;

/// EventBridge's errors (EventBridge API reference, 2026-11).
final class BusError {

  private BusError() {}

  static Refusal noBus(String name) {
    return Refusal.of("ResourceNotFoundException", "Event bus " + name + " does not exist.");
  }

  static Refusal noRule(String name, String bus) {
    return Refusal.of(
        "ResourceNotFoundException", "Rule " + name + " does not exist on EventBus " + bus + ".");
  }

  static Refusal busExists(String name) {
    return Refusal.of("ResourceAlreadyExistsException", "Event bus " + name + " already exists.");
  }

  static Refusal tooMany() {
    return Refusal.of(
        "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
  }

  static Refusal invalid(String message) {
    return Refusal.of("ValidationException", message);
  }

  static Refusal pattern(String message) {
    return Refusal.of("InvalidEventPatternException", message);
  }

  static Refusal throttled() {
    return Refusal.of("ThrottlingException", "Rate exceeded");
  }
}
