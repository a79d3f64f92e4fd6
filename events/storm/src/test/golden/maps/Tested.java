// Generated from maps.ordering@Tested; not to be edited.
package maps.events.ordering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Ordered;

/// A part of an event.
public record Tested(
    Map<String, Integer> counts,
    @Nullable Map<String, ByNameValue> byName,
    @Nullable Map<String, List<Map<String, Boolean>>> nested,
    @Nullable Labelled labelled,
    @Nullable Map<String, KindsValue> kinds,
    Map<String, Price> others)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    counts = Ordered.copyOf(counts);
    byName = byName == null ? null : Ordered.copyOf(byName);
    nested = nested == null ? null : Ordered.copyOf(nested);
    kinds = kinds == null ? null : Ordered.copyOf(kinds);
    others = Ordered.copyOf(others, "counts", "byName", "nested", "labelled", "kinds");
  }

  public Tested withByName(@Nullable Map<String, ByNameValue> byName) {
    return new Tested(counts, byName, nested, labelled, kinds, others);
  }

  public Tested withNested(@Nullable Map<String, List<Map<String, Boolean>>> nested) {
    return new Tested(counts, byName, nested, labelled, kinds, others);
  }

  public Tested withLabelled(@Nullable Labelled labelled) {
    return new Tested(counts, byName, nested, labelled, kinds, others);
  }

  public Tested withKinds(@Nullable Map<String, KindsValue> kinds) {
    return new Tested(counts, byName, nested, labelled, kinds, others);
  }

  /// A part of an event.
  public record Price(long cents) {}

  /// A part of an event.
  public record ByNameValue(String a) {}

  /// A part of an event.
  public record Labelled(String label, Map<String, String> others) {

    public Labelled {
      others = Ordered.copyOf(others, "label");
    }
  }

  /// One of some symbols.
  public sealed interface KindsValue {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements KindsValue {
      A("A"),
      B("B");

      private final String symbol;

      Known(String symbol) {
        this.symbol = symbol;
      }

      @Override
      public String symbol() {
        return symbol;
      }
    }

    /// A symbol of a later version.
    record Unknown(String symbol) implements KindsValue {}
  }
}
