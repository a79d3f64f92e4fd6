package shop.catalog.trending;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import shop.catalog.trending.Trend.Asked;
import shop.catalog.trending.Trend.Views;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stormglass.lambda.Environment;
import stormglass.lambda.HttpFunction;
import stormglass.lambda.HttpRequest;
import stormglass.lambda.HttpResponse;
import stormglass.lambda.Item;
import stormglass.lambda.ProblemDocument;
import stormglass.lambda.SdkClients;

/// The query `GET /api/trending`, for everyone: what was looked at most, in this hour and the one
/// before it.
///
/// Environment: `TABLE`, the read model's table.
public final class GetTrending implements RequestStreamHandler {

  private static final String INDEX = "byViews";

  private final InstantSource clock = InstantSource.system();
  private final DynamoDbClient client = SdkClients.dynamoDb();
  private final String table = Environment.required("TABLE");
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    return switch (Trend.asked(request.query())) {
      case Asked.Wrong(ProblemDocument problem) -> HttpResponse.problem(problem);
      case Asked.For(int limit) -> HttpResponse.json(200, trend(limit).toJson());
    };
  }

  private Trend trend(int limit) {
    Hour now = Hour.of(clock.instant());
    List<Views> views = new ArrayList<>(views(now));
    views.addAll(views(now.before()));
    return Trend.of(now.before().begin(), views, limit);
  }

  private List<Views> views(Hour hour) {
    return client
        .query(
            query ->
                query
                    .tableName(table)
                    .indexName(INDEX)
                    .keyConditionExpression("pk = :hour")
                    .expressionAttributeValues(Item.empty().with(":hour", hour.key()).attributes())
                    .scanIndexForward(false)
                    .limit(Trend.MOST))
        .items()
        .stream()
        .map(Item::new)
        .map(item -> new Views(item.text("sk"), item.number("views")))
        .toList();
  }
}
