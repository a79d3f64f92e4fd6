package shop.inventory.restock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.events.inventory.InventoryEvent;
import shop.events.inventory.StockReplenished;
import shop.inventory.restock.Restocking.Stock;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
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

/// The command `POST /api/products/{productId}/restock`, for the owner.
///
/// Environment: `TABLE`, inventory's table.
public final class Restock implements RequestStreamHandler {

  private final InstantSource clock = InstantSource.system();
  private final Table table = new Table(SdkClients.dynamoDb(), Environment.required("TABLE"));
  private final Outbox<InventoryEvent> outbox =
      new Outbox<>(table, InventoryEvent.CODEC, clock, UUID::randomUUID);
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    if (!request.caller().isOneOf("owner")) {
      return HttpResponse.problem(ProblemDocument.forbidden("Only the owner may restock."));
    }
    Optional<ProblemDocument> fault = IdempotencyKey.fault(request);
    if (fault.isPresent()) {
      return HttpResponse.problem(fault.get());
    }
    String productId = request.pathParameter("productId");
    Optional<Stock> stock =
        table
            .read("product#" + productId, "stock")
            .map(item -> new Stock(item.number("available"), item.number("threshold")));
    return switch (Restocking.decide(stock, productId, Restocking.quantity(request.body()))) {
      case Restocking.Refused(ProblemDocument problem) -> HttpResponse.problem(problem);
      case Restocking.Restocked(StockReplenished replenished, boolean stillLow) ->
          carryOut(request, replenished, add(replenished, stillLow));
    };
  }

  /// Adds the pieces, unless the same command came before; one without a key is a new one.
  private HttpResponse carryOut(
      HttpRequest request, StockReplenished replenished, TransactWriteItem add) {
    UUID commandId =
        IdempotencyKey.of(request)
            .map(key -> key.commandId(request.caller().username()))
            .orElseGet(UUID::randomUUID);
    String pk = "product#" + replenished.productId();
    String fingerprint = IdempotencyKey.fingerprint(request.body());
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(add);
    writes.add(table.create(Restocking.receipt(commandId, pk, fingerprint, clock.instant())));
    writes.addAll(outbox.onCommand(commandId, pk, List.of(replenished)));
    if (table.commit(writes)) {
      return accepted(replenished, commandId);
    }
    Item before =
        table
            .read(pk, Restocking.receiptKey(commandId))
            .orElseThrow(() -> new IllegalStateException("The product is gone: " + pk));
    return before.text("fingerprint").equals(fingerprint)
        ? accepted(replenished, commandId)
        : HttpResponse.problem(IdempotencyKey.reused());
  }

  private static HttpResponse accepted(StockReplenished replenished, UUID commandId) {
    JsonWriter body = new JsonWriter();
    body.beginObject().name("productId").value(replenished.productId());
    body.name("quantity").value(replenished.quantity()).endObject();
    return HttpResponse.json(202, body).with("x-correlation-id", commandId.toString());
  }

  private TransactWriteItem add(StockReplenished replenished, boolean stillLow) {
    Item values = Item.empty().with(":quantity", replenished.quantity());
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table.name())
                .key(Item.key("product#" + replenished.productId(), "stock").attributes())
                .updateExpression((stillLow ? "" : "SET low = :low ") + "ADD available :quantity")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeValues(
                    (stillLow ? values : values.with(":low", false)).attributes())
                .build())
        .build();
  }
}
