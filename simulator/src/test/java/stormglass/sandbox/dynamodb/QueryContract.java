package stormglass.sandbox.dynamodb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static stormglass.sandbox.dynamodb.DynamoDbContract.assertRefused;
import static stormglass.sandbox.dynamodb.Values.key;
import static stormglass.sandbox.dynamodb.Values.n;
import static stormglass.sandbox.dynamodb.Values.s;
import static stormglass.sandbox.dynamodb.Values.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// Reading many items.
interface QueryContract extends DynamoDbContract {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pk = :p                              | a ab b c
          pk = :p AND sk = :b                  | b
          pk = :p AND sk < :b                  | a ab
          sk <= :b AND pk = :p                 | a ab b
          pk = :p AND :b < sk                  | c
          pk = :p AND (sk >= :b)               | b c
          pk = :p AND sk BETWEEN :a AND :b     | a ab b
          pk = :p AND begins_with(sk, :a)      | a ab
          """)
  default void aKeyConditionSelectsARangeInOrder(String condition, String expected) {
    String table = createTable();
    for (String sk : List.of("b", "ab", "c", "a")) {
      put(table, key("p", sk));
    }
    put(table, key("q", "b"));
    Map<String, AttributeValue> values = new HashMap<>();
    for (String name : List.of("p", "a", "b")) {
      if (condition.contains(":" + name)) {
        values.put(":" + name, s(name));
      }
    }
    Consumer<QueryRequest.Builder> query =
        q -> q.tableName(table).keyConditionExpression(condition).expressionAttributeValues(values);
    List<String> forward = sortKeys(client().query(query));
    assertThat(String.join(" ", forward)).isEqualTo(expected);
    assertThat(sortKeys(client().query(query.andThen(q -> q.scanIndexForward(false)))))
        .isEqualTo(forward.reversed());
  }

  @Test
  default void pagesOfAQueryJoinToTheWhole() {
    String table = createTable();
    List<String> all = IntStream.range(10, 35).mapToObj(Integer::toString).toList();
    all.forEach(sk -> put(table, with(key("p", sk), "even", n(sk.endsWith("0") ? "1" : "0"))));
    for (boolean forward : List.of(true, false)) {
      List<String> joined = new ArrayList<>();
      client()
          .queryPaginator(
              q ->
                  q.tableName(table)
                      .keyConditionExpression("pk = :p")
                      .expressionAttributeValues(Map.of(":p", s("p")))
                      .limit(7)
                      .scanIndexForward(forward))
          .forEach(page -> joined.addAll(sortKeys(page)));
      assertThat(joined).isEqualTo(forward ? all : all.reversed());
    }
  }

  @Test
  default void aPageEndsAtOneMegabyteBeforeTheFilter() {
    String table = createTable();
    for (int i = 0; i < 5; i++) {
      put(table, with(key("p", "" + i), "x", s("y".repeat(300 * 1024))));
    }
    QueryResponse page =
        client()
            .query(
                q ->
                    q.tableName(table)
                        .keyConditionExpression("pk = :p")
                        .filterExpression("x = :nothing")
                        .expressionAttributeValues(Map.of(":p", s("p"), ":nothing", s("")))
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    assertThat(page.items()).isEmpty();
    assertThat(page.scannedCount()).isEqualTo(4);
    assertThat(page.lastEvaluatedKey()).isEqualTo(key("p", "3"));
    assertThat(page.consumedCapacity().capacityUnits()).isBetween(150.0, 151.0);
  }

  @Test
  default void aGlobalIndexHoldsTheItemsThatHaveItsKey() {
    String table = createTable();
    put(table, with(key("o1", "x"), "customer", s("c"), "at", n("2"), "note", s("hidden")));
    put(table, with(key("o2", "x"), "customer", s("c"), "at", n("10")));
    put(table, with(key("o3", "x"), "customer", s("c")));
    put(table, with(key("o4", "x"), "customer", s("d"), "at", n("1")));
    assertThat(byCustomer(table, "c"))
        .containsExactly(
            with(key("o1", "x"), "customer", s("c"), "at", n("2")),
            with(key("o2", "x"), "customer", s("c"), "at", n("10")));
    put(table, with(key("o1", "x"), "customer", s("d"), "at", n("3")));
    client().deleteItem(d -> d.tableName(table).key(key("o2", "x")));
    assertThat(byCustomer(table, "c")).isEmpty();
    assertThat(byCustomer(table, "d")).hasSize(2);
  }

  @Test
  default void pagesOfAnIndexJoinWhereItsKeysAreEqual() {
    String table = createTable();
    for (int i = 0; i < 9; i++) {
      put(table, with(key("o" + i, "x"), "customer", s("c"), "at", n("1")));
    }
    Set<Map<String, AttributeValue>> joined = new HashSet<>();
    client()
        .queryPaginator(
            q ->
                q.tableName(table)
                    .indexName("by-customer")
                    .keyConditionExpression("customer = :c")
                    .expressionAttributeValues(Map.of(":c", s("c")))
                    .limit(2))
        .items()
        .forEach(item -> assertThat(joined.add(item)).isTrue());
    assertThat(joined).hasSize(9);
  }

  @Test
  default void segmentsOfAScanJoinToTheTable() {
    String table = createTable();
    Set<Map<String, AttributeValue>> all = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      put(table, key("p" + i, "x"));
      all.add(key("p" + i, "x"));
    }
    Set<Map<String, AttributeValue>> joined = new HashSet<>();
    for (int segment = 0; segment < 4; segment++) {
      int number = segment;
      client()
          .scanPaginator(s -> s.tableName(table).segment(number).totalSegments(4).limit(5))
          .items()
          .forEach(item -> assertThat(joined.add(item)).isTrue());
    }
    assertThat(joined).isEqualTo(all);
  }

  @Test
  default void aScanFiltersAndCounts() {
    String table = createTable();
    put(table, with(key("a", "x"), "tags", AttributeValue.fromSs(List.of("red", "blue"))));
    put(table, with(key("b", "x"), "tags", AttributeValue.fromSs(List.of("blue"))));
    put(table, with(key("c", "x"), "tags", s("red paint")));
    ScanResponse response =
        client()
            .scan(
                scan ->
                    scan.tableName(table)
                        .filterExpression("contains(tags, :t) AND NOT attribute_type(tags, :s)")
                        .expressionAttributeValues(Map.of(":t", s("red"), ":s", s("S")))
                        .select(Select.COUNT));
    assertThat(response.count()).isEqualTo(1);
    assertThat(response.scannedCount()).isEqualTo(3);
    assertThat(response.hasItems()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sk = :b               | Query condition missed key schema element: pk
          pk > :b               | Query key condition not supported
          pk = :b AND color = :b | Query condition missed key schema element: sk
          pk = :b OR sk = :b    | Invalid operator used in KeyConditionExpression: OR
          pk <> :b              | Invalid operator used in KeyConditionExpression: <>
          pk = :b AND pk = :b   | KeyConditionExpressions must only contain one condition per key
          pk.x = :b             | KeyConditionExpressions cannot have conditions on nested attributes
          pk = sk AND sk = :b   | Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition
          pk = :b AND :b = :b   | Invalid condition in KeyConditionExpression: No key attribute specified
          """)
  default void aKeyConditionThatNoQueryCanAnswerIsRefused(String condition, String message) {
    String table = createTable();
    assertRefused(
        "ValidationException",
        message,
        () ->
            client()
                .query(
                    q ->
                        q.tableName(table)
                            .keyConditionExpression(condition)
                            .expressionAttributeValues(Map.of(":b", s("b")))));
  }

  @Test
  default void aFilterOnTheKeyIsRefusedInAQuery() {
    String table = createTable();
    assertRefused(
        "ValidationException",
        "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk",
        () ->
            client()
                .query(
                    q ->
                        q.tableName(table)
                            .keyConditionExpression("pk = :b")
                            .filterExpression("sk = :b")
                            .expressionAttributeValues(Map.of(":b", s("b")))));
  }

  @Test
  default void aStartKeyOutsideTheRangeIsRefused() {
    String table = createTable();
    assertRefused(
        "ValidationException",
        "The provided starting key is outside query boundaries based on provided conditions",
        () ->
            client()
                .query(
                    q ->
                        q.tableName(table)
                            .keyConditionExpression("pk = :b")
                            .exclusiveStartKey(key("c", "x"))
                            .expressionAttributeValues(Map.of(":b", s("b")))));
  }

  private List<Map<String, AttributeValue>> byCustomer(String table, String customer) {
    return client()
        .query(
            q ->
                q.tableName(table)
                    .indexName("by-customer")
                    .keyConditionExpression("customer = :c")
                    .expressionAttributeValues(Map.of(":c", s(customer))))
        .items();
  }

  private static List<String> sortKeys(QueryResponse response) {
    return response.items().stream().map(item -> requireNonNull(item.get("sk")).s()).toList();
  }
}
