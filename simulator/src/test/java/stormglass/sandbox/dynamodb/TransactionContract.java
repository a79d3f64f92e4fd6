package stormglass.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static stormglass.sandbox.dynamodb.DynamoDbContract.assertRefused;
import static stormglass.sandbox.dynamodb.DynamoDbContract.putting;
import static stormglass.sandbox.dynamodb.Values.key;
import static stormglass.sandbox.dynamodb.Values.n;
import static stormglass.sandbox.dynamodb.Values.s;
import static stormglass.sandbox.dynamodb.Values.with;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Writing and reading several items at once.
interface TransactionContract extends DynamoDbContract {

  @Test
  default void aTransactionMakesAllItsWrites() {
    String table = createTable();
    put(table, with(key("a", "1"), "n", n("1")));
    put(table, key("b", "1"));
    put(table, key("c", "1"));
    client()
        .transactWriteItems(
            t ->
                t.transactItems(
                    increment(table, "a"),
                    TransactWriteItem.builder()
                        .delete(d -> d.tableName(table).key(key("b", "1")))
                        .build(),
                    TransactWriteItem.builder()
                        .conditionCheck(
                            c ->
                                c.tableName(table)
                                    .key(key("c", "1"))
                                    .conditionExpression("attribute_exists(pk)"))
                        .build(),
                    putting(put -> put.tableName(table).item(key("d", "1")))));
    assertThat(get(table, key("a", "1"))).containsEntry("n", n("2"));
    assertThat(get(table, key("b", "1"))).isEmpty();
    assertThat(get(table, key("c", "1"))).isNotEmpty();
    assertThat(get(table, key("d", "1"))).isNotEmpty();
  }

  @Test
  default void aFailedConditionCancelsAllAndEveryReasonIsTold() {
    String table = createTable();
    put(table, with(key("b", "1"), "n", n("1")));
    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                client()
                    .transactWriteItems(
                        t ->
                            t.transactItems(
                                putting(put -> put.tableName(table).item(key("a", "1"))),
                                putting(
                                    put ->
                                        put.tableName(table)
                                            .item(key("b", "1"))
                                            .conditionExpression("attribute_not_exists(pk)")
                                            .returnValuesOnConditionCheckFailure(
                                                ReturnValuesOnConditionCheckFailure.ALL_OLD)),
                                putting(
                                    put ->
                                        put.tableName(table)
                                            .item(key("c", "1"))
                                            .conditionExpression("attribute_exists(pk)")))));
    assertThat(cancelled.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons"
                + " [None, ConditionalCheckFailed, ConditionalCheckFailed]");
    assertThat(cancelled.cancellationReasons())
        .containsExactly(
            CancellationReason.builder().code("None").build(),
            CancellationReason.builder()
                .code("ConditionalCheckFailed")
                .message("The conditional request failed")
                .item(with(key("b", "1"), "n", n("1")))
                .build(),
            CancellationReason.builder()
                .code("ConditionalCheckFailed")
                .message("The conditional request failed")
                .build());
    assertThat(get(table, key("a", "1"))).isEmpty();
  }

  @Test
  default void anItemThatDoesNotFitTheTableCancelsTheTransaction() {
    String table = createTable();
    assertThatThrownBy(
            () ->
                client()
                    .transactWriteItems(
                        t ->
                            t.transactItems(
                                putting(
                                    put ->
                                        put.tableName(table)
                                            .item(Map.of("pk", n("1"), "sk", s("1")))),
                                putting(
                                    put ->
                                        put.tableName(table)
                                            .item(key("c", "1"))
                                            .conditionExpression("attribute_exists(pk)")))))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            cancelled ->
                assertThat(cancelled.cancellationReasons())
                    .extracting(CancellationReason::code)
                    .containsExactly("ValidationError", "None"));
  }

  @Test
  default void twoActionsOnOneItemAreRefused() {
    String table = createTable();
    assertRefused(
        "ValidationException",
        "Transaction request cannot include multiple operations on one item",
        () ->
            client()
                .transactWriteItems(
                    t -> t.transactItems(increment(table, "a"), increment(table, "a"))));
  }

  @Test
  default void moreThan100ActionsAreRefused() {
    String table = createTable();
    List<TransactWriteItem> actions =
        IntStream.rangeClosed(1, 101)
            .mapToObj(i -> putting(put -> put.tableName(table).item(key("p" + i, "1"))))
            .toList();
    client().transactWriteItems(t -> t.transactItems(actions.subList(0, 100)));
    assertThatThrownBy(() -> client().transactWriteItems(t -> t.transactItems(actions)))
        .hasMessageContaining("at 'transactItems' failed to satisfy constraint: Member must have")
        .hasMessageContaining("length less than or equal to 100");
  }

  @Test
  default void aTokenMakesATransactionOnce() {
    String table = createTable();
    put(table, with(key("a", "1"), "n", n("1")));
    for (int i = 0; i < 2; i++) {
      client()
          .transactWriteItems(
              t -> t.clientRequestToken("once").transactItems(increment(table, "a")));
    }
    assertThat(get(table, key("a", "1"))).containsEntry("n", n("2"));
    assertThatThrownBy(
            () ->
                client()
                    .transactWriteItems(
                        t -> t.clientRequestToken("once").transactItems(increment(table, "b"))))
        .isInstanceOf(IdempotentParameterMismatchException.class);
  }

  @Test
  default void aTransactionTakesTwiceTheUnits() {
    String table = createTable();
    TransactWriteItemsResponse response =
        client()
            .transactWriteItems(
                t ->
                    t.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .transactItems(
                            putting(put -> put.tableName(table).item(key("a", "1"))),
                            putting(put -> put.tableName(table).item(key("b", "1")))));
    assertThat(response.consumedCapacity().getFirst().capacityUnits()).isEqualTo(4.0);
    assertThat(response.consumedCapacity().getFirst().writeCapacityUnits()).isEqualTo(4.0);
  }

  @Test
  default void itemsAreGotTogetherInOrder() {
    String table = createTable();
    put(table, with(key("a", "1"), "x", s("y"), "z", s("w")));
    List<ItemResponse> got =
        client()
            .transactGetItems(
                t ->
                    t.transactItems(
                        getting(table, key("none", "1")), getting(table, key("a", "1"))))
            .responses();
    assertThat(got.getFirst().hasItem()).isFalse();
    assertThat(got.getLast().item()).isEqualTo(Map.of("x", s("y")));
  }

  @Test
  default void aBatchWritesAndGets() {
    String table = createTable();
    put(table, key("old", "1"));
    client()
        .batchWriteItem(
            b ->
                b.requestItems(
                    Map.of(
                        table,
                        List.of(
                            WriteRequest.builder().putRequest(p -> p.item(key("new", "1"))).build(),
                            WriteRequest.builder()
                                .deleteRequest(d -> d.key(key("old", "1")))
                                .build()))));
    assertThat(
            client()
                .batchGetItem(
                    b ->
                        b.requestItems(
                            Map.of(
                                table,
                                KeysAndAttributes.builder()
                                    .keys(List.of(key("new", "1"), key("old", "1")))
                                    .build())))
                .responses()
                .get(table))
        .containsExactly(key("new", "1"));
  }

  private static TransactWriteItem increment(String table, String pk) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(table)
                    .key(key(pk, "1"))
                    .updateExpression("SET n = n + :one")
                    .expressionAttributeValues(Map.of(":one", n("1"))))
        .build();
  }

  private static TransactGetItem getting(String table, Map<String, AttributeValue> key) {
    return TransactGetItem.builder()
        .get(get -> get.tableName(table).key(key).projectionExpression("x"))
        .build();
  }
}
