package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import stormglass.meter.Meter;
import stormglass.sandbox.dynamodb.Structure.Shape;

/// An operation: what its request may hold, and what it does.
record Operation(Shape shape, Action action) {

  /// What an operation does. It writes the members of its answer into an object that is open.
  interface Action {
    void run(Structure request, JsonGenerator out) throws IOException;
  }

  /// All operations by the value of `X-Amz-Target`.
  static Map<String, Operation> all(Database database, TableOperations tables, Meter meter) {
    Expressions.Cache cache = new Expressions.Cache();
    WriteReader reader = new WriteReader(database, cache);
    Map<String, Operation> all = new LinkedHashMap<>();
    items(database, reader, cache, meter)
        .forEach((name, operation) -> all.put("DynamoDB_20120810." + name, operation));
    tables(tables).forEach((name, operation) -> all.put("DynamoDB_20120810." + name, operation));
    streams(new StreamOperations(database, meter))
        .forEach((name, operation) -> all.put("DynamoDBStreams_20120810." + name, operation));
    return all;
  }

  private static Map<String, Operation> items(
      Database database, WriteReader reader, Expressions.Cache cache, Meter meter) {
    WriteOperations writes = new WriteOperations(database, reader, meter);
    ReadOperations reads = new ReadOperations(database, cache, meter);
    QueryOperations queries = new QueryOperations(database, cache, meter);
    Transactions transactions = new Transactions(database, reader, cache, meter);
    Batches batches = new Batches(database, cache, meter);
    return Map.of(
        "PutItem", new Operation(WriteOperations.PUT, writes::put),
        "UpdateItem", new Operation(WriteOperations.UPDATE, writes::update),
        "DeleteItem", new Operation(WriteOperations.DELETE, writes::delete),
        "GetItem", new Operation(ReadOperations.GET, reads::get),
        "Query", new Operation(QueryOperations.QUERY, queries::query),
        "Scan", new Operation(QueryOperations.SCAN, queries::scan),
        "TransactWriteItems", new Operation(Transactions.WRITE, transactions::write),
        "TransactGetItems", new Operation(Transactions.READ, transactions::read),
        "BatchGetItem", new Operation(Batches.GET, batches::get),
        "BatchWriteItem", new Operation(Batches.WRITE, batches::write));
  }

  private static Map<String, Operation> tables(TableOperations tables) {
    return Map.of(
        "CreateTable", new Operation(TableReader.CREATE, tables::create),
        "DeleteTable", new Operation(TableOperations.ONE, tables::delete),
        "DescribeTable", new Operation(TableOperations.ONE, tables::describe),
        "ListTables", new Operation(TableOperations.LIST, tables::list),
        "UpdateTimeToLive", new Operation(TableOperations.UPDATE_TTL, tables::updateTimeToLive),
        "DescribeTimeToLive", new Operation(TableOperations.ONE, tables::describeTimeToLive));
  }

  private static Map<String, Operation> streams(StreamOperations streams) {
    return Map.of(
        "ListStreams", new Operation(StreamOperations.LIST, streams::list),
        "DescribeStream", new Operation(StreamOperations.DESCRIBE, streams::describe),
        "GetShardIterator", new Operation(StreamOperations.GET_ITERATOR, streams::getIterator),
        "GetRecords", new Operation(StreamOperations.GET_RECORDS, streams::getRecords));
  }
}
