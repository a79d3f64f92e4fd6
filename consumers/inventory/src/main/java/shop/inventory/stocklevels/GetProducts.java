package shop.inventory.stocklevels;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import shop.inventory.stocklevels.ProductPage.Asked;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Environment;
import stormglass.lambda.HttpFunction;
import stormglass.lambda.HttpRequest;
import stormglass.lambda.HttpResponse;
import stormglass.lambda.Item;
import stormglass.lambda.ProblemDocument;
import stormglass.lambda.SdkClients;

/// The queries `GET /api/products` and `GET /api/products/{productId}`, for everyone.
///
/// Environment: `TABLE`, the read model's table.
public final class GetProducts implements RequestStreamHandler {

  private final DynamoDbClient client = SdkClients.dynamoDb();
  private final String table = Environment.required("TABLE");
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    return request.path().containsKey("productId")
        ? one(request.pathParameter("productId"))
        : page(request);
  }

  private HttpResponse one(String productId) {
    Item key = Item.key("products", productId);
    Item item = new Item(client.getItem(get -> get.tableName(table).key(key.attributes())).item());
    if (item.attributes().isEmpty()) {
      return HttpResponse.problem(
          ProblemDocument.of(
              404, "unknown-product", "There is no such product.", "No product has this id."));
    }
    JsonWriter out = new JsonWriter();
    Product.of(item).write(out);
    return HttpResponse.json(200, out);
  }

  private HttpResponse page(HttpRequest request) {
    return switch (ProductPage.of(request.query())) {
      case Asked.Wrong(ProblemDocument problem) -> HttpResponse.problem(problem);
      case Asked.For(ProductPage page) -> HttpResponse.json(200, list(page));
    };
  }

  private JsonWriter list(ProductPage page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :products")
            .expressionAttributeValues(Item.empty().with(":products", "products").attributes())
            .limit(page.limit());
    if (!page.after().isEmpty()) {
      query.exclusiveStartKey(Item.key("products", page.after()).attributes());
    }
    var answer = client.query(query.build());
    List<Product> products =
        answer.items().stream().map(item -> Product.of(new Item(item))).toList();
    JsonWriter out = new JsonWriter(256 * page.limit());
    out.beginObject().name("products").beginArray();
    products.forEach(product -> product.write(out));
    out.endArray();
    if (answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()) {
      out.name("next").value(products.getLast().productId());
    }
    return out.endObject();
  }
}
