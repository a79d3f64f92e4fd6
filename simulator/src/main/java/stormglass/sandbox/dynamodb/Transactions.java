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

/// TransactWriteItems and TransactGetItems.
final class Transactions {

  /// "Amazon DynamoDB Transactions: How it works" (read 2026-11): so many actions, so many bytes.
  private static final int MOST_ACTIONS = 100;

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int FACTOR = 2;

  private static final Member<Structure> PUT = action("Put", WriteOperations.PUT);
  private static final Member<Structure> UPDATE = action("Update", WriteOperations.UPDATE);
  private static final Member<Structure> DELETE = action("Delete", WriteOperations.DELETE);
  private static final Member<Structure> CHECK = action("ConditionCheck", WriteOperations.DELETE);
  private static final Member<Structure> GET = action("Get", ReadOperations.GET);

  private static final Member<List<Structure>> WRITES =
      Member.required(
          "TransactItems", Forms.list(Shape.of(PUT, UPDATE, DELETE, CHECK), 1, MOST_ACTIONS));
  private static final Member<List<Structure>> GETS =
      Member.required("TransactItems", Forms.list(Shape.of(GET), 1, MOST_ACTIONS));
  private static final Member<String> TOKEN =
      Member.optional("ClientRequestToken", Forms.text(1, 36));

  static final Shape WRITE =
      Shape.of(WRITES, TOKEN, Members.RETURN_CAPACITY, Members.RETURN_METRICS);
  static final Shape READ = Shape.of(GETS, Members.RETURN_CAPACITY);

  private final Database database;
  private final WriteReader reader;
  private final Expressions.Cache cache;
  private final Meter meter;
  private final RequestTokens tokens;

  Transactions(Database database, WriteReader reader, Expressions.Cache cache, Meter meter) {
    this.database = database;
    this.reader = reader;
    this.cache = cache;
    this.meter = meter;
    this.tokens = new RequestTokens(database.clock());
  }

  private static Member<Structure> action(String name, Shape shape) {
    return Member.optional(name, shape);
  }

  void write(Structure request, JsonGenerator out) throws IOException {
    List<WriteReader.Intent> intents = new ArrayList<>();
    for (Structure action : request.need(WRITES)) {
      intents.add(intent(action));
    }
    List<Write> writes = ready(intents);
    refuseSameItem(writes.stream().map(write -> new Target(write.table(), write.key())).toList());
    refuseTooLarge(writes);
    String token = request.get(TOKEN);
    Map<Table, Consumption> consumed = new LinkedHashMap<>();
    if (token == null) {
      make(writes, consumed);
    } else {
      tokens.once(token, writes.hashCode(), () -> make(writes, consumed));
    }
    Consumption.write(
        out, request.get(Members.RETURN_CAPACITY, CapacityDetail.NONE), consumed.values(), true);
  }

  private void make(List<Write> writes, Map<Table, Consumption> consumed) {
    try {
      database
          .writeAll(writes)
          .forEach((write, change) -> consumption(consumed, write).write(change, FACTOR));
    } catch (Rejection e) {
      writes.forEach(write -> consumption(consumed, write).writeNothing(null, FACTOR));
      throw e;
    } finally {
      consumed.values().forEach(one -> one.count(meter));
    }
  }

  private static Consumption consumption(Map<Table, Consumption> consumed, Write write) {
    return consumed.computeIfAbsent(write.table(), Consumption::new);
  }

  private WriteReader.Intent intent(Structure action) {
    Structure put = action.get(PUT);
    Structure update = action.get(UPDATE);
    Structure delete = action.get(DELETE);
    Structure check = action.get(CHECK);
    List<String> given = action.given(List.of(CHECK, PUT, UPDATE, DELETE));
    if (given.size() > 1) {
      throw Rejection.invalid("TransactItems can only contain one of Check, Put, Update or Delete");
    }
    if (put != null) {
      return reader.put(put);
    }
    if (update != null) {
      if (!update.has(Members.UPDATE)) {
        throw Rejection.invalid("The UpdateExpression of an Update must not be null");
      }
      return reader.update(update);
    }
    if (delete != null) {
      return reader.delete(delete);
    }
    if (check != null) {
      return reader.check(check);
    }
    throw Rejection.invalid(
        "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
  }

  /// Holds every action against its table; the first that does not fit cancels the transaction.
  private static List<Write> ready(List<WriteReader.Intent> intents) {
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < intents.size(); i++) {
      try {
        writes.add(intents.get(i).ready());
      } catch (Rejection e) {
        List<CancellationReason> reasons = new ArrayList<>();
        for (int j = 0; j < intents.size(); j++) {
          reasons.add(
              j == i ? new CancellationReason.Invalid(e.text()) : new CancellationReason.None());
        }
        throw Rejection.cancelled(reasons);
      }
    }
    return writes;
  }

  private record Target(Table table, ItemKey key) {}

  private static void refuseSameItem(List<Target> targets) {
    Set<Target> seen = new HashSet<>();
    if (!targets.stream().allMatch(seen::add)) {
      throw Rejection.invalid("Transaction request cannot include multiple operations on one item");
    }
  }

  private static void refuseTooLarge(List<Write> writes) {
    if (writes.stream().mapToLong(Write::payloadBytes).sum() > MOST_BYTES) {
      throw Rejection.invalid("Transaction payload size cannot exceed 4 MB");
    }
  }

  private record Get(Table table, ItemKey key, @Nullable Projection projection) {}

  void read(Structure request, JsonGenerator out) throws IOException {
    List<Get> gets = new ArrayList<>();
    for (Structure action : request.need(GETS)) {
      Structure get = action.get(GET);
      if (get == null) {
        throw Rejection.invalid("Invalid Request: TransactGetRequest should contain Get request");
      }
      Projection projection = ReadOperations.projection(cache, get);
      Table table = database.table(get.need(Members.TABLE_NAME));
      ItemKey key = Keys.ofKey(table.definition().key(), get.need(Members.KEY));
      gets.add(new Get(table, key, projection));
    }
    refuseSameItem(gets.stream().map(get -> new Target(get.table, get.key)).toList());
    List<ReadOperations.Found> items =
        database.read(
            () ->
                gets.stream()
                    .map(get -> new ReadOperations.Found(get.table.get(get.key)))
                    .toList());
    Map<Table, Consumption> consumed = new LinkedHashMap<>();
    out.writeArrayFieldStart("Responses");
    for (int i = 0; i < gets.size(); i++) {
      Get get = gets.get(i);
      Item item = items.get(i).item();
      int bytes = item == null ? 0 : item.size();
      consumed
          .computeIfAbsent(get.table, Consumption::new)
          .read(null, FACTOR * Units.readHalves(bytes, true));
      out.writeStartObject();
      if (item != null) {
        Projection projection = get.projection;
        ValueWriter.write(out, "Item", projection == null ? item : projection.of(item));
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    consumed.values().forEach(one -> one.count(meter));
    Consumption.write(
        out, request.get(Members.RETURN_CAPACITY, CapacityDetail.NONE), consumed.values(), true);
  }
}
