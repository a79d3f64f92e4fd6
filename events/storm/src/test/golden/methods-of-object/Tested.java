// Generated from methodsofobject.ordering@Tested; not to be edited.
package methodsofobject.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;

/// A part of an event.
public record Tested(
    int hashCode_, boolean notify_, @Nullable String toString_, @Nullable String getClass_)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested withToString(@Nullable String toString_) {
    return new Tested(hashCode_, notify_, toString_, getClass_);
  }

  public Tested withGetClass(@Nullable String getClass_) {
    return new Tested(hashCode_, notify_, toString_, getClass_);
  }
}
