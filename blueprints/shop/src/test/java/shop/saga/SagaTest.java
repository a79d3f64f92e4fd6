package shop.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.events.Money;
import shop.events.ShopEvent;
import shop.events.inventory.InventoryEvent;
import shop.events.ordering.OrderCancelled;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderPlaced.OrderLine;
import shop.events.ordering.OrderRejected;
import shop.inventory.policies.InventoryModel;
import shop.inventory.stocklevels.StockLevelsModel;
import shop.ordering.customerorders.CustomerOrdersModel;
import shop.ordering.policies.OrdersModel;
import shop.payments.PaymentsModel;

/// Many orders at once, every event delivered to every consumer at a random time and sometimes
/// twice, customers cancelling whenever they like: the invariants across aggregates hold.
class SagaTest {

  private static final int ORDERS = 300;
  private static final Map<String, Integer> STOCK = Map.of("p-001", 200, "p-002", 40, "p-003", 5);
  private static final List<String> CARDS =
      List.of("tok_visa", "tok_visa", "tok_visa", "tok_visa", "tok_declined", "tok_expired");

  private final InventoryModel inventory = new InventoryModel();
  private final PaymentsModel payments = new PaymentsModel();
  private final OrdersModel orders = new OrdersModel();
  private final CustomerOrdersModel readModel = new CustomerOrdersModel();
  private final StockLevelsModel levels = new StockLevelsModel();
  private final List<Consumer<Delivery>> consumers =
      List.of(
          delivery -> publish(inventory.on(delivery.event())),
          delivery -> publish(payments.on(delivery.event())),
          delivery -> publish(orders.on(delivery.event())),
          this::project);
  private final List<Runnable> due = new ArrayList<>();
  private final Map<UUID, OrderPlaced> placed = new TreeMap<>();

  private record Delivery(int id, ShopEvent event) {}

  private int published;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void stockIsConservedMoneyFitsAndEachOrderEndsOnce(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    STOCK.forEach((productId, pieces) -> inventory.with(productId, pieces, 3));
    STOCK.forEach(levels::with);
    for (int i = 0; i < ORDERS; i++) {
      OrderPlaced order = order(random, i);
      placed.put(order.orderId(), order);
      due.add(
          () -> {
            orders.place(order);
            publish(List.of(order));
            if (random.nextInt(4) == 0) {
              due.add(() -> cancel(order));
            }
          });
    }
    while (!due.isEmpty()) {
      Runnable next = due.remove(random.nextInt(due.size()));
      next.run();
      if (random.nextInt(10) == 0) {
        redeliver(random);
      }
    }
    check(seed);
  }

  private final List<Runnable> delivered = new ArrayList<>();

  private void publish(List<? extends ShopEvent> events) {
    for (ShopEvent event : events) {
      Delivery delivery = new Delivery(published++, event);
      for (Consumer<Delivery> consumer : consumers) {
        Runnable deliver = () -> consumer.accept(delivery);
        due.add(
            () -> {
              deliver.run();
              delivered.add(deliver);
            });
      }
    }
  }

  private void redeliver(RandomGenerator random) {
    if (!delivered.isEmpty()) {
      delivered.get(random.nextInt(delivered.size())).run();
    }
  }

  private void cancel(OrderPlaced order) {
    if (Set.of("PLACED", "CONFIRMED").contains(orders.status(order.orderId()))) {
      OrderCancelled cancelled =
          new OrderCancelled(order.orderId(), order.username(), null, Story.THEN);
      orders.cancel(cancelled);
      publish(List.of(cancelled));
    }
  }

  private void project(Delivery delivery) {
    switch (delivery.event()) {
      case OrderPlaced event -> readModel.on(event.orderId(), event);
      case OrderConfirmed event -> readModel.on(event.orderId(), event);
      case OrderRejected event -> readModel.on(event.orderId(), event);
      case OrderCancelled event -> readModel.on(event.orderId(), event);
      case InventoryEvent event -> levels.on(delivery.id(), event);
      case ShopEvent ignored -> {}
    }
  }

  private void check(long seed) {
    Set<String> ends = new HashSet<>();
    Map<String, Integer> left = new TreeMap<>(STOCK);
    placed.forEach(
        (orderId, order) -> {
          String status = orders.status(orderId);
          ends.add(status);
          long due = status.equals("CONFIRMED") ? order.total().cents() : 0;
          assertThat(payments.balanceCents(orderId)).as("money, seed %s", seed).isEqualTo(due);
          assertThat(readModel.status(orderId)).as("read model, seed %s", seed).isEqualTo(status);
          for (OrderLine line : order.lines()) {
            int held = status.equals("CONFIRMED") ? line.quantity() : 0;
            assertThat(inventory.held(orderId, line.productId()))
                .as("stock of an order that is %s, seed %s", status, seed)
                .isEqualTo(held);
            left.merge(line.productId(), -held, Integer::sum);
          }
        });
    assertThat(ends).containsExactlyInAnyOrder("CONFIRMED", "REJECTED", "CANCELLED");
    assertThat(inventory.available()).as("stock, seed %s", seed).isEqualTo(left);
    assertThat(left.values()).allMatch(pieces -> pieces >= 0);
    assertThat(levels.levels()).as("stock levels, seed %s", seed).isEqualTo(left);
  }

  private static OrderPlaced order(RandomGenerator random, int number) {
    List<String> products = new ArrayList<>(new TreeSet<>(STOCK.keySet()));
    List<OrderLine> lines = new ArrayList<>();
    long cents = 0;
    for (int i = 0; i <= random.nextInt(2); i++) {
      String product = products.remove(random.nextInt(products.size()));
      int quantity = 1 + random.nextInt(2);
      lines.add(new OrderLine(product, quantity, new Money("EUR", 100)));
      cents += 100L * quantity;
    }
    return new OrderPlaced(
        new UUID(random.nextLong(), number),
        "justin",
        lines,
        new Money("EUR", cents),
        CARDS.get(random.nextInt(CARDS.size())),
        Story.THEN);
  }
}
