package shop.payments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.events.ShopEvent;
import shop.events.inventory.StockReserved;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.payments.PaymentDeclined.DeclineReason;
import shop.events.payments.PaymentsEvent;
import shop.payments.Payment.Authorized;
import shop.payments.Payment.Captured;
import shop.payments.Payment.None;
import software.amazon.awssdk.services.ssm.SsmClient;
import stormglass.contracts.Codec;
import stormglass.contracts.Envelope;
import stormglass.contracts.Metadata;
import stormglass.lambda.Aggregates;
import stormglass.lambda.Environment;
import stormglass.lambda.EventFunction;
import stormglass.lambda.Outbox;
import stormglass.lambda.SdkClients;
import stormglass.lambda.Table;

/// The consumer behind the queue of payments' policies.
///
/// Environment: `TABLE`, the table of payments; `CARD_NETWORK_PARAMETER`, the SSM parameter that
/// names the card network.
public final class PaymentPolicies implements RequestStreamHandler {

  private static final Codec<ShopEvent> CODEC =
      Codec.family(List.of(StockReserved.CODEC, OrderConfirmed.CODEC, OrderCancelled.CODEC));

  private final CardNetwork network = network(Environment.required("CARD_NETWORK_PARAMETER"));
  private final Table table = new Table(SdkClients.dynamoDb(), Environment.required("TABLE"));
  private final Outbox<PaymentsEvent> outbox =
      new Outbox<>(table, PaymentsEvent.CODEC, InstantSource.system(), UUID::randomUUID);
  private final Aggregates<Payment, PaymentsEvent> payments =
      new Aggregates<>(table, outbox, Payment.kind());
  private final EventFunction<ShopEvent> function =
      new EventFunction<>(CODEC, this::react, InstantSource.system());

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private static CardNetwork network(String parameter) {
    try (SsmClient ssm = SdkClients.ssm()) {
      return switch (ssm.getParameter(get -> get.name(parameter)).parameter().value()) {
        case "test-cards" -> new TestCards();
        case String unknown ->
            throw new IllegalStateException("The parameter " + parameter + " names " + unknown);
      };
    }
  }

  private void react(Envelope<ShopEvent> event) {
    Metadata cause = event.metadata();
    switch (event.data()) {
      case StockReserved reserved ->
          payments.react(
              reserved.orderId(),
              cause,
              state -> Payments.authorize(state, reserved, asked(state, reserved)));
      case OrderConfirmed confirmed -> capture(confirmed.orderId(), cause);
      case OrderCancelled cancelled -> reverse(cancelled.orderId(), cause);
      case ShopEvent other -> throw new IllegalArgumentException("no policy for " + other);
    }
  }

  private Optional<DeclineReason> asked(Payment state, StockReserved reserved) {
    return state instanceof None
        ? network.authorize(
            Payments.idFor(reserved.orderId()), reserved.paymentToken(), reserved.total())
        : Optional.empty();
  }

  private void capture(UUID orderId, Metadata cause) {
    payments.react(
        orderId,
        cause,
        state -> {
          if (state instanceof Authorized(var paymentId, var amount)) {
            network.capture(paymentId, amount);
          }
          return Payments.capture(state, orderId);
        });
  }

  private void reverse(UUID orderId, Metadata cause) {
    payments.react(
        orderId,
        cause,
        state -> {
          if (state instanceof Authorized || state instanceof Captured) {
            network.reverse(Payments.idFor(orderId));
          }
          return Payments.reverse(state, orderId);
        });
  }
}
