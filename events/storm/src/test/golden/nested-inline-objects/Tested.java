// Generated from nestedinlineobjects.ordering@Tested; not to be edited.
package nestedinlineobjects.events.ordering;

import stormglass.contracts.Codec;

/// A part of an event.
public record Tested(Customer customer) implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  /// A part of an event.
  public record Address(String street) {}

  /// A part of an event.
  public record Customer(Address address) {}
}
