// Generated from all schemas; not to be edited.
package shop.avro;

import java.util.List;
import shop.avro.catalog.PriceChangedAvro;
import shop.avro.catalog.ProductListedAvro;
import shop.avro.catalog.ProductViewedAvro;
import shop.avro.customers.CustomerRegisteredAvro;
import shop.avro.customers.PetRegisteredAvro;
import shop.avro.grooming.AppointmentBookedAvro;
import shop.avro.grooming.AppointmentCancelledAvro;
import shop.avro.grooming.AppointmentDeclinedAvro;
import shop.avro.grooming.AppointmentMissedAvro;
import shop.avro.grooming.AppointmentRescheduledAvro;
import shop.avro.grooming.GroomingCompletedAvro;
import shop.avro.grooming.PetCheckedInAvro;
import shop.avro.inventory.StockLowAvro;
import shop.avro.inventory.StockReleasedAvro;
import shop.avro.inventory.StockReplenishedAvro;
import shop.avro.inventory.StockReservationFailedAvro;
import shop.avro.inventory.StockReservedAvro;
import shop.avro.loyalty.PointsEarnedAvro;
import shop.avro.loyalty.RewardGrantedAvro;
import shop.avro.notifications.NotificationFailedAvro;
import shop.avro.notifications.NotificationSentAvro;
import shop.avro.ordering.OrderCancelledAvro;
import shop.avro.ordering.OrderConfirmedAvro;
import shop.avro.ordering.OrderFulfilledAvro;
import shop.avro.ordering.OrderPlacedAvro;
import shop.avro.ordering.OrderRejectedAvro;
import shop.avro.payments.PaymentAuthorizedAvro;
import shop.avro.payments.PaymentCapturedAvro;
import shop.avro.payments.PaymentDeclinedAvro;
import shop.avro.payments.PaymentRefundedAvro;
import shop.avro.shipping.ShipmentDeliveredAvro;
import shop.avro.shipping.ShipmentDispatchedAvro;
import shop.avro.shipping.ShipmentPreparedAvro;
import shop.events.ShopEvent;
import stormglass.avro.AvroCodec;

/// The Avro codecs of all events.
public final class ShopAvro {

  /// One for each event, in the order of their names.
  public static final List<AvroCodec<? extends ShopEvent>> CODECS =
      List.of(
          PriceChangedAvro.CODEC,
          ProductListedAvro.CODEC,
          ProductViewedAvro.CODEC,
          CustomerRegisteredAvro.CODEC,
          PetRegisteredAvro.CODEC,
          AppointmentBookedAvro.CODEC,
          AppointmentCancelledAvro.CODEC,
          AppointmentDeclinedAvro.CODEC,
          AppointmentMissedAvro.CODEC,
          AppointmentRescheduledAvro.CODEC,
          GroomingCompletedAvro.CODEC,
          PetCheckedInAvro.CODEC,
          StockLowAvro.CODEC,
          StockReleasedAvro.CODEC,
          StockReplenishedAvro.CODEC,
          StockReservationFailedAvro.CODEC,
          StockReservedAvro.CODEC,
          PointsEarnedAvro.CODEC,
          RewardGrantedAvro.CODEC,
          NotificationFailedAvro.CODEC,
          NotificationSentAvro.CODEC,
          OrderCancelledAvro.CODEC,
          OrderConfirmedAvro.CODEC,
          OrderFulfilledAvro.CODEC,
          OrderPlacedAvro.CODEC,
          OrderRejectedAvro.CODEC,
          PaymentAuthorizedAvro.CODEC,
          PaymentCapturedAvro.CODEC,
          PaymentDeclinedAvro.CODEC,
          PaymentRefundedAvro.CODEC,
          ShipmentDeliveredAvro.CODEC,
          ShipmentDispatchedAvro.CODEC,
          ShipmentPreparedAvro.CODEC);

  private ShopAvro() {}
}
