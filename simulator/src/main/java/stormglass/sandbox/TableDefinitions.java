package stormglass.sandbox;

import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Table;
import stormglass.sandbox.dynamodb.TableDefinition;

/// Tables of a blueprint as the data plane defines them.
final class TableDefinitions {

  private TableDefinitions() {}

  static TableDefinition of(Table table) {
    Table.Stream stream = table.stream();
    return new TableDefinition(
        table.name(),
        key(table.key()),
        table.indexes().stream().map(TableDefinitions::index).toList(),
        stream == null
            ? null
            : new TableDefinition.Stream(
                stream.arn().replaceFirst(".*/stream/", ""), view(stream.view())),
        table.ttlAttribute());
  }

  private static TableDefinition.Key key(Table.Key key) {
    return new TableDefinition.Key(attribute(key.partition()), optional(key.sort()));
  }

  private static TableDefinition.@Nullable Attribute optional(Table.@Nullable Attribute sort) {
    return sort == null ? null : attribute(sort);
  }

  private static TableDefinition.Attribute attribute(Table.Attribute attribute) {
    return new TableDefinition.Attribute(
        attribute.name(),
        switch (attribute.type()) {
          case S -> TableDefinition.Type.S;
          case N -> TableDefinition.Type.N;
          case B -> TableDefinition.Type.B;
        });
  }

  private static TableDefinition.Index index(Table.Index index) {
    return new TableDefinition.Index(
        index.name(),
        index.global(),
        key(index.key()),
        switch (index.projection()) {
          case ALL -> new TableDefinition.Projection.All();
          case KEYS_ONLY -> new TableDefinition.Projection.KeysOnly();
          case INCLUDE -> new TableDefinition.Projection.Include(index.nonKeyAttributes());
        });
  }

  private static TableDefinition.View view(Table.View view) {
    return switch (view) {
      case KEYS_ONLY -> TableDefinition.View.KEYS_ONLY;
      case NEW_IMAGE -> TableDefinition.View.NEW_IMAGE;
      case OLD_IMAGE -> TableDefinition.View.OLD_IMAGE;
      case NEW_AND_OLD_IMAGES -> TableDefinition.View.NEW_AND_OLD_IMAGES;
    };
  }
}
