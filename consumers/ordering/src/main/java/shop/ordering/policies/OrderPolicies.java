package shop.ordering.policies;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import shop.events.ShopEvent;
import shop.events.inventory.StockReservationFailed;
import shop.events.ordering.OrderRejected.RejectionReason;
import shop.events.ordering.OrderingEvent;
import shop.events.payments.PaymentAuthorized;
import shop.events.payments.PaymentDeclined;
import stormglass.contracts.Codec;
import stormglass.contracts.Envelope;
import stormglass.contracts.Metadata;
import stormglass.lambda.Aggregates;
import stormglass.lambda.Environment;
import stormglass.lambda.EventFunction;
import stormglass.lambda.Outbox;
import stormglass.lambda.SdkClients;
import stormglass.lambda.Table;

/// The consumer behind the queue of ordering's policies.
///
/// Environment: `TABLE`, ordering's table.
public final class OrderPolicies implements RequestStreamHandler {

  private static final Codec<ShopEvent> CODEC =
      Codec.family(
          List.of(PaymentAuthorized.CODEC, PaymentDeclined.CODEC, StockReservationFailed.CODEC));

  private final InstantSource clock = InstantSource.system();
  private final Table table = new Table(SdkClients.dynamoDb(), Environment.required("TABLE"));
  private final Outbox<OrderingEvent> outbox =
      new Outbox<>(table, OrderingEvent.CODEC, clock, UUID::randomUUID);
  private final Aggregates<Order, OrderingEvent> orders =
      new Aggregates<>(table, outbox, Order.kind());
  private final EventFunction<ShopEvent> function = new EventFunction<>(CODEC, this::react, clock);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private void react(Envelope<ShopEvent> event) {
    Metadata cause = event.metadata();
    switch (event.data()) {
      case PaymentAuthorized authorized ->
          orders.react(authorized.orderId(), cause, order -> Orders.confirm(order, now()));
      case PaymentDeclined declined ->
          reject(declined.orderId(), cause, RejectionReason.Known.PAYMENT_DECLINED);
      case StockReservationFailed failed ->
          reject(failed.orderId(), cause, RejectionReason.Known.OUT_OF_STOCK);
      case ShopEvent other -> throw new IllegalArgumentException("no policy for " + other);
    }
  }

  private void reject(UUID orderId, Metadata cause, RejectionReason reason) {
    orders.react(orderId, cause, order -> Orders.reject(order, reason, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
