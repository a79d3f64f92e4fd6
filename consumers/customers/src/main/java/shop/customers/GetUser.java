package shop.customers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stormglass.lambda.Environment;
import stormglass.lambda.HttpFunction;
import stormglass.lambda.HttpRequest;
import stormglass.lambda.HttpResponse;
import stormglass.lambda.Item;
import stormglass.lambda.ProblemDocument;
import stormglass.lambda.SdkClients;

/// The query `GET /api/user/{username}`: a customer's profile, for the customer and those who work
/// in the shop.
///
/// Environment: `TABLE`, the table of customers.
public final class GetUser implements RequestStreamHandler {

  private final DynamoDbClient client = SdkClients.dynamoDb();
  private final String table = Environment.required("TABLE");
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    String username = request.pathParameter("username");
    if (!request.caller().is(username) && !request.caller().isOneOf("groomer", "owner")) {
      return HttpResponse.problem(
          ProblemDocument.forbidden(
              "Only the customer and those who work in the shop may see this profile."));
    }
    Item key = Item.key("customer#" + username, "profile");
    Item item = new Item(client.getItem(get -> get.tableName(table).key(key.attributes())).item());
    if (item.attributes().isEmpty()) {
      return HttpResponse.problem(
          ProblemDocument.of(
              404, "unknown-customer", "There is no such customer.", "Nobody has this name."));
    }
    return HttpResponse.json(200, Profile.of(item).toJson());
  }
}
