package stormglass.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What contracts of DynamoDB share: a client of the implementation, and tables made with it.
interface DynamoDbContract {

  AtomicInteger TABLES = new AtomicInteger();

  DynamoDbClient client();

  /// Creates a table of `pk` and `sk`, with the global index `by-customer` of `customer` and number
  /// `at`, and a stream of both images; returns its name.
  default String createTable() {
    String name = "contract-" + TABLES.incrementAndGet();
    client()
        .createTable(
            create ->
                create
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(
                        attribute("pk", ScalarAttributeType.S),
                        attribute("sk", ScalarAttributeType.S),
                        attribute("customer", ScalarAttributeType.S),
                        attribute("at", ScalarAttributeType.N))
                    .keySchema(keyElement("pk", KeyType.HASH), keyElement("sk", KeyType.RANGE))
                    .globalSecondaryIndexes(
                        GlobalSecondaryIndex.builder()
                            .indexName("by-customer")
                            .keySchema(
                                keyElement("customer", KeyType.HASH),
                                keyElement("at", KeyType.RANGE))
                            .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
                            .build())
                    .streamSpecification(
                        stream ->
                            stream
                                .streamEnabled(true)
                                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    return name;
  }

  static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  static KeySchemaElement keyElement(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  default void put(String table, Map<String, AttributeValue> item) {
    client().putItem(put -> put.tableName(table).item(item));
  }

  default Map<String, AttributeValue> get(String table, Map<String, AttributeValue> key) {
    return client().getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
  }

  /// A put as an action of a transaction.
  static TransactWriteItem putting(Consumer<Put.Builder> put) {
    return TransactWriteItem.builder().put(put).build();
  }

  /// Expects the call to be refused with that error code and message.
  static void assertRefused(String code, String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            refused -> {
              assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }
}
