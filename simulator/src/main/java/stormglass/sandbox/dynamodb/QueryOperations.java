package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import stormglass.meter.Meter;
import stormglass.sandbox.dynamodb.Expression.Bound;
import stormglass.sandbox.dynamodb.Expression.Kind;
import stormglass.sandbox.dynamodb.Members.CapacityDetail;
import stormglass.sandbox.dynamodb.Structure.Shape;
import stormglass.sandbox.dynamodb.TableDefinition.Attribute;
import stormglass.sandbox.dynamodb.TableDefinition.Index;

/// Query and Scan.
final class QueryOperations {

  /// What of the items found is returned.
  private enum Select {
    SPECIFIC_ATTRIBUTES,
    COUNT,
    ALL_ATTRIBUTES,
    ALL_PROJECTED_ATTRIBUTES
  }

  private static final int MOST_SEGMENTS = 1_000_000;

  private static final Member<Select> SELECT =
      Member.optional("Select", Forms.choice(Select.class));
  private static final Member<Integer> LIMIT =
      Member.optional("Limit", Forms.integer(1, Integer.MAX_VALUE));
  private static final Member<Boolean> FORWARD = Member.optional("ScanIndexForward", Forms.BOOLEAN);
  private static final Member<Integer> SEGMENT =
      Member.optional("Segment", Forms.integer(0, MOST_SEGMENTS - 1));
  private static final Member<Integer> SEGMENTS =
      Member.optional("TotalSegments", Forms.integer(1, MOST_SEGMENTS));

  private static final List<Member<String>> OF_QUERY =
      List.of(Members.PROJECTION, Members.FILTER, Members.KEY_CONDITION);
  private static final List<Member<String>> OF_SCAN = List.of(Members.PROJECTION, Members.FILTER);

  static final Shape QUERY =
      Shape.of(
          Members.TABLE_NAME,
          Members.INDEX_NAME,
          Members.KEY_CONDITION,
          Members.FILTER,
          Members.PROJECTION,
          Members.EXPRESSION_NAMES,
          Members.EXPRESSION_VALUES,
          Members.START_KEY,
          Members.CONSISTENT_READ,
          Members.RETURN_CAPACITY,
          SELECT,
          LIMIT,
          FORWARD,
          Members.KEY_CONDITIONS,
          Members.QUERY_FILTER,
          Members.ATTRIBUTES_TO_GET,
          Members.CONDITIONAL_OPERATOR);

  static final Shape SCAN =
      Shape.of(
          Members.TABLE_NAME,
          Members.INDEX_NAME,
          Members.FILTER,
          Members.PROJECTION,
          Members.EXPRESSION_NAMES,
          Members.EXPRESSION_VALUES,
          Members.START_KEY,
          Members.CONSISTENT_READ,
          Members.RETURN_CAPACITY,
          SELECT,
          LIMIT,
          SEGMENT,
          SEGMENTS,
          Members.SCAN_FILTER,
          Members.ATTRIBUTES_TO_GET,
          Members.CONDITIONAL_OPERATOR);

  private final Database database;
  private final Expressions.Cache cache;
  private final Meter meter;

  QueryOperations(Database database, Expressions.Cache cache, Meter meter) {
    this.database = database;
    this.cache = cache;
    this.meter = meter;
  }

  void query(Structure request, JsonGenerator out) throws IOException {
    Members.refuseLegacy(
        request,
        List.of(
            Members.ATTRIBUTES_TO_GET,
            Members.QUERY_FILTER,
            Members.CONDITIONAL_OPERATOR,
            Members.KEY_CONDITIONS),
        OF_QUERY);
    Expressions expressions = Expressions.of(cache, request, OF_QUERY);
    Bound<Condition> condition =
        expressions.condition(Kind.KEY_CONDITION, request.get(Members.KEY_CONDITION));
    if (condition == null) {
      throw Rejection.invalid(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    Source source = source(request);
    Reading reading = reading(request, source, expressions);
    KeyCondition range = KeyCondition.of(condition, source.key());
    refuseKeyFilter(source.key(), reading.filter);
    NavigableMap<ItemKey, Item> items = range.of(source.items);
    boolean forward = request.get(FORWARD, true);
    Item startKey = request.get(Members.START_KEY);
    if (startKey != null) {
      items = after(items, start(source, startKey), forward);
    }
    answer(request, source, reading, forward ? items : items.descendingMap(), out);
  }

  void scan(Structure request, JsonGenerator out) throws IOException {
    Members.refuseLegacy(
        request,
        List.of(Members.ATTRIBUTES_TO_GET, Members.SCAN_FILTER, Members.CONDITIONAL_OPERATOR),
        OF_SCAN);
    Expressions expressions = Expressions.of(cache, request, OF_SCAN);
    Source source = source(request);
    Reading reading = reading(request, source, expressions);
    NavigableMap<ItemKey, Item> items = segment(request, source.items);
    Item startKey = request.get(Members.START_KEY);
    if (startKey != null) {
      items = after(items, start(source, startKey), true);
    }
    answer(request, source, reading, items, out);
  }

  /// What a request reads from: the table, or an index of it.
  private record Source(Table table, @Nullable Index index, NavigableMap<ItemKey, Item> items) {
    TableDefinition.Key key() {
      return index == null ? table.definition().key() : index.key();
    }

    boolean holdsAll() {
      return index == null || index.projection() instanceof TableDefinition.Projection.All;
    }
  }

  /// What becomes of the items read.
  private record Reading(
      @Nullable Bound<Condition> filter, @Nullable Projection projection, Select select) {}

  private Source source(Structure request) {
    Table table = database.table(request.need(Members.TABLE_NAME));
    String name = request.get(Members.INDEX_NAME);
    if (name == null) {
      return new Source(table, null, table.items());
    }
    Index index = table.definition().index(name).orElse(null);
    NavigableMap<ItemKey, Item> items = table.items(name).orElse(null);
    if (index == null || items == null) {
      throw Rejection.invalid("The table does not have the specified index: " + name);
    }
    if (index.global() && request.get(Members.CONSISTENT_READ, false)) {
      throw Rejection.invalid("Consistent reads are not supported on global secondary indexes");
    }
    return new Source(table, index, items);
  }

  private static Reading reading(Structure request, Source source, Expressions expressions) {
    Bound<Condition> filter = expressions.condition(Kind.FILTER, request.get(Members.FILTER));
    Projection projection = expressions.projection(request.get(Members.PROJECTION));
    expressions.rejectUnused();
    Select select = request.get(SELECT);
    Index index = source.index;
    if (select == Select.ALL_ATTRIBUTES && index != null && index.global() && !source.holdsAll()) {
      throw Rejection.invalidParameter(
          "Select type ALL_ATTRIBUTES is not supported for global secondary index "
              + index.name()
              + " because its projection type is not ALL");
    }
    if (select == Select.ALL_PROJECTED_ATTRIBUTES && index == null) {
      throw Rejection.invalidParameter(
          "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }
    if (projection != null && select != null && select != Select.SPECIFIC_ATTRIBUTES) {
      throw Rejection.invalid(
          "Cannot specify the ProjectionExpression when choosing to get "
              + (select == Select.COUNT ? "only the Count" : select.name()));
    }
    if (select == null) {
      select = index == null ? Select.ALL_ATTRIBUTES : Select.ALL_PROJECTED_ATTRIBUTES;
    }
    return new Reading(filter, projection, select);
  }

  private static void refuseKeyFilter(TableDefinition.Key key, @Nullable Bound<Condition> filter) {
    if (filter != null) {
      for (Attribute attribute : key.attributes()) {
        if (ConditionPaths.of(filter.tree()).stream()
            .anyMatch(path -> path.root().equals(attribute.name()))) {
          throw Rejection.invalid(
              "Filter Expression can only contain non-primary key attributes: Primary key"
                  + " attribute: "
                  + attribute.name());
        }
      }
    }
  }

  private static ItemKey start(Source source, Item startKey) {
    if (startKey.attributes().size() != source.table.pageKeyNames(source.index).size()) {
      throw invalidStart("The provided key element does not match the schema");
    }
    try {
      ItemKey base = Keys.ofPart(source.table.definition().key(), startKey);
      Index index = source.index;
      ItemKey key = index == null ? base : Keys.inIndex(index, startKey, base);
      if (key == null) {
        throw invalidStart("The provided key element does not match the schema");
      }
      return key;
    } catch (Rejection e) {
      throw e.text().startsWith("The provided starting key") ? e : invalidStart(e.text());
    }
  }

  private static Rejection invalidStart(String why) {
    return Rejection.invalid("The provided starting key is invalid: " + why);
  }

  private static NavigableMap<ItemKey, Item> after(
      NavigableMap<ItemKey, Item> items, ItemKey start, boolean forward) {
    try {
      return forward ? items.tailMap(start, false) : items.headMap(start, false);
    } catch (IllegalArgumentException e) {
      throw Rejection.invalid(
          "The provided starting key is outside query boundaries based on provided conditions");
    }
  }

  private static NavigableMap<ItemKey, Item> segment(
      Structure request, NavigableMap<ItemKey, Item> items) {
    Integer segment = request.get(SEGMENT);
    Integer segments = request.get(SEGMENTS);
    if (segment == null && segments == null) {
      return items;
    }
    if (segments == null) {
      throw Rejection.invalid(
          "The TotalSegments parameter is required but was not present in the request when Segment"
              + " parameter is present");
    }
    if (segment == null) {
      throw Rejection.invalid(
          "The Segment parameter is required but was not present in the request when parameter"
              + " TotalSegments is present");
    }
    if (segment >= segments) {
      throw Rejection.invalid(
          "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
              + " Segment: "
              + segment
              + " is not less than TotalSegments: "
              + segments);
    }
    return items.subMap(
        ItemKey.segmentStart(segment, segments),
        false,
        ItemKey.segmentStart(segment + 1, segments),
        false);
  }

  private void answer(
      Structure request,
      Source source,
      Reading reading,
      NavigableMap<ItemKey, Item> range,
      JsonGenerator out)
      throws IOException {
    boolean consistent = request.get(Members.CONSISTENT_READ, false);
    Database.Page page = database.page(range, request.get(LIMIT, Integer.MAX_VALUE));
    Consumption consumption = new Consumption(source.table);
    consumption.read(source.index, Units.readHalves(page.bytes(), consistent));
    List<Item> found = found(source, reading, page, consumption, consistent);
    consumption.count(meter);
    if (reading.select != Select.COUNT) {
      out.writeArrayFieldStart("Items");
      for (Item item : found) {
        ValueWriter.write(out, reading.projection == null ? item : reading.projection.of(item));
      }
      out.writeEndArray();
    }
    out.writeNumberField("Count", found.size());
    out.writeNumberField("ScannedCount", page.entries().size());
    if (page.more()) {
      Item last = page.entries().getLast().getValue();
      ValueWriter.write(
          out, "LastEvaluatedKey", last.only(source.table.pageKeyNames(source.index)));
    }
    consumption.write(out, request.get(Members.RETURN_CAPACITY, CapacityDetail.NONE));
  }

  private List<Item> found(
      Source source,
      Reading reading,
      Database.Page page,
      Consumption consumption,
      boolean consistent) {
    List<Item> found = new ArrayList<>();
    for (Map.Entry<ItemKey, Item> entry : page.entries()) {
      Item item = entry.getValue();
      ItemKey base = entry.getKey().base();
      if (base != null && reading.select == Select.ALL_ATTRIBUTES && !source.holdsAll()) {
        Item whole = database.read(() -> new ReadOperations.Found(source.table.get(base))).item();
        if (whole != null) {
          consumption.read(null, Units.readHalves(whole.size(), consistent));
          item = whole;
        }
      }
      if (reading.filter == null || Matching.meets(item, reading.filter)) {
        found.add(item);
      }
    }
    return found;
  }
}
