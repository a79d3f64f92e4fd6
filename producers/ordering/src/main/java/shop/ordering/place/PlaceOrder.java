package shop.ordering.place;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import shop.events.Money;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderingEvent;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Environment;
import stormglass.lambda.HttpFunction;
import stormglass.lambda.HttpRequest;
import stormglass.lambda.HttpResponse;
import stormglass.lambda.IdempotencyKey;
import stormglass.lambda.Item;
import stormglass.lambda.Outbox;
import stormglass.lambda.ProblemDocument;
import stormglass.lambda.SdkClients;
import stormglass.lambda.Table;

/// The command `POST /api/orders`.
///
/// Environment: `TABLE`, ordering's table.
public final class PlaceOrder implements RequestStreamHandler {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private final InstantSource clock = InstantSource.system();
  private final DynamoDbClient client = SdkClients.dynamoDb();
  private final Table table = new Table(client, Environment.required("TABLE"));
  private final Outbox<OrderingEvent> outbox =
      new Outbox<>(table, OrderingEvent.CODEC, clock, UUID::randomUUID);
  private final PriceList prices = new PriceList(this::readPrices, clock);
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    if (!USERNAME.matcher(request.caller().username()).matches()) {
      return HttpResponse.problem(ProblemDocument.forbidden("This user cannot order."));
    }
    Optional<ProblemDocument> fault = IdempotencyKey.fault(request);
    if (fault.isPresent()) {
      return HttpResponse.problem(fault.get());
    }
    UUID orderId =
        IdempotencyKey.of(request)
            .map(key -> key.commandId(request.caller().username()))
            .orElseGet(UUID::randomUUID);
    return place(request, orderId);
  }

  private HttpResponse place(HttpRequest request, UUID orderId) {
    OrderForm form = OrderForm.read(request.body());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String fingerprint = IdempotencyKey.fingerprint(request.body());
    return switch (Placing.decide(
        form, prices.current(), orderId, request.caller().username(), now)) {
      case Placing.Refused(ProblemDocument problem) ->
          request.header("idempotency-key").isPresent()
              ? repeated(orderId, fingerprint).orElseGet(() -> HttpResponse.problem(problem))
              : HttpResponse.problem(problem);
      case Placing.Placed(OrderPlaced placed) ->
          table.commit(writes(placed, fingerprint))
              ? accepted(orderId, placed.total())
              : repeated(orderId, fingerprint).orElseThrow();
    };
  }

  private List<TransactWriteItem> writes(OrderPlaced placed, String fingerprint) {
    String pk = "order#" + placed.orderId();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        table.save(
            Item.key(pk, "order")
                .with("orderId", placed.orderId().toString())
                .with("username", placed.username())
                .with("status", "PLACED")
                .with("currency", placed.total().currency())
                .with("cents", placed.total().cents())
                .with("placedAt", placed.placedAt().toString())
                .with("fingerprint", fingerprint),
            0));
    writes.addAll(outbox.onCommand(placed.orderId(), pk, List.of(placed)));
    return writes;
  }

  /// The answer to a command that was sent before, where there is such an order.
  private Optional<HttpResponse> repeated(UUID orderId, String fingerprint) {
    return table
        .read("order#" + orderId, "order")
        .map(
            order ->
                order.text("fingerprint").equals(fingerprint)
                    ? accepted(orderId, new Money(order.text("currency"), order.number("cents")))
                    : HttpResponse.problem(IdempotencyKey.reused()));
  }

  private static HttpResponse accepted(UUID orderId, Money total) {
    JsonWriter body = new JsonWriter();
    body.beginObject().name("orderId").value(orderId.toString());
    body.name("total").beginObject().name("currency").value(total.currency());
    body.name("cents").value(total.cents()).endObject().endObject();
    return HttpResponse.json(202, body)
        .with("location", "/api/orders/" + orderId)
        .with("x-correlation-id", orderId.toString());
  }

  private Map<String, Price> readPrices() {
    Map<String, Price> read = new HashMap<>();
    client
        .queryPaginator(
            query ->
                query
                    .tableName(table.name())
                    .keyConditionExpression("pk = :prices")
                    .expressionAttributeValues(Item.empty().with(":prices", "prices").attributes()))
        .items()
        .forEach(
            attributes -> {
              Item item = new Item(attributes);
              read.put(item.text("sk"), new Price(item.text("currency"), item.number("cents")));
            });
    return read;
  }
}
