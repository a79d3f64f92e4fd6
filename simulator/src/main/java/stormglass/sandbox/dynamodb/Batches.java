package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.meter.Meter;
import stormglass.sandbox.dynamodb.Members.CapacityDetail;
import stormglass.sandbox.dynamodb.Structure.Shape;

/// BatchGetItem and BatchWriteItem.
final class Batches {

  /// "BatchGetItem" and "BatchWriteItem" of the API reference (read 2026-11).
  private static final int MOST_GETS = 100;

  private static final int MOST_WRITES = 25;
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final Member<List<Item>> KEYS =
      Member.required("Keys", Forms.list(Forms.ATTRIBUTES, 1, MOST_GETS));
  private static final Shape GETS =
      Shape.of(
          KEYS,
          Members.PROJECTION,
          Members.EXPRESSION_NAMES,
          Members.CONSISTENT_READ,
          Members.ATTRIBUTES_TO_GET);
  private static final Member<Map<String, Structure>> GETS_BY_TABLE =
      Member.required("RequestItems", Forms.map(GETS));

  private static final Member<Structure> PUT =
      Member.optional("PutRequest", Shape.of(Members.ITEM));
  private static final Member<Structure> DELETE =
      Member.optional("DeleteRequest", Shape.of(Members.KEY));
  private static final Member<Map<String, List<Structure>>> WRITES_BY_TABLE =
      Member.required("RequestItems", Forms.map(Forms.list(Shape.of(PUT, DELETE), 1, MOST_WRITES)));

  static final Shape GET = Shape.of(GETS_BY_TABLE, Members.RETURN_CAPACITY);
  static final Shape WRITE =
      Shape.of(WRITES_BY_TABLE, Members.RETURN_CAPACITY, Members.RETURN_METRICS);

  private final Database database;
  private final Expressions.Cache cache;
  private final Meter meter;

  Batches(Database database, Expressions.Cache cache, Meter meter) {
    this.database = database;
    this.cache = cache;
    this.meter = meter;
  }

  /// One item to get.
  private record Get(Table table, ItemKey key, Item attributes, Reading reading) {}

  /// How items of one table are read.
  private record Reading(Structure request, @Nullable Projection projection) {
    boolean isConsistent() {
      return request.get(Members.CONSISTENT_READ, false);
    }
  }

  void get(Structure request, JsonGenerator out) throws IOException {
    Map<String, List<Get>> byTable = gets(request.need(GETS_BY_TABLE));
    Map<Table, Consumption> consumed = new LinkedHashMap<>();
    Map<String, List<Get>> unprocessed = new LinkedHashMap<>();
    long bytes = 0;
    out.writeObjectFieldStart("Responses");
    for (Map.Entry<String, List<Get>> gets : byTable.entrySet()) {
      out.writeArrayFieldStart(gets.getKey());
      for (Get get : gets.getValue()) {
        Item item = database.read(() -> new ReadOperations.Found(get.table.get(get.key))).item();
        int size = item == null ? 0 : item.size();
        if (bytes + size > MOST_BYTES) {
          unprocessed.computeIfAbsent(gets.getKey(), _ -> new ArrayList<>()).add(get);
          continue;
        }
        bytes += size;
        consumed
            .computeIfAbsent(get.table, Consumption::new)
            .read(null, Units.readHalves(size, get.reading.isConsistent()));
        if (item != null) {
          Projection projection = get.reading.projection;
          ValueWriter.write(out, projection == null ? item : projection.of(item));
        }
      }
      out.writeEndArray();
    }
    out.writeEndObject();
    writeUnprocessed(out, unprocessed);
    finish(request, out, consumed);
  }

  private Map<String, List<Get>> gets(Map<String, Structure> requests) {
    if (requests.isEmpty()) {
      throw tooFew();
    }
    Map<String, List<Get>> byTable = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<String, Structure> entry : requests.entrySet()) {
      Structure request = entry.getValue();
      Members.refuseLegacy(request, List.of(Members.ATTRIBUTES_TO_GET), ReadOperations.EXPRESSIONS);
      Reading reading = new Reading(request, ReadOperations.projection(cache, request));
      Table table = database.table(entry.getKey());
      List<Get> gets = new ArrayList<>();
      Set<ItemKey> seen = new HashSet<>();
      for (Item key : request.need(KEYS)) {
        Get get = new Get(table, Keys.ofKey(table.definition().key(), key), key, reading);
        refuseDuplicate(seen.add(get.key));
        gets.add(get);
      }
      count += gets.size();
      byTable.put(entry.getKey(), gets);
    }
    if (count > MOST_GETS) {
      throw Rejection.invalid("Too many items requested for the BatchGetItem call");
    }
    return byTable;
  }

  private static void writeUnprocessed(JsonGenerator out, Map<String, List<Get>> unprocessed)
      throws IOException {
    out.writeObjectFieldStart("UnprocessedKeys");
    for (Map.Entry<String, List<Get>> gets : unprocessed.entrySet()) {
      Structure request = gets.getValue().getFirst().reading.request;
      out.writeObjectFieldStart(gets.getKey());
      out.writeArrayFieldStart("Keys");
      for (Get get : gets.getValue()) {
        ValueWriter.write(out, get.attributes);
      }
      out.writeEndArray();
      String projection = request.get(Members.PROJECTION);
      if (projection != null) {
        out.writeStringField("ProjectionExpression", projection);
      }
      Map<String, String> names = request.get(Members.EXPRESSION_NAMES);
      if (names != null) {
        out.writeObjectFieldStart("ExpressionAttributeNames");
        for (Map.Entry<String, String> name : names.entrySet()) {
          out.writeStringField(name.getKey(), name.getValue());
        }
        out.writeEndObject();
      }
      out.writeBooleanField("ConsistentRead", request.get(Members.CONSISTENT_READ, false));
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  void write(Structure request, JsonGenerator out) throws IOException {
    List<Write> writes = new ArrayList<>();
    for (Map.Entry<String, List<Structure>> entry : request.need(WRITES_BY_TABLE).entrySet()) {
      Table table = database.table(entry.getKey());
      Set<ItemKey> seen = new HashSet<>();
      for (Structure one : entry.getValue()) {
        Write write = write(table, one);
        refuseDuplicate(seen.add(write.key()));
        writes.add(write);
      }
    }
    if (writes.isEmpty()) {
      throw tooFew();
    }
    if (writes.size() > MOST_WRITES) {
      throw Rejection.invalid("Too many items requested for the BatchWriteItem call");
    }
    Map<Table, Consumption> consumed = new LinkedHashMap<>();
    for (Write write : writes) {
      if (database.write(write) instanceof Database.Outcome.Made(Table.Change change)) {
        consumed.computeIfAbsent(write.table(), Consumption::new).write(change, 1);
      }
    }
    out.writeObjectFieldStart("UnprocessedItems");
    out.writeEndObject();
    finish(request, out, consumed);
  }

  private static Write write(Table table, Structure request) {
    Structure put = request.get(PUT);
    Structure delete = request.get(DELETE);
    if (put != null && delete == null) {
      Item item = put.need(Members.ITEM);
      if (item.size() > Item.LARGEST_BYTES) {
        throw Rejection.invalid("Item size has exceeded the maximum allowed size");
      }
      ItemKey key = Keys.ofItem(table.definition(), item);
      return new Write(table, key, new Write.Effect.Put(item), null, false);
    }
    if (delete != null && put == null) {
      ItemKey key = Keys.ofKey(table.definition().key(), delete.need(Members.KEY));
      return new Write(table, key, new Write.Effect.Delete(), null, false);
    }
    throw Rejection.invalid(
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
            + " supported datatypes");
  }

  private void finish(Structure request, JsonGenerator out, Map<Table, Consumption> consumed)
      throws IOException {
    consumed.values().forEach(one -> one.count(meter));
    Consumption.write(
        out, request.get(Members.RETURN_CAPACITY, CapacityDetail.NONE), consumed.values(), false);
  }

  private static void refuseDuplicate(boolean isNew) {
    if (!isNew) {
      throw Rejection.invalid("Provided list of item keys contains duplicates");
    }
  }

  private static Rejection tooFew() {
    return Rejection.invalid(
        "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy constraint:"
            + " Member must have length greater than or equal to 1");
  }
}
