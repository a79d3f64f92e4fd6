// Generated from reservedwords.ordering@Tested; not to be edited.
package reservedwords.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(
    String class_, int int_, @Nullable Boolean record, @Nullable String true_, @Nullable String __)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "class", class_);
    Flaws.none(Tested.class, flaws);
  }

  public Tested withRecord(@Nullable Boolean record) {
    return new Tested(class_, int_, record, true_, __);
  }

  public Tested withTrue(@Nullable String true_) {
    return new Tested(class_, int_, record, true_, __);
  }

  public Tested with_(@Nullable String __) {
    return new Tested(class_, int_, record, true_, __);
  }
}
