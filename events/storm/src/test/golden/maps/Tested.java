// Generated from maps.ordering@Tested; not to be edited.
package maps.events.ordering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

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
    counts = counts == null ? null : TestedJson.COUNTS.kept(counts);
    byName = byName == null ? null : TestedJson.BY_NAME.kept(byName);
    nested = nested == null ? null : TestedJson.NESTED.kept(nested);
    kinds = kinds == null ? null : TestedJson.KINDS.kept(kinds);
    others = others == null ? null : TestedJson.OTHERS.kept(others);
    Flaws flaws = null;
    flaws = Flaws.rule(flaws, "counts", counts, TestedJson.COUNTS);
    if (byName != null) {
      flaws = Flaws.rule(flaws, "byName", byName, TestedJson.BY_NAME);
    }
    if (nested != null) {
      flaws = Flaws.rule(flaws, "nested", nested, TestedJson.NESTED);
    }
    if (kinds != null) {
      flaws = Flaws.rule(flaws, "kinds", kinds, TestedJson.KINDS);
    }
    flaws = Flaws.rule(flaws, "others", others, TestedJson.OTHERS);
    Flaws.none(Tested.class, flaws);
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
  public record ByNameValue(String a) {

    public ByNameValue {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "a", a);
      Flaws.none(ByNameValue.class, flaws);
    }
  }

  /// A part of an event.
  public record Labelled(String label, Map<String, String> others) {

    public Labelled {
      others = others == null ? null : TestedJson.OTHERS_2.kept(others);
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "label", label);
      flaws = Flaws.rule(flaws, "others", others, TestedJson.OTHERS_2);
      Flaws.none(Labelled.class, flaws);
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
    record Unknown(String symbol) implements KindsValue {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }
}
