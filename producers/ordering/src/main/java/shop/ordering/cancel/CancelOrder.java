package shop.ordering.cancel;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderingEvent;
import shop.ordering.cancel.Cancelling.Wish;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Environment;
import stormglass.lambda.HttpFunction;
import stormglass.lambda.HttpRequest;
import stormglass.lambda.HttpResponse;
import stormglass.lambda.Item;
import stormglass.lambda.Outbox;
import stormglass.lambda.ProblemDocument;
import stormglass.lambda.SdkClients;
import stormglass.lambda.Table;

/// The command `DELETE /api/orders/{orderId}`, with the customer's words as `?reason=`.
///
/// Environment: `TABLE`, ordering's table.
public final class CancelOrder implements RequestStreamHandler {

  private final InstantSource clock = InstantSource.system();
  private final Table table = new Table(SdkClients.dynamoDb(), Environment.required("TABLE"));
  private final Outbox<OrderingEvent> outbox =
      new Outbox<>(table, OrderingEvent.CODEC, clock, UUID::randomUUID);
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    String orderId = request.pathParameter("orderId");
    Wish wish = Wish.of(request.caller().username(), request.query().get("reason"));
    UUID commandId = UUID.randomUUID();
    List<HttpResponse> answers = new ArrayList<>();
    table.transact(
        () -> {
          answers.clear();
          return attempt(orderId, wish, commandId, answers);
        });
    return answers.getFirst();
  }

  private List<TransactWriteItem> attempt(
      String orderId, Wish wish, UUID commandId, List<HttpResponse> answers) {
    String pk = "order#" + orderId;
    Optional<Item> item = table.read(pk, "order");
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (Cancelling.decide(item.map(CancelOrder::order), wish, now)) {
      case Cancelling.Refused(ProblemDocument problem) -> {
        answers.add(HttpResponse.problem(problem));
        yield List.of();
      }
      case Cancelling.Already() -> {
        answers.add(accepted(orderId, commandId));
        yield List.of();
      }
      case Cancelling.Cancelled(OrderCancelled cancelled) -> {
        answers.add(accepted(orderId, commandId));
        Item order = item.orElseThrow();
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(table.save(order.with("status", "CANCELLED"), order.number(Table.VERSION)));
        writes.addAll(outbox.onCommand(commandId, pk, List.of(cancelled)));
        yield writes;
      }
    };
  }

  private static Cancelling.Order order(Item item) {
    return new Cancelling.Order(
        UUID.fromString(item.text("orderId")), item.text("username"), item.text("status"));
  }

  private static HttpResponse accepted(String orderId, UUID commandId) {
    JsonWriter body = new JsonWriter();
    body.beginObject().name("orderId").value(orderId).endObject();
    return HttpResponse.json(202, body)
        .with("location", "/api/orders/" + orderId)
        .with("x-correlation-id", commandId.toString());
  }
}
