package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.meter.Meter;
import stormglass.sandbox.dynamodb.Members.CapacityDetail;
import stormglass.sandbox.dynamodb.Structure.Shape;

/// GetItem.
final class ReadOperations {

  static final List<Member<String>> EXPRESSIONS = List.of(Members.PROJECTION);

  static final Shape GET =
      Shape.of(
          Members.TABLE_NAME,
          Members.KEY,
          Members.PROJECTION,
          Members.EXPRESSION_NAMES,
          Members.CONSISTENT_READ,
          Members.RETURN_CAPACITY,
          Members.ATTRIBUTES_TO_GET);

  private final Database database;
  private final Expressions.Cache cache;
  private final Meter meter;

  ReadOperations(Database database, Expressions.Cache cache, Meter meter) {
    this.database = database;
    this.cache = cache;
    this.meter = meter;
  }

  void get(Structure request, JsonGenerator out) throws IOException {
    Members.refuseLegacy(request, List.of(Members.ATTRIBUTES_TO_GET), EXPRESSIONS);
    Projection projection = projection(cache, request);
    Table table = database.table(request.need(Members.TABLE_NAME));
    ItemKey key = Keys.ofKey(table.definition().key(), request.need(Members.KEY));
    Item item = database.read(() -> new Found(table.get(key))).item();
    Consumption consumption = new Consumption(table);
    consumption.read(
        null,
        Units.readHalves(
            item == null ? 0 : item.size(), request.get(Members.CONSISTENT_READ, false)));
    consumption.count(meter);
    if (item != null) {
      ValueWriter.write(out, "Item", projection == null ? item : projection.of(item));
    }
    consumption.write(out, request.get(Members.RETURN_CAPACITY, CapacityDetail.NONE));
  }

  /// The projection of a request that has no other expression.
  static @Nullable Projection projection(Expressions.Cache cache, Structure request) {
    Expressions expressions = Expressions.of(cache, request, EXPRESSIONS);
    Projection projection = expressions.projection(request.get(Members.PROJECTION));
    expressions.rejectUnused();
    return projection;
  }

  /// An item that was looked for, or null.
  record Found(@Nullable Item item) {}
}
