// Generated from emptyobject.ordering@Tested; not to be edited.
package emptyobject.events.ordering;

import stormglass.contracts.Codec;

/// A part of an event.
public record Tested() implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());
}
