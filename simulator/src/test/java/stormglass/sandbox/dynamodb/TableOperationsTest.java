package stormglass.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stormglass.sandbox.dynamodb.DynamoDbContract.keyElement;
import static stormglass.sandbox.dynamodb.DynamoDbContract.putting;
import static stormglass.sandbox.dynamodb.Values.key;
import static stormglass.sandbox.dynamodb.Values.n;
import static stormglass.sandbox.dynamodb.Values.s;
import static stormglass.sandbox.dynamodb.Values.with;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import stormglass.meter.Usage;

class TableOperationsTest {

  private final ServedDynamoDb served = new ServedDynamoDb();
  private final DynamoDbClient client = served.client();

  private final DynamoDbContract contract = () -> client;

  @AfterEach
  void stop() {
    client.close();
    served.close();
  }

  @Test
  void aTableIsDescribedAsItWasCreated() {
    String name = contract.createTable();
    contract.put(name, key("a", "b"));
    TableDescription table = client.describeTable(d -> d.tableName(name)).table();
    assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(table.tableArn()).isEqualTo("arn:aws:dynamodb:us-east-1:000000000000:table/" + name);
    assertThat(table.keySchema()).extracting("attributeName").containsExactly("pk", "sk");
    assertThat(table.attributeDefinitions())
        .extracting("attributeName")
        .containsExactly("pk", "sk", "customer", "at");
    assertThat(table.itemCount()).isEqualTo(1);
    assertThat(table.tableSizeBytes()).isEqualTo(6);
    assertThat(table.latestStreamArn())
        .isEqualTo(table.tableArn() + "/stream/2026-11-21T12:00:00.000");
    assertThat(table.globalSecondaryIndexes())
        .extracting("indexName")
        .containsExactly("by-customer");
  }

  @Test
  void aTableIsCreatedOnce() {
    served.dynamoDb().createTable(Tables.simple("taken"), "Taken");
    assertThatThrownBy(() -> served.dynamoDb().createTable(Tables.simple("taken"), "Taken"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                client.createTable(
                    c ->
                        c.tableName("taken")
                            .attributeDefinitions(
                                DynamoDbContract.attribute("pk", ScalarAttributeType.S))
                            .keySchema(keyElement("pk", KeyType.HASH))
                            .provisionedThroughput(
                                p -> p.readCapacityUnits(1L).writeCapacityUnits(1L))))
        .isInstanceOf(ResourceInUseException.class);
  }

  @Test
  void aDeletedTableIsGone() {
    served.dynamoDb().createTable(Tables.simple("gone"), "Gone");
    client.deleteTable(d -> d.tableName("gone"));
    DynamoDbContract.assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: gone not found",
        () -> client.describeTable(d -> d.tableName("gone")));
  }

  @Test
  void tablesAreListedInPages() {
    for (String name : new String[] {"ccc", "aaa", "bbb"}) {
      served.dynamoDb().createTable(Tables.simple(name), name);
    }
    assertThat(client.listTables(l -> l.limit(2)).lastEvaluatedTableName()).isEqualTo("bbb");
    assertThat(client.listTablesPaginator(l -> l.limit(2)).tableNames())
        .containsExactly("aaa", "bbb", "ccc");
  }

  @Test
  void timeToLiveIsTurnedOnAndOff() {
    served.dynamoDb().createTable(Tables.simple("tab"), "Tab");
    for (boolean enabled : new boolean[] {true, false}) {
      client.updateTimeToLive(
          u ->
              u.tableName("tab")
                  .timeToLiveSpecification(t -> t.enabled(enabled).attributeName("end")));
      assertThat(
              client
                  .describeTimeToLive(d -> d.tableName("tab"))
                  .timeToLiveDescription()
                  .timeToLiveStatus())
          .isEqualTo(enabled ? TimeToLiveStatus.ENABLED : TimeToLiveStatus.DISABLED);
    }
  }

  @Test
  void aLocalIndexFetchesWhatItDoesNotHold() {
    served.dynamoDb().createTable(Tables.withIndexes("tab"), "Tab");
    Map<String, AttributeValue> item =
        with(key("a", "b"), "note", s("x"), "total", n("1"), "more", s("y"));
    contract.put("tab", item);
    for (Select select : new Select[] {Select.ALL_PROJECTED_ATTRIBUTES, Select.ALL_ATTRIBUTES}) {
      assertThat(
              client
                  .query(
                      q ->
                          q.tableName("tab")
                              .indexName("by-note")
                              .consistentRead(true)
                              .select(select)
                              .keyConditionExpression("pk = :a AND note > :n")
                              .expressionAttributeValues(Map.of(":a", s("a"), ":n", s("a"))))
                  .items()
                  .getFirst()
                  .containsKey("more"))
          .isEqualTo(select == Select.ALL_ATTRIBUTES);
    }
  }

  @Test
  void theMeterCountsUnitsUnderTheResource() {
    served.dynamoDb().createTable(Tables.withIndexes("tab"), "OrdersTable");
    contract.put("tab", with(key("a", "b"), "status", s("x"), "text", s("y".repeat(1500))));
    contract.get("tab", key("a", "b"));
    client.scan(scan -> scan.tableName("tab"));
    assertThatThrownBy(
            () ->
                client.deleteItem(
                    d ->
                        d.tableName("tab")
                            .key(key("a", "b"))
                            .conditionExpression("attribute_not_exists(pk)")))
        .hasMessageContaining("The conditional request failed");
    client.transactWriteItems(
        t -> t.transactItems(putting(put -> put.tableName("tab").item(key("c", "d")))));
    assertThat(served.meter().counted())
        .isEqualTo(
            Map.of(
                Usage.DYNAMODB_WRITE_UNITS, Map.of("OrdersTable", 2L + 1 + 2 + 2),
                Usage.DYNAMODB_READ_HALF_UNITS, Map.of("OrdersTable", 2L + 1)));
  }

  @Test
  void seededItemsAreReadBackInOrderAndNotCounted() {
    DynamoDb dynamoDb = served.dynamoDb();
    dynamoDb.createTable(Tables.withSortKey("tab"), "Tab");
    for (String sk : new String[] {"b", "a"}) {
      dynamoDb.put("tab", "{\"pk\":{\"S\":\"y\"},\"sk\":{\"S\":\"" + sk + "\"}}");
      dynamoDb.put("tab", "{\"pk\":{\"S\":\"x\"},\"sk\":{\"S\":\"" + sk + "\"}}");
    }
    assertThat(dynamoDb.items("tab"))
        .containsExactly(
            "{\"pk\":{\"S\":\"x\"},\"sk\":{\"S\":\"a\"}}",
            "{\"pk\":{\"S\":\"x\"},\"sk\":{\"S\":\"b\"}}",
            "{\"pk\":{\"S\":\"y\"},\"sk\":{\"S\":\"a\"}}",
            "{\"pk\":{\"S\":\"y\"},\"sk\":{\"S\":\"b\"}}");
    assertThat(served.meter().counted()).isEmpty();
    assertThatThrownBy(() -> dynamoDb.put("tab", "{\"pk\":{\"S\":\"y\"}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("One or more parameter values were invalid: Missing the key sk in the item");
    assertThatThrownBy(() -> dynamoDb.put("tab", "{")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dynamoDb.put("no", "{\"a\":{\"S\":\"b\"}}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dynamoDb.items("no")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTableThatCannotBeIsRefused() {
    DynamoDbContract.assertRefused(
        "ValidationException",
        "One or more parameter values were invalid: Some index key attributes are not defined in"
            + " AttributeDefinitions. Keys: [pk, sk], AttributeDefinitions: [pk]",
        () ->
            client.createTable(
                c ->
                    c.tableName("tab")
                        .attributeDefinitions(
                            DynamoDbContract.attribute("pk", ScalarAttributeType.S))
                        .keySchema(keyElement("pk", KeyType.HASH), keyElement("sk", KeyType.RANGE))
                        .billingMode("PAY_PER_REQUEST")));
  }
}
