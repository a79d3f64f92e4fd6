package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.Structure.Shape;
import stormglass.sandbox.dynamodb.TableDefinition.Attribute;
import stormglass.sandbox.dynamodb.TableDefinition.Index;
import stormglass.sandbox.dynamodb.TableDefinition.Projection;

/// CreateTable, DeleteTable, DescribeTable and ListTables, and those of time to live. A table is
/// active as soon as it is created.
final class TableOperations {

  private static final int MOST_NAMES = 100;

  private static final Member<Integer> LIMIT =
      Member.optional("Limit", Forms.integer(1, MOST_NAMES));
  private static final Member<String> START_NAME =
      Member.optional("ExclusiveStartTableName", Forms.name(3, 255));
  private static final Member<Boolean> ENABLED = Member.required("Enabled", Forms.BOOLEAN);
  private static final Member<String> TTL_ATTRIBUTE =
      Member.required("AttributeName", Forms.text(1, 255));
  private static final Member<Structure> TTL =
      Member.required("TimeToLiveSpecification", Shape.of(ENABLED, TTL_ATTRIBUTE));

  static final Shape ONE = Shape.of(Members.TABLE_NAME);
  static final Shape LIST = Shape.of(LIMIT, START_NAME);
  static final Shape UPDATE_TTL = Shape.of(Members.TABLE_NAME, TTL);

  private final Database database;
  private final String arnPrefix;

  /// @param arnPrefix of tables, as in `arn:aws:dynamodb:us-east-1:000000000000:table/`
  TableOperations(Database database, String arnPrefix) {
    this.database = database;
    this.arnPrefix = arnPrefix;
  }

  /// Adds a table unless there is one of its name.
  ///
  /// @param resource what the meter counts under
  @Nullable Table create(TableReader.Created created, String resource) {
    TableDefinition definition = created.definition();
    Table table =
        new Table(
            definition,
            new Table.About(
                arnPrefix + definition.name(),
                resource,
                database.clock().millis() / 1000.0,
                created.readUnits(),
                created.writeUnits()));
    return database.add(table) ? table : null;
  }

  void create(Structure request, JsonGenerator out) throws IOException {
    TableReader.Created created = TableReader.read(request, database.clock());
    String name = created.definition().name();
    Table table = create(created, name);
    if (table == null) {
      throw Rejection.of(Rejection.Code.RESOURCE_IN_USE, "Table already exists: " + name);
    }
    describe(out, "TableDescription", table, "ACTIVE");
  }

  void delete(Structure request, JsonGenerator out) throws IOException {
    Table table = need(request);
    if (!database.remove(table)) {
      throw Rejection.tableNotFound(table.name());
    }
    describe(out, "TableDescription", table, "DELETING");
  }

  void describe(Structure request, JsonGenerator out) throws IOException {
    describe(out, "Table", need(request), "ACTIVE");
  }

  void list(Structure request, JsonGenerator out) throws IOException {
    int limit = request.get(LIMIT, MOST_NAMES);
    String start = request.get(START_NAME, "");
    List<String> names =
        database.tableNames().stream().filter(name -> name.compareTo(start) > 0).toList();
    List<String> page = names.subList(0, Math.min(limit, names.size()));
    out.writeArrayFieldStart("TableNames");
    for (String name : page) {
      out.writeString(name);
    }
    out.writeEndArray();
    if (page.size() < names.size()) {
      out.writeStringField("LastEvaluatedTableName", page.getLast());
    }
  }

  void updateTimeToLive(Structure request, JsonGenerator out) throws IOException {
    Table table = need(request);
    Structure wanted = request.need(TTL);
    boolean enabled = wanted.need(ENABLED);
    String attribute = wanted.need(TTL_ATTRIBUTE);
    String current = table.definition().ttlAttribute();
    if (enabled && current != null) {
      throw Rejection.invalid("TimeToLive is already enabled");
    }
    if (!enabled && !Objects.equals(attribute, current)) {
      throw Rejection.invalid(
          current == null
              ? "TimeToLive is already disabled"
              : "TimeToLive is active on a different AttributeName: current AttributeName is "
                  + current);
    }
    table.setTimeToLive(enabled ? attribute : null);
    out.writeObjectFieldStart("TimeToLiveSpecification");
    out.writeBooleanField("Enabled", enabled);
    out.writeStringField("AttributeName", attribute);
    out.writeEndObject();
  }

  void describeTimeToLive(Structure request, JsonGenerator out) throws IOException {
    String attribute = need(request).definition().ttlAttribute();
    out.writeObjectFieldStart("TimeToLiveDescription");
    out.writeStringField("TimeToLiveStatus", attribute == null ? "DISABLED" : "ENABLED");
    if (attribute != null) {
      out.writeStringField("AttributeName", attribute);
    }
    out.writeEndObject();
  }

  private Table need(Structure request) {
    String name = request.need(Members.TABLE_NAME);
    Table table = database.find(name);
    if (table == null) {
      throw Rejection.tableNotFound(name);
    }
    return table;
  }

  private void describe(JsonGenerator out, String member, Table table, String status)
      throws IOException {
    TableDefinition definition = table.definition();
    out.writeObjectFieldStart(member);
    out.writeStringField("TableName", definition.name());
    out.writeStringField("TableArn", table.about().arn());
    out.writeStringField("TableId", id(table));
    out.writeStringField("TableStatus", status);
    out.writeNumberField("CreationDateTime", table.about().createdSeconds());
    out.writeNumberField("ItemCount", database.read(() -> table.items().size()));
    out.writeNumberField("TableSizeBytes", database.read(table::bytes));
    writeAttributes(out, definition);
    writeKey(out, definition.key());
    writeThroughput(out, table);
    writeIndexes(out, table, true);
    writeIndexes(out, table, false);
    StreamLog stream = table.stream();
    if (stream != null) {
      out.writeObjectFieldStart("StreamSpecification");
      out.writeBooleanField("StreamEnabled", true);
      out.writeStringField("StreamViewType", stream.stream().view().name());
      out.writeEndObject();
      out.writeStringField("LatestStreamArn", stream.arn());
      out.writeStringField("LatestStreamLabel", stream.stream().label());
    }
    out.writeEndObject();
  }

  private static String id(Table table) {
    return UUID.nameUUIDFromBytes(table.about().arn().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void writeAttributes(JsonGenerator out, TableDefinition definition)
      throws IOException {
    Set<Attribute> attributes = new LinkedHashSet<>(definition.key().attributes());
    definition.indexes().forEach(index -> attributes.addAll(index.key().attributes()));
    out.writeArrayFieldStart("AttributeDefinitions");
    for (Attribute attribute : attributes) {
      out.writeStartObject();
      out.writeStringField("AttributeName", attribute.name());
      out.writeStringField("AttributeType", attribute.type().name());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void writeKey(JsonGenerator out, TableDefinition.Key key) throws IOException {
    out.writeArrayFieldStart("KeySchema");
    for (Attribute attribute : key.attributes()) {
      out.writeStartObject();
      out.writeStringField("AttributeName", attribute.name());
      out.writeStringField("KeyType", attribute.equals(key.partition()) ? "HASH" : "RANGE");
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void writeThroughput(JsonGenerator out, Table table) throws IOException {
    if (table.about().readUnits() == 0) {
      out.writeObjectFieldStart("BillingModeSummary");
      out.writeStringField("BillingMode", "PAY_PER_REQUEST");
      out.writeEndObject();
    }
    out.writeObjectFieldStart("ProvisionedThroughput");
    out.writeNumberField("NumberOfDecreasesToday", 0);
    out.writeNumberField("ReadCapacityUnits", table.about().readUnits());
    out.writeNumberField("WriteCapacityUnits", table.about().writeUnits());
    out.writeEndObject();
  }

  private void writeIndexes(JsonGenerator out, Table table, boolean global) throws IOException {
    List<Index> indexes =
        table.definition().indexes().stream().filter(index -> index.global() == global).toList();
    if (indexes.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(global ? "GlobalSecondaryIndexes" : "LocalSecondaryIndexes");
    for (Index index : indexes) {
      out.writeStartObject();
      out.writeStringField("IndexName", index.name());
      out.writeStringField("IndexArn", table.about().arn() + "/index/" + index.name());
      writeKey(out, index.key());
      writeProjection(out, index.projection());
      out.writeNumberField(
          "ItemCount", database.read(() -> table.items(index.name()).map(Map::size).orElse(0)));
      if (global) {
        out.writeStringField("IndexStatus", "ACTIVE");
        writeThroughputOf(out);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void writeThroughputOf(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("ProvisionedThroughput");
    out.writeNumberField("NumberOfDecreasesToday", 0);
    out.writeNumberField("ReadCapacityUnits", 0);
    out.writeNumberField("WriteCapacityUnits", 0);
    out.writeEndObject();
  }

  private static void writeProjection(JsonGenerator out, Projection projection) throws IOException {
    out.writeObjectFieldStart("Projection");
    switch (projection) {
      case Projection.All _ -> out.writeStringField("ProjectionType", "ALL");
      case Projection.KeysOnly _ -> out.writeStringField("ProjectionType", "KEYS_ONLY");
      case Projection.Include(List<String> attributes) -> {
        out.writeStringField("ProjectionType", "INCLUDE");
        out.writeArrayFieldStart("NonKeyAttributes");
        for (String attribute : attributes) {
          out.writeString(attribute);
        }
        out.writeEndArray();
      }
    }
    out.writeEndObject();
  }
}
