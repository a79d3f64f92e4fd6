package stormglass.sandbox.dynamodb;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The contracts, met by the embedded DynamoDB over a loopback port.
class DynamoDbOverSdkTest {

  private static final ServedDynamoDb SERVED = new ServedDynamoDb();
  private static final DynamoDbClient CLIENT = SERVED.client();

  @AfterAll
  static void stop() {
    CLIENT.close();
    SERVED.close();
  }

  @Nested
  class Items implements ItemContract {
    @Override
    public DynamoDbClient client() {
      return CLIENT;
    }
  }

  @Nested
  class Queries implements QueryContract {
    @Override
    public DynamoDbClient client() {
      return CLIENT;
    }
  }

  @Nested
  class Transactions implements TransactionContract {
    @Override
    public DynamoDbClient client() {
      return CLIENT;
    }
  }
}
