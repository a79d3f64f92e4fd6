// Generated from boundsandpatterns.ordering@Tested; not to be edited.
package boundsandpatterns.events.ordering;

import java.util.List;
import stormglass.contracts.Codec;

/// A part of an event.
public record Tested(String a, String b, long c, int d, List<String> e) implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    e = List.copyOf(e);
  }
}
