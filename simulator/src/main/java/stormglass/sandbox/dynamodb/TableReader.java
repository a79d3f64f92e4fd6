package stormglass.sandbox.dynamodb;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.Structure.Shape;
import stormglass.sandbox.dynamodb.TableDefinition.Attribute;
import stormglass.sandbox.dynamodb.TableDefinition.Index;
import stormglass.sandbox.dynamodb.TableDefinition.Projection;
import stormglass.sandbox.dynamodb.TableDefinition.View;

/// Reads table definitions out of CreateTable requests.
final class TableReader {

  private enum KeyType {
    HASH,
    RANGE
  }

  private enum ProjectionType {
    ALL,
    INCLUDE,
    KEYS_ONLY
  }

  private enum BillingMode {
    PROVISIONED,
    PAY_PER_REQUEST
  }

  private static final int MOST_LOCAL_INDEXES = 5;
  private static final int MOST_GLOBAL_INDEXES = 20;
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private static final Member<String> NAME = Member.required("TableName", Forms.name(3, 255));
  private static final Member<String> ATTRIBUTE_NAME =
      Member.required("AttributeName", Forms.text(1, 255));
  private static final Member<TableDefinition.Type> ATTRIBUTE_TYPE =
      Member.required("AttributeType", Forms.choice(TableDefinition.Type.class));
  private static final Member<List<Structure>> ATTRIBUTES =
      Member.required(
          "AttributeDefinitions",
          Forms.list(Shape.of(ATTRIBUTE_NAME, ATTRIBUTE_TYPE), 0, Integer.MAX_VALUE - 1));
  private static final Member<KeyType> KEY_TYPE =
      Member.required("KeyType", Forms.choice(KeyType.class));
  private static final Member<List<Structure>> KEY_SCHEMA =
      Member.required("KeySchema", Forms.list(Shape.of(ATTRIBUTE_NAME, KEY_TYPE), 1, 2));
  private static final Member<ProjectionType> PROJECTION_TYPE =
      Member.optional("ProjectionType", Forms.choice(ProjectionType.class));
  private static final Member<List<String>> NON_KEY =
      Member.optional("NonKeyAttributes", Forms.list(Forms.STRING, 1, 20));
  private static final Member<Structure> PROJECTION =
      Member.required("Projection", Shape.of(PROJECTION_TYPE, NON_KEY));
  private static final Member<String> INDEX_NAME = Member.required("IndexName", Forms.name(3, 255));
  private static final Shape INDEX = Shape.of(INDEX_NAME, KEY_SCHEMA, PROJECTION);
  private static final Member<List<Structure>> LOCAL =
      Member.optional("LocalSecondaryIndexes", Forms.list(INDEX, 0, Integer.MAX_VALUE - 1));
  private static final Member<List<Structure>> GLOBAL =
      Member.optional("GlobalSecondaryIndexes", Forms.list(INDEX, 0, Integer.MAX_VALUE - 1));
  private static final Member<BillingMode> BILLING =
      Member.optional("BillingMode", Forms.choice(BillingMode.class));
  private static final Member<Integer> READ_UNITS =
      Member.required("ReadCapacityUnits", Forms.integer(1, Integer.MAX_VALUE));
  private static final Member<Integer> WRITE_UNITS =
      Member.required("WriteCapacityUnits", Forms.integer(1, Integer.MAX_VALUE));
  private static final Member<Structure> THROUGHPUT =
      Member.optional("ProvisionedThroughput", Shape.of(READ_UNITS, WRITE_UNITS));
  private static final Member<Boolean> STREAM_ENABLED =
      Member.required("StreamEnabled", Forms.BOOLEAN);
  private static final Member<View> VIEW =
      Member.optional("StreamViewType", Forms.choice(View.class));
  private static final Member<Structure> STREAM =
      Member.optional("StreamSpecification", Shape.of(STREAM_ENABLED, VIEW));

  static final Shape CREATE =
      Shape.of(NAME, ATTRIBUTES, KEY_SCHEMA, LOCAL, GLOBAL, BILLING, THROUGHPUT, STREAM);

  private final Structure request;
  private final Map<String, TableDefinition.Type> types = new LinkedHashMap<>();

  private TableReader(Structure request) {
    this.request = request;
    for (Structure attribute : request.need(ATTRIBUTES)) {
      types.put(attribute.need(ATTRIBUTE_NAME), attribute.need(ATTRIBUTE_TYPE));
    }
  }

  /// A definition, and what is provisioned by the second: 0 for on demand.
  record Created(TableDefinition definition, long readUnits, long writeUnits) {}

  /// The table that a request asks for.
  static Created read(Structure request, InstantSource clock) {
    TableReader reader = new TableReader(request);
    Structure throughput = request.get(THROUGHPUT);
    boolean onDemand = request.get(BILLING) == BillingMode.PAY_PER_REQUEST;
    if (onDemand && throughput != null) {
      throw Rejection.invalidParameter(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
              + " PAY_PER_REQUEST");
    }
    if (!onDemand && throughput == null) {
      throw Rejection.invalidParameter(
          "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
              + " PROVISIONED");
    }
    TableDefinition.Key key = reader.key(request.need(KEY_SCHEMA));
    List<Index> indexes = reader.indexes(key);
    reader.refuseUnusedAttributes(key, indexes);
    return new Created(
        new TableDefinition(request.need(NAME), key, indexes, reader.stream(clock), null),
        throughput == null ? 0 : throughput.need(READ_UNITS),
        throughput == null ? 0 : throughput.need(WRITE_UNITS));
  }

  private TableDefinition.Key key(List<Structure> schema) {
    List<String> names = schema.stream().map(element -> element.need(ATTRIBUTE_NAME)).toList();
    if (!types.keySet().containsAll(names)) {
      throw Rejection.invalidParameter(
          "Some index key attributes are not defined in AttributeDefinitions. Keys: ["
              + String.join(", ", names)
              + "], AttributeDefinitions: ["
              + String.join(", ", types.keySet())
              + "]");
    }
    if (schema.getFirst().need(KEY_TYPE) != KeyType.HASH) {
      throw Rejection.invalid(
          "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    }
    if (schema.size() == 1) {
      return new TableDefinition.Key(attribute(names.getFirst()), null);
    }
    if (names.getFirst().equals(names.getLast())) {
      throw Rejection.invalid(
          "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }
    if (schema.getLast().need(KEY_TYPE) != KeyType.RANGE) {
      throw Rejection.invalid(
          "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    }
    return new TableDefinition.Key(attribute(names.getFirst()), attribute(names.getLast()));
  }

  private Attribute attribute(String name) {
    TableDefinition.Type type = types.get(name);
    if (type == null) {
      throw new IllegalStateException(name);
    }
    return new Attribute(name, type);
  }

  private List<Index> indexes(TableDefinition.Key table) {
    List<Structure> local = request.get(LOCAL, List.of());
    List<Structure> global = request.get(GLOBAL, List.of());
    refuseEmpty("LocalSecondaryIndexes", request.get(LOCAL));
    refuseEmpty("GlobalSecondaryIndexes", request.get(GLOBAL));
    if (!local.isEmpty() && table.sort() == null) {
      throw Rejection.invalidParameter(
          "Table KeySchema does not have a range key, which is required when specifying a"
              + " LocalSecondaryIndex");
    }
    if (local.size() > MOST_LOCAL_INDEXES) {
      throw Rejection.invalidParameter(
          "Number of LocalSecondaryIndexes exceeds per-table limit of " + MOST_LOCAL_INDEXES);
    }
    if (global.size() > MOST_GLOBAL_INDEXES) {
      throw Rejection.invalidParameter(
          "GlobalSecondaryIndex count exceeds the per-table limit of " + MOST_GLOBAL_INDEXES);
    }
    List<Index> indexes = new ArrayList<>();
    local.forEach(index -> indexes.add(local(index, table)));
    global.forEach(index -> indexes.add(index(index, true)));
    Set<String> names = new HashSet<>();
    for (Index index : indexes) {
      if (!names.add(index.name())) {
        throw Rejection.invalidParameter("Duplicate index name: " + index.name());
      }
    }
    return indexes;
  }

  private static void refuseEmpty(String parameter, @Nullable List<Structure> indexes) {
    if (indexes != null && indexes.isEmpty()) {
      throw Rejection.invalidParameter("List of " + parameter + " is empty");
    }
  }

  private Index local(Structure structure, TableDefinition.Key table) {
    Index index = index(structure, false);
    if (index.key().sort() == null) {
      throw Rejection.invalidParameter(
          "Index KeySchema does not have a range key for index: " + index.name());
    }
    if (!index.key().partition().equals(table.partition())) {
      throw Rejection.invalidParameter(
          "Index KeySchema does not have the same leading hash key as table KeySchema for index: "
              + index.name()
              + ". index hash key: "
              + index.key().partition().name()
              + ", table hash key: "
              + table.partition().name());
    }
    return index;
  }

  private Index index(Structure index, boolean global) {
    return new Index(
        index.need(INDEX_NAME),
        global,
        key(index.need(KEY_SCHEMA)),
        projection(index.need(PROJECTION)));
  }

  private static Projection projection(Structure projection) {
    ProjectionType type = projection.get(PROJECTION_TYPE);
    List<String> attributes = projection.get(NON_KEY);
    return switch (type) {
      case null -> throw Rejection.invalidParameter("Unknown ProjectionType: null");
      case INCLUDE -> {
        if (attributes == null) {
          throw Rejection.invalidParameter(
              "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
        }
        yield new Projection.Include(attributes);
      }
      case ALL, KEYS_ONLY -> {
        if (attributes != null) {
          throw Rejection.invalidParameter(
              "ProjectionType is " + type + ", but NonKeyAttributes is specified");
        }
        yield type == ProjectionType.ALL ? new Projection.All() : new Projection.KeysOnly();
      }
    };
  }

  private void refuseUnusedAttributes(TableDefinition.Key table, List<Index> indexes) {
    Set<String> used = new HashSet<>();
    table.attributes().forEach(attribute -> used.add(attribute.name()));
    indexes.forEach(
        index -> index.key().attributes().forEach(attribute -> used.add(attribute.name())));
    if (used.containsAll(types.keySet())) {
      return;
    }
    throw Rejection.invalidParameter(
        indexes.isEmpty()
            ? "Number of attributes in KeySchema does not exactly match number of attributes"
                + " defined in AttributeDefinitions"
            : "Some AttributeDefinitions are not used. AttributeDefinitions: ["
                + String.join(", ", types.keySet())
                + "], keys used: ["
                + String.join(", ", used.stream().sorted().toList())
                + "]");
  }

  private TableDefinition.@Nullable Stream stream(InstantSource clock) {
    Structure stream = request.get(STREAM);
    if (stream == null || !stream.need(STREAM_ENABLED)) {
      return null;
    }
    View view = stream.get(VIEW);
    if (view == null) {
      throw Rejection.invalidParameter(
          "StreamViewType must be specified when StreamEnabled is true");
    }
    return new TableDefinition.Stream(LABEL.format(clock.instant()), view);
  }
}
