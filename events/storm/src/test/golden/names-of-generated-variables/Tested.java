// Generated from namesofgeneratedvariables.ordering@Tested; not to be edited.
package namesofgeneratedvariables.events.ordering;

import java.util.List;
import stormglass.contracts.Codec;

/// A part of an event.
public record Tested(
    String in, String field, String out, String value, List<String> items, long item)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    items = List.copyOf(items);
  }
}
