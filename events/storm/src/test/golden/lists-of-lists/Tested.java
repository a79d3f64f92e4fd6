// Generated from listsoflists.ordering@Tested; not to be edited.
package listsoflists.events.ordering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(
    List<List<Integer>> matrix, @Nullable List<PartsItem> parts, @Nullable List<KindsItem> kinds)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    matrix = matrix == null ? null : TestedJson.MATRIX.kept(matrix);
    parts = parts == null ? null : TestedJson.PARTS.kept(parts);
    kinds = kinds == null ? null : TestedJson.KINDS.kept(kinds);
    Flaws flaws = null;
    flaws = Flaws.rule(flaws, "matrix", matrix, TestedJson.MATRIX);
    if (parts != null) {
      flaws = Flaws.rule(flaws, "parts", parts, TestedJson.PARTS);
    }
    if (kinds != null) {
      flaws = Flaws.rule(flaws, "kinds", kinds, TestedJson.KINDS);
    }
    Flaws.none(Tested.class, flaws);
  }

  public Tested withParts(@Nullable List<PartsItem> parts) {
    return new Tested(matrix, parts, kinds);
  }

  public Tested withKinds(@Nullable List<KindsItem> kinds) {
    return new Tested(matrix, parts, kinds);
  }

  /// A part of an event.
  public record PartsItem(@Nullable String name) {}

  /// One of some symbols.
  public sealed interface KindsItem {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements KindsItem {
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
    record Unknown(String symbol) implements KindsItem {

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
