// Generated from boundsandpatterns.ordering@Tested; not to be edited.
package boundsandpatterns.events.ordering;

import java.util.List;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(String a, String b, long c, int d, List<String> e) implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    e = e == null ? null : TestedJson.E.kept(e);
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "a", a, TestedJson.A);
    flaws = Flaws.text(flaws, "b", b, TestedJson.B);
    flaws = Flaws.whole(flaws, "d", d, -5, Integer.MAX_VALUE);
    flaws = Flaws.rule(flaws, "e", e, TestedJson.E);
    Flaws.none(Tested.class, flaws);
  }
}
