package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.meter.Meter;
import stormglass.sandbox.dynamodb.Members.CapacityDetail;
import stormglass.sandbox.dynamodb.Members.OnFailure;
import stormglass.sandbox.dynamodb.Members.ReturnValues;
import stormglass.sandbox.dynamodb.Structure.Shape;

/// PutItem, UpdateItem and DeleteItem.
final class WriteOperations {

  static final Shape PUT =
      Shape.of(
          Members.TABLE_NAME,
          Members.ITEM,
          Members.CONDITION,
          Members.EXPRESSION_NAMES,
          Members.EXPRESSION_VALUES,
          Members.RETURN_VALUES,
          Members.ON_FAILURE,
          Members.RETURN_CAPACITY,
          Members.RETURN_METRICS,
          Members.EXPECTED,
          Members.CONDITIONAL_OPERATOR);

  static final Shape UPDATE =
      Shape.of(
          Members.TABLE_NAME,
          Members.KEY,
          Members.UPDATE,
          Members.CONDITION,
          Members.EXPRESSION_NAMES,
          Members.EXPRESSION_VALUES,
          Members.RETURN_VALUES,
          Members.ON_FAILURE,
          Members.RETURN_CAPACITY,
          Members.RETURN_METRICS,
          Members.ATTRIBUTE_UPDATES,
          Members.EXPECTED,
          Members.CONDITIONAL_OPERATOR);

  static final Shape DELETE =
      Shape.of(
          Members.TABLE_NAME,
          Members.KEY,
          Members.CONDITION,
          Members.EXPRESSION_NAMES,
          Members.EXPRESSION_VALUES,
          Members.RETURN_VALUES,
          Members.ON_FAILURE,
          Members.RETURN_CAPACITY,
          Members.RETURN_METRICS,
          Members.EXPECTED,
          Members.CONDITIONAL_OPERATOR);

  private final Database database;
  private final WriteReader reader;
  private final Meter meter;

  WriteOperations(Database database, WriteReader reader, Meter meter) {
    this.database = database;
    this.reader = reader;
    this.meter = meter;
  }

  void put(Structure request, JsonGenerator out) throws IOException {
    Members.refuseLegacy(
        request,
        List.of(Members.EXPECTED, Members.CONDITIONAL_OPERATOR),
        List.of(Members.CONDITION));
    refuseUnlessOld(request);
    make(request, reader.put(request).ready(), out);
  }

  void delete(Structure request, JsonGenerator out) throws IOException {
    Members.refuseLegacy(
        request,
        List.of(Members.EXPECTED, Members.CONDITIONAL_OPERATOR),
        List.of(Members.CONDITION));
    refuseUnlessOld(request);
    make(request, reader.delete(request).ready(), out);
  }

  void update(Structure request, JsonGenerator out) throws IOException {
    Members.refuseLegacy(
        request,
        List.of(Members.ATTRIBUTE_UPDATES, Members.EXPECTED, Members.CONDITIONAL_OPERATOR),
        List.of(Members.UPDATE, Members.CONDITION));
    make(request, reader.update(request).ready(), out);
  }

  private static void refuseUnlessOld(Structure request) {
    switch (request.get(Members.RETURN_VALUES, ReturnValues.NONE)) {
      case NONE, ALL_OLD -> {}
      case ALL_NEW, UPDATED_OLD, UPDATED_NEW ->
          throw Rejection.invalid("ReturnValues can only be ALL_OLD or NONE");
    }
  }

  private void make(Structure request, Write write, JsonGenerator out) throws IOException {
    Consumption consumption = new Consumption(write.table());
    switch (database.write(write)) {
      case Database.Outcome.Made(Table.Change change) -> {
        consumption.write(change, 1);
        consumption.count(meter);
        Item shown = shown(request.get(Members.RETURN_VALUES, ReturnValues.NONE), write, change);
        if (shown != null) {
          ValueWriter.write(out, "Attributes", shown);
        }
        consumption.write(out, request.get(Members.RETURN_CAPACITY, CapacityDetail.NONE));
      }
      case Database.Outcome.Refused(Item item) -> {
        consumption.writeNothing(item, 1);
        consumption.count(meter);
        throw conditionFailed(request, item);
      }
    }
  }

  private static Rejection conditionFailed(Structure request, @Nullable Item item) {
    String message = "The conditional request failed";
    return item == null || request.get(Members.ON_FAILURE, OnFailure.NONE) == OnFailure.NONE
        ? Rejection.of(Rejection.Code.CONDITIONAL_CHECK_FAILED, message)
        : Rejection.of(
            Rejection.Code.CONDITIONAL_CHECK_FAILED, message, new Rejection.Details.OfItem(item));
  }

  private static @Nullable Item shown(ReturnValues values, Write write, Table.Change change) {
    return switch (values) {
      case NONE -> null;
      case ALL_OLD -> change.before();
      case ALL_NEW -> change.after();
      case UPDATED_OLD -> updated(write, change.before());
      case UPDATED_NEW -> updated(write, change.after());
    };
  }

  private static @Nullable Item updated(Write write, @Nullable Item item) {
    if (item == null
        || !(write.effect() instanceof Write.Effect.Change(_, var update))
        || update == null) {
      return null;
    }
    Item parts = Projection.of(update.tree().paths()).of(item);
    return parts.attributes().isEmpty() ? null : parts;
  }
}
