package shop.inventory.policies;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shop.events.ShopEvent;
import shop.events.inventory.InventoryEvent;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderPlaced;
import shop.events.payments.PaymentDeclined;
import shop.inventory.policies.Reservation.None;
import stormglass.contracts.Codec;
import stormglass.contracts.Envelope;
import stormglass.contracts.Metadata;
import stormglass.lambda.Aggregates;
import stormglass.lambda.Environment;
import stormglass.lambda.EventFunction;
import stormglass.lambda.Outbox;
import stormglass.lambda.SdkClients;
import stormglass.lambda.Table;

/// The consumer behind the queue of inventory's policies.
///
/// Environment: `TABLE`, inventory's table.
public final class InventoryPolicies implements RequestStreamHandler {

  private static final Codec<ShopEvent> CODEC =
      Codec.family(List.of(OrderPlaced.CODEC, OrderCancelled.CODEC, PaymentDeclined.CODEC));

  private final Table table = new Table(SdkClients.dynamoDb(), Environment.required("TABLE"));
  private final Outbox<InventoryEvent> outbox =
      new Outbox<>(table, InventoryEvent.CODEC, InstantSource.system(), UUID::randomUUID);
  private final Aggregates<Reservation, InventoryEvent> reservations =
      new Aggregates<>(table, outbox, Reservation.kind(), new StockWrites(table.name())::of);
  private final EventFunction<ShopEvent> function =
      new EventFunction<>(CODEC, this::react, InstantSource.system());

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private void react(Envelope<ShopEvent> event) {
    Metadata cause = event.metadata();
    switch (event.data()) {
      case OrderPlaced placed ->
          reservations.react(
              placed.orderId(),
              cause,
              state -> Reservations.reserve(state, placed, stock(state, placed)));
      case OrderCancelled cancelled -> release(cancelled.orderId(), cause);
      case PaymentDeclined declined -> release(declined.orderId(), cause);
      case ShopEvent other -> throw new IllegalArgumentException("no policy for " + other);
    }
  }

  private void release(UUID orderId, Metadata cause) {
    reservations.react(orderId, cause, state -> Reservations.release(state, orderId));
  }

  /// What there is of the order's products; not looked at when the order was seen before.
  private Map<String, Stock> stock(Reservation state, OrderPlaced placed) {
    Map<String, Stock> stock = new HashMap<>();
    if (state instanceof None) {
      for (OrderPlaced.OrderLine line : placed.lines()) {
        table
            .read("product#" + line.productId(), "stock")
            .ifPresent(item -> stock.put(line.productId(), Stock.of(item)));
      }
    }
    return stock;
  }
}
