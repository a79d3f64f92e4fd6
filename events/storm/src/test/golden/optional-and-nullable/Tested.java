// Generated from optionalandnullable.ordering@Tested; not to be edited.
package optionalandnullable.events.ordering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(
    int must,
    @Nullable Integer mustOrNull,
    @Nullable Boolean may,
    @Nullable Long mayOrNull,
    @Nullable List<UUID> list,
    @Nullable Inner inner)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    list = list == null ? null : TestedJson.LIST.kept(list);
    Flaws flaws = null;
    if (list != null) {
      flaws = Flaws.rule(flaws, "list", list, TestedJson.LIST);
    }
    Flaws.none(Tested.class, flaws);
  }

  public Tested withMustOrNull(@Nullable Integer mustOrNull) {
    return new Tested(must, mustOrNull, may, mayOrNull, list, inner);
  }

  public Tested withMay(@Nullable Boolean may) {
    return new Tested(must, mustOrNull, may, mayOrNull, list, inner);
  }

  public Tested withMayOrNull(@Nullable Long mayOrNull) {
    return new Tested(must, mustOrNull, may, mayOrNull, list, inner);
  }

  public Tested withList(@Nullable List<UUID> list) {
    return new Tested(must, mustOrNull, may, mayOrNull, list, inner);
  }

  public Tested withInner(@Nullable Inner inner) {
    return new Tested(must, mustOrNull, may, mayOrNull, list, inner);
  }

  /// An inner one.
  public record Inner(@Nullable Instant at) {

    public Inner {
      Flaws flaws = null;
      if (at != null) {
        flaws = Flaws.dateTime(flaws, "at", at);
      }
      Flaws.none(Inner.class, flaws);
    }
  }
}
