// Generated from namesofgeneratedvariables.ordering@Tested; not to be edited.
package namesofgeneratedvariables.events.ordering;

import java.util.List;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(
    String in, String field, String out, String value, List<String> items, long item)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    items = items == null ? null : TestedJson.ITEMS.kept(items);
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "in", in);
    flaws = Flaws.present(flaws, "field", field);
    flaws = Flaws.present(flaws, "out", out);
    flaws = Flaws.present(flaws, "value", value);
    flaws = Flaws.rule(flaws, "items", items, TestedJson.ITEMS);
    Flaws.none(Tested.class, flaws);
  }
}
