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

/// The query `GET /api/customers/{username}/orders`: a customer's twenty latest orders, for the
/// customer and the owner.
///
/// Environment: `TABLE`, the read model's table.
public final class GetCustomerOrders implements RequestStreamHandler {

  private static final int LATEST = 20;

  private final DynamoDbClient client = SdkClients.dynamoDb();
  private final String table = Environment.required("TABLE");
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    String username = request.pathParameter("username");
    if (!request.caller().is(username) && !request.caller().isOneOf("owner")) {
      return HttpResponse.problem(
          ProblemDocument.forbidden("Only the customer and the owner may see these orders."));
    }
    JsonWriter out = new JsonWriter();
    out.beginObject().name("orders").beginArray();
    client
        .query(
            query ->
                query
                    .tableName(table)
                    .indexName("byUsername")
                    .keyConditionExpression("username = :username")
                    .expressionAttributeValues(
                        Item.empty().with(":username", username).attributes())
                    .scanIndexForward(false)
                    .limit(LATEST))
        .items()
        .forEach(item -> new CustomerOrder(new Item(item)).write(out));
    return HttpResponse.json(200, out.endArray().endObject());
  }
}
