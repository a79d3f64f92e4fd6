package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import stormglass.meter.Meter;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.AwsService;

/// An embedded DynamoDB. Safe for use by many threads.
public final class DynamoDb implements AwsService {

  /// An attribute's name may have 64 KB.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNameLength(64 * 1024).build())
          .build();

  private static final Comparator<ItemKey> IN_ORDER_OF_VALUES =
      Comparator.comparing(ItemKey::partition, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(ItemKey::sort, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Database database;
  private final TableOperations tables;
  private final Answers answers = new Answers();
  private final Map<String, Operation> operations;
  private final Consumer<String> unsupported;

  /// Who is told what happens.
  ///
  /// @param changes receives every change of tables with a stream, in the order in which they were
  ///   made and before the call that made them returns; called by one thread at a time, never under
  ///   the lock of the data. It may read from here, but not write
  /// @param unsupported told the names of operations that are not there
  public record Told(Consumer<StreamRecord> changes, Consumer<String> unsupported) {}

  /// An empty DynamoDB.
  ///
  /// @param told who is told what happens
  public DynamoDb(String region, String account, InstantSource clock, Meter meter, Told told) {
    this.database = new Database(clock, told.changes());
    this.unsupported = told.unsupported();
    this.tables =
        new TableOperations(database, "arn:aws:dynamodb:" + region + ":" + account + ":table/");
    this.operations = Operation.all(database, tables, meter);
  }

  @Override
  public String signingName() {
    return "dynamodb";
  }

  @Override
  public AwsResponse answer(AwsRequest request) {
    try {
      String target = request.header("x-amz-target");
      Operation operation = target == null ? null : operations.get(target);
      if (operation == null) {
        if (target != null) {
          unsupported.accept(target.substring(target.indexOf('.') + 1));
        }
        throw Rejection.of(Rejection.Code.UNKNOWN_OPERATION, "");
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream(512);
      try (JsonGenerator out = JSON.createGenerator(body)) {
        out.writeStartObject();
        operation.action().run(read(operation, request.body()), out);
        out.writeEndObject();
      }
      return answers.success(body.toByteArray());
    } catch (Rejection e) {
      return answers.failure(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Structure read(Operation operation, byte[] body) throws IOException {
    try (JsonParser in = JSON.createParser(body)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw Rejection.unreadable("");
      }
      Place place = Place.root();
      Structure structure = operation.shape().read(in, place);
      if (in.nextToken() != null) {
        throw Rejection.unreadable("");
      }
      place.rejectIfViolated();
      return structure;
    } catch (JsonProcessingException e) {
      throw Rejection.unreadable("");
    }
  }

  /// Creates a table, at once active.
  ///
  /// @param resource the name under which its units are counted, such as its logical id
  /// @throws IllegalArgumentException if there is a table of that name
  public void createTable(TableDefinition definition, String resource) {
    if (tables.create(new TableReader.Created(definition, 0, 0), resource) == null) {
      throw new IllegalArgumentException("Table already exists: " + definition.name());
    }
  }

  /// Writes an item as PutItem does, but without counting units.
  ///
  /// @param item a map of attributes in DynamoDB JSON, such as `{"pk":{"S":"a"},"n":{"N":"1"}}`
  /// @throws IllegalArgumentException if there is no such table or DynamoDB rejects the item; the
  ///   message is DynamoDB's
  public void put(String table, String item) {
    try (JsonParser in = JSON.createParser(item)) {
      in.nextToken();
      Item attributes = new Item(ValueReader.readAttributes(in));
      if (attributes.size() > Item.LARGEST_BYTES) {
        throw Rejection.invalid("Item size has exceeded the maximum allowed size");
      }
      Table target = database.table(table);
      ItemKey key = Keys.ofItem(target.definition(), attributes);
      database.write(new Write(target, key, new Write.Effect.Put(attributes), null, false));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    } catch (Rejection e) {
      throw new IllegalArgumentException(e.text(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every item of a table in DynamoDB JSON as of one moment, without counting units: by partition,
  /// then by sort key.
  ///
  /// @throws IllegalArgumentException if there is no such table
  public List<String> items(String table) {
    Table source = database.find(table);
    if (source == null) {
      throw new IllegalArgumentException("no such table: " + table);
    }
    List<Map.Entry<ItemKey, Item>> items =
        database.read(() -> new ArrayList<>(source.items().entrySet()));
    return items.stream()
        .sorted(Map.Entry.comparingByKey(IN_ORDER_OF_VALUES))
        .map(entry -> ValueWriter.text(entry.getValue()))
        .toList();
  }
}
