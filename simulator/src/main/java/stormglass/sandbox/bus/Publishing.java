package stormglass.sandbox.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.Cloud;
import stormglass.cloud.Delivery;
import stormglass.cloud.Target;
import stormglass.meter.Meter;
import stormglass.meter.Usage;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.observation.Observation;

/// Brings accepted events to the targets of the rules that they match.
public final class Publishing {

  private static final long CHUNK_BYTES = 64 * 1024;

  /// An event that a bus accepted.
  ///
  /// @param json in its envelope
  /// @param bytes as EventBridge counts its entry
  record Event(String id, Envelope.Parts parts, String json, int bytes) {}

  /// An event with the rules that it matches.
  ///
  /// @param bus null where there is none of the name: then the event is dropped
  record Routed(@Nullable HostedBus bus, Event event, List<HostedRule> rules) {}

  private final Buses buses;
  private final Destinations destinations;
  private final Live live;
  private final Meter meter;
  private final Consumer<Observation> observer;
  private final BiConsumer<String, String> discovery;

  /// Who is told of what is published.
  ///
  /// @param discovery of the ARN of each bus and each event, in its envelope, that passes over it
  public record Told(
      Meter meter, Consumer<Observation> observer, BiConsumer<String, String> discovery) {}

  public Publishing(Buses buses, Destinations destinations, Live live, Told told) {
    this.buses = buses;
    this.destinations = destinations;
    this.live = live;
    this.meter = told.meter();
    this.observer = told.observer();
    this.discovery = told.discovery();
  }

  /// Finds the rules that an event matches.
  Routed route(@Nullable String busName, Event event) {
    Optional<HostedBus> bus = buses.named(busName == null ? Buses.DEFAULT : busName);
    return bus.isPresent()
        ? new Routed(bus.get(), event, bus.get().matcher().matching(event.json()))
        : new Routed(null, event, List.of());
  }

  /// Delivers events in their order; false if the account publishes too much.
  boolean publish(List<Routed> events) {
    boolean admitted =
        live.call(
            (cloud, now) -> {
              if (!cloud.admitPutEvents(now)) {
                return false;
              }
              for (Routed routed : events) {
                publish(cloud, routed, now);
              }
              return true;
            });
    for (Routed routed : events) {
      if (admitted && routed.bus() != null) {
        discovery.accept(routed.bus().arn(), routed.event().json());
      }
    }
    return admitted;
  }

  private void publish(Cloud<Payload> cloud, Routed routed, long now) {
    HostedBus bus = routed.bus();
    Event event = routed.event();
    if (bus == null) {
      observer.accept(new Observation.Dropped(now, "bus", event.id(), "NO_SUCH_BUS"));
      return;
    }
    meter.count(
        Usage.EVENTBRIDGE_CUSTOM_EVENT_CHUNKS,
        bus.label(),
        (event.bytes() + CHUNK_BYTES - 1) / CHUNK_BYTES);
    observer.accept(
        new Observation.EventAccepted(
            now,
            event.id(),
            bus.label(),
            event.parts().source(),
            event.parts().detailType(),
            event.parts().detail(),
            routed.rules().stream().map(HostedRule::label).sorted().toList()));
    Payload.Text whole = new Payload.Text(event.json(), event.id());
    for (HostedRule rule : routed.rules()) {
      for (HostedTarget target : rule.targets().values()) {
        deliver(cloud, target, whole, event.bytes(), now);
      }
    }
  }

  private void deliver(
      Cloud<Payload> cloud, HostedTarget target, Payload.Text whole, int bytes, long now) {
    Optional<Payload.Text> shaped = InputShape.shape(target.spec().input(), whole);
    if (shaped.isEmpty()) {
      observer.accept(
          new Observation.Dropped(now, target.name(), whole.eventId(), "INPUT_NOT_JSON"));
      return;
    }
    cloud.deliver(target.resolved(destinations), shaped.get(), bytes, now);
  }

  /// Takes a delivery to another bus; false if there is none. An event that came from another bus
  /// is not sent on to a third (EventBridge user guide, bus-to-bus, 2026-11).
  public boolean forward(Delivery<Payload> delivery) {
    Optional<HostedTarget> target = buses.target(delivery.target().name());
    String arn = target.map(found -> found.spec().arn()).orElse("");
    Optional<HostedBus> bus = arn.contains(":event-bus/") ? buses.named(arn) : Optional.empty();
    if (bus.isEmpty() || !(delivery.payload() instanceof Payload.Text whole)) {
      return false;
    }
    discovery.accept(bus.get().arn(), whole.body());
    List<HostedRule> rules = new ArrayList<>(bus.get().matcher().matching(whole.body()));
    live.run(
        (cloud, now) -> {
          for (HostedRule rule : rules) {
            for (HostedTarget next : rule.targets().values()) {
              Target<Payload> resolved = next.resolved(destinations);
              if (!(resolved.destination() instanceof Target.Destination.Elsewhere)) {
                deliver(cloud, next, whole, delivery.bytes(), now);
              }
            }
          }
        });
    return true;
  }
}
