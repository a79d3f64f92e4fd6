package stormglass.sandbox.dynamodb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.TableDefinition.Attribute;
import stormglass.sandbox.dynamodb.TableDefinition.Index;
import stormglass.sandbox.dynamodb.TableDefinition.Projection;
import stormglass.sandbox.dynamodb.TableDefinition.Stream;
import stormglass.sandbox.dynamodb.TableDefinition.View;

/// Tables that tests create.
public final class Tables {

  private static final Attribute PK = new Attribute("pk", TableDefinition.Type.S);
  private static final Attribute SK = new Attribute("sk", TableDefinition.Type.S);

  private Tables() {}

  /// `pk` alone.
  public static TableDefinition simple(String name) {
    return new TableDefinition(name, new TableDefinition.Key(PK, null));
  }

  /// `pk` and `sk`, both text.
  public static TableDefinition withSortKey(String name) {
    return new TableDefinition(name, new TableDefinition.Key(PK, SK));
  }

  /// `pk` and `sk`, with a stream of both images.
  public static TableDefinition withStream(String name) {
    return new TableDefinition(
        name,
        new TableDefinition.Key(PK, SK),
        List.of(),
        new Stream("2026-01-01T00:00:00.000", View.NEW_AND_OLD_IMAGES),
        null);
  }

  /// `pk` and `sk`, with indexes `by-customer` (global, `customer` and number `at`, all
  /// attributes), `by-status` (global, `status`, keys only) and `by-note` (local, `note`, with
  /// `total`).
  static TableDefinition withIndexes(String name) {
    return new TableDefinition(
        name,
        new TableDefinition.Key(PK, SK),
        List.of(
            index(
                "by-customer",
                true,
                "customer",
                new Attribute("at", TableDefinition.Type.N),
                new Projection.All()),
            index("by-status", true, "status", null, new Projection.KeysOnly()),
            index(
                "by-note",
                false,
                "pk",
                new Attribute("note", TableDefinition.Type.S),
                new Projection.Include(List.of("total")))),
        null,
        null);
  }

  private static Index index(
      String name,
      boolean global,
      String partition,
      @Nullable Attribute sort,
      Projection projection) {
    return new Index(
        name,
        global,
        new TableDefinition.Key(new Attribute(partition, TableDefinition.Type.S), sort),
        projection);
  }
}
