package shop.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// One order's whole way. Each test orders a product of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderTest {

  private static final int SCARCE_STOCK = 6;

  private Shop shop;

  @BeforeAll
  void open() throws IOException {
    shop = Shop.open();
  }

  @AfterAll
  void close() {
    shop.close();
  }

  @Test
  void aPlacedOrderIsConfirmedAndPaidAndShown() {
    long before = shop.stock("p-001");
    Shop.Answer placed = shop.as("maria").order("p-001", 2, "tok_visa");
    assertEquals(202, placed.status());
    String orderId = placed.text("/orderId");
    assertEquals("/api/orders/" + orderId, placed.location());
    shop.settle();

    Shop.Answer shown = shop.as("maria").get(placed.location());
    assertEquals(200, shown.status());
    assertEquals("CONFIRMED", shown.text("/status"));
    assertEquals("maria", shown.text("/username"));
    assertEquals(2998, shown.body().at("/total/cents").asLong());
    assertEquals("p-001", shown.text("/lines/0/productId"));
    assertEquals("CAPTURED", shop.payment(orderId));
    assertEquals(2998, shop.paidCents(orderId));
    assertEquals(before - 2, shop.stock("p-001"));
    assertEquals(
        List.of(
            "OrderPlaced",
            "StockReserved",
            "PaymentAuthorized",
            "OrderConfirmed",
            "PaymentCaptured"),
        shop.story(orderId));
  }

  @Test
  void anOrderOfMoreThanThereIsIsRejected() {
    assertEquals(SCARCE_STOCK, shop.stock("p-025"));
    String orderId = shop.as("chen").orders("p-025", SCARCE_STOCK + 1, "tok_visa");
    shop.settle();

    Shop.Answer shown = shop.as("chen").get("/api/orders/" + orderId);
    assertEquals("REJECTED", shown.text("/status"));
    assertEquals("OUT_OF_STOCK", shown.text("/rejectionReason"));
    assertEquals(SCARCE_STOCK, shop.stock("p-025"));
    assertEquals("", shop.payment(orderId));
    assertEquals(
        List.of("OrderPlaced", "StockReservationFailed", "OrderRejected"), shop.story(orderId));
  }

  @Test
  void whoeverTakesTheLastPiecesLeavesNoneToOthers() {
    String first = shop.as("raj").orders("p-050", SCARCE_STOCK, "tok_visa");
    shop.settle();
    String second = shop.as("nina").orders("p-050", 1, "tok_visa");
    shop.settle();

    assertEquals("CONFIRMED", shop.as("raj").get("/api/orders/" + first).text("/status"));
    assertEquals("REJECTED", shop.as("nina").get("/api/orders/" + second).text("/status"));
    assertEquals(0, shop.stock("p-050"));
    assertEquals(0, shop.as(null).get("/api/products/p-050").body().at("/available").asInt(-1));
  }

  @Test
  void anOrderWhoseCardIsDeclinedGivesItsStockBack() {
    long before = shop.stock("p-003");
    String orderId = shop.as("amina").orders("p-003", 3, "tok_expired");
    shop.settle();

    Shop.Answer shown = shop.as("amina").get("/api/orders/" + orderId);
    assertEquals("REJECTED", shown.text("/status"));
    assertEquals("PAYMENT_DECLINED", shown.text("/rejectionReason"));
    assertEquals(before, shop.stock("p-003"));
    assertEquals("DECLINED", shop.payment(orderId));
    List<String> story = shop.story(orderId);
    assertEquals(List.of("OrderPlaced", "StockReserved", "PaymentDeclined"), story.subList(0, 3));
    assertTrue(story.containsAll(List.of("OrderRejected", "StockReleased")), story.toString());
  }

  @Test
  void aConfirmedOrderThatIsCancelledIsRefundedAndItsStockReleased() {
    long before = shop.stock("p-004");
    String orderId = shop.as("lars").orders("p-004", 1, "tok_visa");
    shop.settle();
    assertEquals("CAPTURED", shop.payment(orderId));
    assertEquals(202, shop.as("lars").delete("/api/orders/" + orderId).status());
    shop.settle();

    assertEquals("CANCELLED", shop.as("lars").get("/api/orders/" + orderId).text("/status"));
    assertEquals("REVERSED", shop.payment(orderId));
    assertEquals(0, shop.paidCents(orderId));
    assertEquals(before, shop.stock("p-004"));
    assertTrue(shop.story(orderId).containsAll(List.of("PaymentRefunded", "StockReleased")));
  }

  @Test
  void anOrderThatIsCancelledAtOnceCostsNothing() {
    long before = shop.stock("p-005");
    String orderId = shop.as("sofia").orders("p-005", 1, "tok_visa");
    assertEquals(202, shop.as("sofia").delete("/api/orders/" + orderId).status());
    shop.settle();

    assertEquals("CANCELLED", shop.as("sofia").get("/api/orders/" + orderId).text("/status"));
    assertEquals(0, shop.paidCents(orderId));
    assertEquals(before, shop.stock("p-005"));
    List<String> story = shop.story(orderId);
    assertEquals(
        story.contains("PaymentCaptured"), story.contains("PaymentRefunded"), story.toString());
  }

  @Test
  void aRejectedOrderCannotBeCancelled() {
    String orderId = shop.as("tom").orders("p-006", 1, "tok_declined");
    shop.settle();
    Shop.Answer answer = shop.as("tom").delete("/api/orders/" + orderId);
    assertEquals(409, answer.status());
    assertEquals("order-not-cancellable", answer.problem());
  }

  @Test
  void cancellingTwiceIsLikeCancellingOnce() {
    String orderId = shop.as("yuki").orders("p-007", 1, "tok_visa");
    shop.settle();
    assertEquals(202, shop.as("yuki").delete("/api/orders/" + orderId).status());
    assertEquals(202, shop.as("yuki").delete("/api/orders/" + orderId).status());
    shop.settle();
    List<String> story = shop.story(orderId);
    assertEquals(1, story.stream().filter("OrderCancelled"::equals).count(), story.toString());
  }

  @Test
  void theSameKeyMeansTheSameOrder() {
    long before = shop.stock("p-008");
    String[] key = {"idempotency-key", "click-1"};
    Shop.Answer first = shop.as("pedro").order("p-008", 1, "tok_visa", key);
    Shop.Answer again = shop.as("pedro").order("p-008", 1, "tok_visa", key);
    shop.settle();

    assertEquals(202, again.status());
    assertEquals(first.text("/orderId"), again.text("/orderId"));
    assertEquals(before - 1, shop.stock("p-008"));
    assertEquals(5, shop.story(first.text("/orderId")).size());
  }

  @Test
  void theSameKeyOfAnotherCustomerOrForAnotherBodyIsNoRepetition() {
    String[] key = {"idempotency-key", "click-2"};
    Shop.Answer first = shop.as("hanna").order("p-009", 1, "tok_visa", key);
    Shop.Answer other = shop.as("ivan").order("p-009", 1, "tok_visa", key);
    Shop.Answer changed = shop.as("hanna").order("p-009", 2, "tok_visa", key);

    assertFalse(first.text("/orderId").equals(other.text("/orderId")));
    assertEquals(422, changed.status());
    assertEquals("idempotency-key-reused", changed.problem());
    shop.settle();
  }
}
