package shop.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import shop.events.ShopEvent;
import shop.events.inventory.InventoryEvent;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.ordering.OrderingEvent;
import shop.inventory.policies.InventoryModel;
import shop.inventory.stocklevels.StockLevelsModel;
import shop.ordering.customerorders.CustomerOrdersModel;
import shop.ordering.policies.OrdersModel;
import shop.payments.PaymentsModel;

/// For one aggregate, every causally possible permutation of its events, each doubled, gives the
/// state that they give in order.
class PermutationTest {

  @Test
  void aReservationOfACancelledOrderEndsReleased() {
    everyOrderEndsAlike(
        new Interleavings<ShopEvent>().with(Story.placed(2)).with(Story.cancelled()),
        PermutationTest::reservation);
  }

  @Test
  void aReservationOfADeclinedAndCancelledOrderEndsReleased() {
    everyOrderEndsAlike(
        new Interleavings<ShopEvent>()
            .with(Story.placed(2))
            .with(Story.declined(), 0)
            .with(Story.cancelled()),
        PermutationTest::reservation);
  }

  @Test
  void aReservationThatFailsAndIsCancelledEndsReleased() {
    everyOrderEndsAlike(
        new Interleavings<ShopEvent>().with(Story.placed(999)).with(Story.cancelled()),
        PermutationTest::reservation);
  }

  @Test
  void anOrderThatIsPlacedTwiceIsReservedOnce() {
    everyOrderEndsAlike(
        new Interleavings<ShopEvent>().with(Story.placed(2)), PermutationTest::reservation);
  }

  @Test
  void aPaymentOfACancelledOrderEndsReversed() {
    everyOrderEndsAlike(
        new Interleavings<ShopEvent>()
            .with(Story.reserved("tok_visa"))
            .with(Story.confirmed(), 0)
            .with(Story.cancelled(), 0),
        PermutationTest::payment);
  }

  @Test
  void aPaymentThatIsCancelledBeforeItBeganEndsReversed() {
    everyOrderEndsAlike(
        new Interleavings<ShopEvent>().with(Story.reserved("tok_visa")).with(Story.cancelled()),
        PermutationTest::payment);
    everyOrderEndsAlike(
        new Interleavings<ShopEvent>().with(Story.reserved("tok_declined")).with(Story.cancelled()),
        PermutationTest::payment);
  }

  @Test
  void aConfirmedPaymentIsCapturedOnce() {
    everyOrderEndsAlike(
        new Interleavings<ShopEvent>().with(Story.reserved("tok_visa")).with(Story.confirmed(), 0),
        PermutationTest::payment);
  }

  @Test
  void anOrderIsConfirmedOrRejectedOnceAndCancelledForGood() {
    for (ShopEvent event : List.of(Story.authorized(), Story.declined())) {
      everyOrderEndsAlike(new Interleavings<ShopEvent>().with(event), PermutationTest::order);
    }
    everyOrderEndsAlike(
        new Interleavings<ShopEvent>().with(Story.authorized()).with(Story.cancelled()),
        PermutationTest::order);
  }

  @Test
  void theReadModelOfAnOrderDoesNotDependOnOrder() {
    int sequences =
        everyOrderEndsAlike(
            new Interleavings<OrderingEvent>()
                .with(Story.placed(2))
                .with(Story.confirmed())
                .with(Story.cancelled()),
            PermutationTest::customerOrder);
    assertThat(sequences).isEqualTo(90);
    everyOrderEndsAlike(
        new Interleavings<OrderingEvent>().with(Story.placed(2)).with(Story.rejected()),
        PermutationTest::customerOrder);
  }

  @Test
  void stockLevelsDoNotDependOnOrder() {
    everyOrderEndsAlike(
        new Interleavings<InventoryEvent>()
            .with(Story.reserved("tok_visa"))
            .with(new StockReleased(Story.ORDER, List.of(new StockLine("p-001", 2))))
            .with(new StockReplenished("p-001", 7, null)),
        PermutationTest::levels);
  }

  private static <E> int everyOrderEndsAlike(
      Interleavings<E> events, Function<List<E>, Object> end) {
    Object expected = end.apply(events.inOrder());
    return events.forEach(
        sequence -> assertThat(end.apply(sequence)).as("%s", sequence).isEqualTo(expected));
  }

  private static Object reservation(List<ShopEvent> events) {
    InventoryModel inventory = new InventoryModel().with("p-001", 100, 10);
    events.forEach(inventory::on);
    return List.of(inventory.state(Story.ORDER), inventory.available());
  }

  private static Object payment(List<ShopEvent> events) {
    PaymentsModel payments = new PaymentsModel();
    events.forEach(payments::on);
    return List.of(payments.state(Story.ORDER), payments.balanceCents(Story.ORDER));
  }

  /// The cancellation is the command here, which takes only orders that are on their way.
  private static Object order(List<ShopEvent> events) {
    OrdersModel orders = new OrdersModel();
    orders.place(Story.placed(2));
    for (ShopEvent event : events) {
      if (event.equals(Story.cancelled())) {
        orders.cancel(Story.cancelled());
      } else {
        orders.on(event);
      }
    }
    return orders.status(Story.ORDER);
  }

  private static Object customerOrder(List<OrderingEvent> events) {
    CustomerOrdersModel orders = new CustomerOrdersModel();
    events.forEach(event -> orders.on(Story.ORDER, event));
    return orders.state(Story.ORDER);
  }

  private static Object levels(List<InventoryEvent> events) {
    StockLevelsModel levels = new StockLevelsModel().with("p-001", 10);
    events.forEach(event -> levels.on(event, event));
    return levels.levels();
  }
}
