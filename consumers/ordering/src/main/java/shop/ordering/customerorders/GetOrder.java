package shop.ordering.customerorders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Environment;
import stormglass.lambda.HttpFunction;
import stormglass.lambda.HttpRequest;
import stormglass.lambda.HttpResponse;
import stormglass.lambda.Item;
import stormglass.lambda.ProblemDocument;
import stormglass.lambda.SdkClients;

/// The query `GET /api/orders/{orderId}`: a customer's own order, as far as events have told.
///
/// Environment: `TABLE`, the read model's table.
public final class GetOrder implements RequestStreamHandler {

  private final DynamoDbClient client = SdkClients.dynamoDb();
  private final String table = Environment.required("TABLE");
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    String orderId = request.pathParameter("orderId");
    CustomerOrder order =
        new CustomerOrder(
            new Item(
                client
                    .getItem(get -> get.tableName(table).key(CustomerOrder.key(orderId)))
                    .item()));
    if (!order.isKnown() || !request.caller().is(order.username())) {
      return HttpResponse.problem(
          ProblemDocument.of(
              404, "unknown-order", "There is no such order.", "You have no order of this id."));
    }
    JsonWriter out = new JsonWriter();
    order.write(out);
    return HttpResponse.json(200, out);
  }
}
