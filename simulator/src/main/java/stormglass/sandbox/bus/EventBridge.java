package stormglass.sandbox.bus;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import stormglass.cloud.limits.Limits;
import stormglass.sandbox.live.SandboxClock;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.JsonService;
import stormglass.sandbox.wire.JsonService.Operation;

/// EventBridge behind its JSON protocol.
public final class EventBridge {

  private static final JsonService.Dialect DIALECT =
      new JsonService.Dialect("events", "AWSEvents", "1.1", "");

  private EventBridge() {}

  /// In which surroundings it runs.
  ///
  /// @param seed of event ids
  public record Surroundings(Account account, SandboxClock clock, Limits limits, long seed) {}

  /// The service over some buses.
  ///
  /// @param unsupported told the names of operations that it does not have
  public static JsonService over(
      Buses buses, Publishing publishing, Surroundings surroundings, Consumer<String> unsupported) {
    PutEvents putEvents =
        new PutEvents(
            publishing,
            surroundings.clock(),
            surroundings.limits(),
            surroundings.account(),
            surroundings.seed());
    Map<String, Operation> operations = new HashMap<>();
    operations.put("PutEvents", putEvents::answer);
    operations.putAll(new BusOperations(buses, surroundings.limits()).all());
    operations.putAll(new RuleOperations(buses).all());
    operations.putAll(new TargetOperations(buses).all());
    return new JsonService(DIALECT, operations, unsupported);
  }
}
