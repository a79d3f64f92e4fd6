package shop.ordering.customerorders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderFulfilled;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderingEvent;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stormglass.contracts.Envelope;
import stormglass.lambda.Environment;
import stormglass.lambda.EventFunction;
import stormglass.lambda.SdkClients;

/// The projection behind the queue of customers' orders.
///
/// Environment: `TABLE`, the read model's table.
public final class CustomerOrders implements RequestStreamHandler {

  private final DynamoDbClient client = SdkClients.dynamoDb();
  private final String table = Environment.required("TABLE");
  private final EventFunction<OrderingEvent> function =
      new EventFunction<>(OrderingEvent.CODEC, this::project, InstantSource.system());

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private void project(Envelope<OrderingEvent> event) {
    UUID orderId =
        switch (event.data()) {
          case OrderPlaced placed -> placed.orderId();
          case OrderConfirmed confirmed -> confirmed.orderId();
          case OrderRejected rejected -> rejected.orderId();
          case OrderCancelled cancelled -> cancelled.orderId();
          case OrderFulfilled fulfilled -> fulfilled.orderId();
        };
    StringJoiner sets = new StringJoiner(", ", "SET ", "");
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    OrderChanges.of(event.data())
        .attributes()
        .forEach(
            (name, value) -> {
              sets.add("#" + name + " = :" + name);
              names.put("#" + name, name);
              values.put(":" + name, value);
            });
    client.updateItem(
        update ->
            update
                .tableName(table)
                .key(CustomerOrder.key(orderId.toString()))
                .updateExpression(sets.toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
  }
}
