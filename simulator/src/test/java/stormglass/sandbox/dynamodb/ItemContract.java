package stormglass.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stormglass.sandbox.dynamodb.DynamoDbContract.assertRefused;
import static stormglass.sandbox.dynamodb.Values.key;
import static stormglass.sandbox.dynamodb.Values.n;
import static stormglass.sandbox.dynamodb.Values.s;
import static stormglass.sandbox.dynamodb.Values.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Writing and reading single items.
interface ItemContract extends DynamoDbContract {

  Map<String, AttributeValue> KEY = key("order#1", "meta");

  @Test
  default void anItemIsGotAsItWasPut() {
    String table = createTable();
    Map<String, AttributeValue> item =
        with(
            with(KEY, "text", s("Grüße 🐕"), "empty", s(""), "number", n("-0.5")),
            "yes",
            AttributeValue.fromBool(true),
            "nothing",
            AttributeValue.fromNul(true),
            "bytes",
            AttributeValue.fromB(SdkBytes.fromUtf8String("x")),
            "list",
            AttributeValue.fromL(List.of(s("a"), AttributeValue.fromM(Map.of("b", n("2"))))),
            "texts",
            AttributeValue.fromSs(List.of("x", "y")),
            "numbers",
            AttributeValue.fromNs(List.of("1", "2")));
    put(table, item);
    assertThat(get(table, KEY)).isEqualTo(item);
  }

  @Test
  default void numbersAreKeptByValue() {
    String table = createTable();
    put(table, with(KEY, "a", n("0100.50"), "b", n("1e3"), "c", n("-0"), "d", n("+.5E-3")));
    assertThat(get(table, KEY))
        .isEqualTo(with(KEY, "a", n("100.5"), "b", n("1000"), "c", n("0"), "d", n("0.0005")));
  }

  @Test
  default void anItemThatIsNotThereIsNotGot() {
    String table = createTable();
    assertThat(client().getItem(get -> get.tableName(table).key(KEY)).hasItem()).isFalse();
  }

  @Test
  default void aProjectionKeepsPartsOfDocuments() {
    String table = createTable();
    Map<String, AttributeValue> address = Map.of("city", s("Graz"), "zip", s("8010"));
    AttributeValue lines = AttributeValue.fromL(List.of(s("a"), s("b"), s("c")));
    put(table, with(KEY, "address", AttributeValue.fromM(address), "lines", lines));
    assertThat(
            client()
                .getItem(
                    get ->
                        get.tableName(table)
                            .key(KEY)
                            .projectionExpression("#a.city, #l[2], #l[0], #l[9], nowhere")
                            .expressionAttributeNames(Map.of("#a", "address", "#l", "lines")))
                .item())
        .isEqualTo(
            Map.of(
                "address", AttributeValue.fromM(Map.of("city", s("Graz"))),
                "lines", AttributeValue.fromL(List.of(s("a"), s("c")))));
  }

  @Test
  default void puttingReturnsTheItemReplaced() {
    String table = createTable();
    put(table, with(KEY, "a", n("1")));
    assertThat(
            client()
                .putItem(
                    put ->
                        put.tableName(table)
                            .item(with(KEY, "a", n("2")))
                            .returnValues(ReturnValue.ALL_OLD))
                .attributes())
        .isEqualTo(with(KEY, "a", n("1")));
    assertThat(get(table, KEY)).isEqualTo(with(KEY, "a", n("2")));
  }

  @Test
  default void aConditionThatFailsLeavesTheItemAndShowsItWhereAsked() {
    String table = createTable();
    put(table, with(KEY, "a", n("1")));
    assertThatThrownBy(
            () ->
                client()
                    .putItem(
                        put ->
                            put.tableName(table)
                                .item(KEY)
                                .conditionExpression("attribute_not_exists(pk)")
                                .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD)))
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            failed -> {
              assertThat(failed.awsErrorDetails().errorMessage())
                  .isEqualTo("The conditional request failed");
              assertThat(failed.item()).isEqualTo(with(KEY, "a", n("1")));
            });
    assertThat(get(table, KEY)).isEqualTo(with(KEY, "a", n("1")));
  }

  @Test
  default void anUpdateMakesAnItemOfItsKey() {
    String table = createTable();
    assertThat(
            client()
                .updateItem(
                    update ->
                        update
                            .tableName(table)
                            .key(KEY)
                            .updateExpression(
                                "SET #s = :s, version = if_not_exists(version, :zero) + :one")
                            .expressionAttributeNames(Map.of("#s", "status"))
                            .expressionAttributeValues(
                                Map.of(":s", s("PLACED"), ":zero", n("0"), ":one", n("1")))
                            .returnValues(ReturnValue.UPDATED_NEW))
                .attributes())
        .isEqualTo(Map.of("status", s("PLACED"), "version", n("1")));
    assertThat(get(table, KEY)).isEqualTo(with(KEY, "status", s("PLACED"), "version", n("1")));
  }

  @Test
  default void anUpdateReadsTheItemAsItWas() {
    String table = createTable();
    put(table, with(KEY, "a", n("1"), "b", n("2"), "tags", AttributeValue.fromSs(List.of("x"))));
    assertThat(
            client()
                .updateItem(
                    update ->
                        update
                            .tableName(table)
                            .key(KEY)
                            .updateExpression(
                                "SET a = b, b = a REMOVE c ADD tags :more, hits :five")
                            .expressionAttributeValues(
                                Map.of(
                                    ":more", AttributeValue.fromSs(List.of("y")), ":five", n("5")))
                            .returnValues(ReturnValue.ALL_NEW))
                .attributes())
        .isEqualTo(
            with(
                with(KEY, "a", n("2"), "b", n("1"), "hits", n("5")),
                "tags",
                AttributeValue.fromSs(List.of("x", "y"))));
  }

  @Test
  default void listIndexesMeanTheListAsItWas() {
    String table = createTable();
    put(table, with(KEY, "l", AttributeValue.fromL(List.of(s("a"), s("b"), s("c"), s("d")))));
    client()
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(KEY)
                    .updateExpression("REMOVE l[1], l[7] SET l[3] = :x, l[9] = :z, l[8] = :y")
                    .expressionAttributeValues(Map.of(":x", s("x"), ":y", s("y"), ":z", s("z"))));
    assertThat(get(table, KEY).get("l"))
        .isEqualTo(AttributeValue.fromL(List.of(s("a"), s("c"), s("x"), s("y"), s("z"))));
  }

  @Test
  default void deletingTheLastElementOfASetRemovesTheAttribute() {
    String table = createTable();
    put(table, with(KEY, "tags", AttributeValue.fromSs(List.of("x"))));
    client()
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(KEY)
                    .updateExpression("DELETE tags :x")
                    .expressionAttributeValues(
                        Map.of(":x", AttributeValue.fromSs(List.of("x", "y")))));
    assertThat(get(table, KEY)).isEqualTo(KEY);
  }

  @Test
  default void aPathIntoAnItemThatIsNotThereCanBeRemoved() {
    String table = createTable();
    client().updateItem(u -> u.tableName(table).key(KEY).updateExpression("REMOVE a.b, c[1]"));
    assertThat(get(table, KEY)).isEqualTo(KEY);
    assertRefused(
        "ValidationException",
        "The document path provided in the update expression is invalid for update",
        () -> client().updateItem(u -> u.tableName(table).key(KEY).updateExpression("REMOVE a.b")));
  }

  @Test
  default void aDeletionReturnsTheItem() {
    String table = createTable();
    put(table, with(KEY, "a", n("1")));
    assertThat(
            client()
                .deleteItem(
                    delete ->
                        delete
                            .tableName(table)
                            .key(KEY)
                            .conditionExpression("a BETWEEN :low AND :high AND size(sk) = :four")
                            .expressionAttributeValues(
                                Map.of(":low", n("0"), ":high", n("1.0"), ":four", n("4")))
                            .returnValues(ReturnValue.ALL_OLD))
                .attributes())
        .isEqualTo(with(KEY, "a", n("1")));
    assertThat(get(table, KEY)).isEmpty();
  }

  @Test
  default void anItemOfMoreThan400KilobytesIsRefused() {
    String table = createTable();
    int overhead = "pkorder#1skmetax".length();
    put(table, with(KEY, "x", s("y".repeat(400 * 1024 - overhead))));
    assertRefused(
        "ValidationException",
        "Item size has exceeded the maximum allowed size",
        () -> put(table, with(KEY, "x", s("y".repeat(400 * 1024 - overhead + 1)))));
  }

  @Test
  default void capacityIsToldByTableAndIndex() {
    String table = createTable();
    var consumed =
        client()
            .putItem(
                put ->
                    put.tableName(table)
                        .item(with(KEY, "customer", s("c"), "at", n("1"), "x", s("y".repeat(1024))))
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
            .consumedCapacity();
    assertThat(consumed.capacityUnits()).isEqualTo(3.0);
    assertThat(consumed.table().capacityUnits()).isEqualTo(2.0);
    assertThat(consumed.globalSecondaryIndexes())
        .extractingByKey("by-customer")
        .extracting(Capacity::capacityUnits)
        .isEqualTo(1.0);
    var read =
        client()
            .getItem(
                get ->
                    get.tableName(table)
                        .key(KEY)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
            .consumedCapacity();
    assertThat(read.capacityUnits()).isEqualTo(0.5);
    assertThat(read.table()).isNull();
  }

  @Test
  default void aMissingTableIsNamedByItsError() {
    assertRefused(
        "ResourceNotFoundException", "Requested resource not found", () -> get("nowhere", KEY));
  }
}
