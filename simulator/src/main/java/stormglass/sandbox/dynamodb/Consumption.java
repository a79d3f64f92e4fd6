package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.meter.Meter;
import stormglass.meter.Usage;
import stormglass.sandbox.dynamodb.Members.CapacityDetail;
import stormglass.sandbox.dynamodb.TableDefinition.Index;

/// What a request consumes of one table's capacity.
final class Consumption {

  private final Table table;
  private final Amount own = new Amount();
  private final Map<Index, Amount> indexes = new LinkedHashMap<>();

  Consumption(Table table) {
    this.table = table;
  }

  /// Units of one table or index.
  private static final class Amount {
    private long writes;
    private long readHalves;

    private double units() {
      return writes + readHalves / 2.0;
    }
  }

  /// Counts a write and what it did to the indexes.
  ///
  /// @param factor 2 in a transaction, else 1
  void write(Table.Change change, int factor) {
    int before = change.before() == null ? 0 : change.before().size();
    int after = change.after() == null ? 0 : change.after().size();
    own.writes += (long) factor * Units.write(Math.max(before, after));
    change
        .indexUnits()
        .forEach(
            (index, units) ->
                indexes.computeIfAbsent(index, _ -> new Amount()).writes += (long) factor * units);
  }

  /// Counts a write that a condition prevented, or that only checks one.
  void writeNothing(@Nullable Item existing, int factor) {
    own.writes += (long) factor * Units.write(existing == null ? 0 : existing.size());
  }

  /// Counts a read of so many bytes.
  ///
  /// @param index null for the table itself
  void read(@Nullable Index index, int halves) {
    Amount amount = index == null ? own : indexes.computeIfAbsent(index, _ -> new Amount());
    amount.readHalves += halves;
  }

  /// Adds everything to the meter.
  void count(Meter meter) {
    long writes = own.writes + indexes.values().stream().mapToLong(amount -> amount.writes).sum();
    long halves =
        own.readHalves + indexes.values().stream().mapToLong(amount -> amount.readHalves).sum();
    if (writes > 0) {
      meter.count(Usage.DYNAMODB_WRITE_UNITS, table.about().resource(), writes);
    }
    if (halves > 0) {
      meter.count(Usage.DYNAMODB_READ_HALF_UNITS, table.about().resource(), halves);
    }
  }

  /// Writes the member `ConsumedCapacity` if it is asked for.
  void write(JsonGenerator out, CapacityDetail detail) throws IOException {
    if (detail != CapacityDetail.NONE) {
      out.writeFieldName("ConsumedCapacity");
      writeTable(out, detail, false);
    }
  }

  /// Writes the member `ConsumedCapacity` of a request over several tables if it is asked for.
  ///
  /// @param split whether reads and writes are told apart, as transactions do
  static void write(
      JsonGenerator out, CapacityDetail detail, Collection<Consumption> all, boolean split)
      throws IOException {
    if (detail != CapacityDetail.NONE) {
      out.writeArrayFieldStart("ConsumedCapacity");
      for (Consumption one : all) {
        one.writeTable(out, detail, split);
      }
      out.writeEndArray();
    }
  }

  private void writeTable(JsonGenerator out, CapacityDetail detail, boolean split)
      throws IOException {
    Amount total = new Amount();
    total.writes = own.writes + indexes.values().stream().mapToLong(a -> a.writes).sum();
    total.readHalves =
        own.readHalves + indexes.values().stream().mapToLong(a -> a.readHalves).sum();
    out.writeStartObject();
    out.writeStringField("TableName", table.name());
    writeUnits(out, total, split);
    if (detail == CapacityDetail.INDEXES) {
      out.writeObjectFieldStart("Table");
      writeUnits(out, own, split);
      out.writeEndObject();
      writeIndexes(out, "GlobalSecondaryIndexes", true, split);
      writeIndexes(out, "LocalSecondaryIndexes", false, split);
    }
    out.writeEndObject();
  }

  private void writeIndexes(JsonGenerator out, String member, boolean global, boolean split)
      throws IOException {
    if (indexes.keySet().stream().noneMatch(index -> index.global() == global)) {
      return;
    }
    out.writeObjectFieldStart(member);
    for (Map.Entry<Index, Amount> entry : indexes.entrySet()) {
      if (entry.getKey().global() == global) {
        out.writeObjectFieldStart(entry.getKey().name());
        writeUnits(out, entry.getValue(), split);
        out.writeEndObject();
      }
    }
    out.writeEndObject();
  }

  private static void writeUnits(JsonGenerator out, Amount amount, boolean split)
      throws IOException {
    out.writeNumberField("CapacityUnits", amount.units());
    if (split && amount.writes > 0) {
      out.writeNumberField("WriteCapacityUnits", (double) amount.writes);
    }
    if (split && amount.readHalves > 0) {
      out.writeNumberField("ReadCapacityUnits", amount.readHalves / 2.0);
    }
  }
}
