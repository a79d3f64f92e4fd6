package stormglass.sandbox.bus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stormglass.cloud.bus.Patterns;
import stormglass.cloud.limits.Limits;
import stormglass.sandbox.wire.JsonService.Operation;
import stormglass.sandbox.wire.Members;

/// The operations on buses, and TestEventPattern.
final class BusOperations {

  private final Buses buses;
  private final Limits limits;

  BusOperations(Buses buses, Limits limits) {
    this.buses = buses;
    this.limits = limits;
  }

  Map<String, Operation> all() {
    Map<String, Operation> all = new TreeMap<>();
    all.put("CreateEventBus", Operation.of(this::create));
    all.put("DeleteEventBus", Operation.silent(request -> buses.delete(request.required("Name"))));
    all.put("DescribeEventBus", Operation.of(request -> shown(buses.bus(request.text("Name")))));
    all.put("ListEventBuses", Operation.of(this::list));
    all.put("TestEventPattern", Operation.of(this::test));
    return all;
  }

  private Map<String, ?> create(Members request) {
    String name = request.required("Name");
    buses.create(name, name);
    return Map.of("EventBusArn", buses.bus(name).arn());
  }

  private Map<String, ?> list(Members request) {
    String prefix = request.text("NamePrefix", "");
    List<Map<String, ?>> shown =
        buses.all().stream()
            .filter(bus -> bus.name().startsWith(prefix))
            .<Map<String, ?>>map(BusOperations::shown)
            .toList();
    return Map.of("EventBuses", shown);
  }

  private static Map<String, String> shown(HostedBus bus) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("Name", bus.name());
    shown.put("Arn", bus.arn());
    return shown;
  }

  private Map<String, ?> test(Members request) {
    String pattern = request.required("EventPattern");
    Patterns.check(pattern, limits)
        .ifPresent(
            reason -> {
              throw BusError.pattern(reason);
            });
    try {
      return Map.of("Result", Patterns.matches(pattern, request.required("Event")));
    } catch (IllegalArgumentException invalid) {
      throw BusError.invalid("Parameter Event is not valid.");
    }
  }
}
