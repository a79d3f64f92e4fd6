package shop.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the shop says to whom: queries, refusals, and who may do what.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

  private Shop shop;

  @BeforeAll
  void open() throws IOException {
    shop = Shop.open();
  }

  @AfterAll
  void close() {
    shop.close();
  }

  private static List<String> pointers(Shop.Answer answer) {
    List<String> pointers = new ArrayList<>();
    for (JsonNode error : answer.body().at("/errors")) {
      pointers.add(error.at("/pointer").asText());
    }
    return pointers;
  }

  @Test
  void anOrderThatIsWrongInManyPlacesIsToldThemAll() {
    Shop.Answer answer =
        shop.as("maria")
            .post(
                "/api/orders",
                """
                {"lines":[{"productId":"p-001","quantity":0},
                          {"productId":"no-such-thing","quantity":1},
                          {"quantity":"two"}],
                 "paymentToken":"4111 1111 1111 1111"}""");
    assertEquals(422, answer.status());
    assertEquals("application/problem+json", answer.contentType());
    assertEquals("invalid-order", answer.problem());
    List<String> pointers = new ArrayList<>(pointers(answer));
    pointers.sort(null);
    assertEquals(
        List.of(
            "#/lines/0/quantity",
            "#/lines/1/productId",
            "#/lines/2/productId",
            "#/lines/2/quantity",
            "#/paymentToken"),
        pointers);
  }

  @Test
  void aBodyThatIsNoJsonIsRefused() {
    Shop.Answer answer = shop.as("maria").post("/api/orders", "one shampoo, please");
    assertEquals(400, answer.status());
    assertEquals("malformed-json", answer.problem());
  }

  @Test
  void aKeyThatIsNoKeyIsRefused() {
    Shop.Answer answer = shop.as("maria").order("p-001", 1, "tok_visa", "idempotency-key", "a b");
    assertEquals(422, answer.status());
    assertEquals("invalid-idempotency-key", answer.problem());
  }

  @Test
  void anOrderIsShownToNobodyElse() {
    String orderId = shop.as("chen").orders("p-001", 1, "tok_visa");
    shop.settle();
    assertEquals(200, shop.as("chen").get("/api/orders/" + orderId).status());
    Shop.Answer shown = shop.as("amina").get("/api/orders/" + orderId);
    Shop.Answer cancelled = shop.as("amina").delete("/api/orders/" + orderId);
    Shop.Answer unknown = shop.as("amina").get("/api/orders/00000000-0000-4000-8000-000000000000");
    assertEquals(404, shown.status());
    assertEquals(404, cancelled.status());
    assertEquals(unknown.body(), shown.body());
    assertEquals("CONFIRMED", shop.as("chen").get("/api/orders/" + orderId).text("/status"));
  }

  @Test
  void aCustomersOrdersAreListedForThemAndTheOwnerOnly() {
    String orderId = shop.as("julia").orders("p-002", 1, "tok_visa");
    shop.settle();
    Shop.Answer own = shop.as("julia").get("/api/customers/julia/orders");
    assertEquals(orderId, own.text("/orders/0/orderId"));
    assertEquals(own.body(), shop.as("olive").get("/api/customers/julia/orders").body());
    assertEquals(403, shop.as("sam").get("/api/customers/julia/orders").status());
  }

  @Test
  void withoutAValidTokenNobodyMayOrder() {
    assertEquals(401, shop.as(null).order("p-001", 1, "tok_visa").status());
    assertEquals(401, shop.withToken("no.token.atall").order("p-001", 1, "tok_visa").status());
    assertEquals(401, shop.as(null).get("/api/user/justin").status());
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertEquals(404, shop.as("maria").get("/api/nothing").status());
    assertEquals(404, shop.as(null).get("/api/products/p-999").status());
    assertEquals(404, shop.as("olive").get("/api/user/nobody").status());
  }

  @Test
  void onlyTheOwnerRestocks() {
    long before = shop.stock("p-075");
    Shop.Answer refused = shop.as("maria").post("/api/products/p-075/restock", "{\"quantity\":50}");
    Shop.Answer taken = shop.as("olive").post("/api/products/p-075/restock", "{\"quantity\":50}");
    shop.settle();
    assertEquals(403, refused.status());
    assertEquals("forbidden", refused.problem());
    assertEquals(202, taken.status());
    assertEquals(before + 50, shop.stock("p-075"));
    assertEquals(
        before + 50, shop.as(null).get("/api/products/p-075").body().at("/available").asLong());
  }

  @Test
  void restockingWhatIsNotSoldOrByNothingIsRefused() {
    Shop.Visitor owner = shop.as("olive");
    assertEquals(404, owner.post("/api/products/p-999/restock", "{\"quantity\":1}").status());
    Shop.Answer nothing = owner.post("/api/products/p-001/restock", "{\"quantity\":0}");
    assertEquals(422, nothing.status());
    assertEquals(List.of("#/quantity"), pointers(nothing));
  }

  @Test
  void justinIsShownToHimselfAndThoseWhoWorkHere() {
    Shop.Answer justin = shop.as("justin").get("/api/user/justin");
    assertEquals(200, justin.status());
    assertEquals("justin", justin.text("/username"));
    assertEquals("Rex", justin.text("/pets/0/name"));
    assertEquals(justin.body(), shop.as("gwen").get("/api/user/justin").body());
    assertEquals(403, shop.as("maria").get("/api/user/justin").status());
  }

  @Test
  void productsAreListedForEverybodyPageByPage() {
    Shop.Answer first = shop.as(null).get("/api/products?limit=2");
    assertEquals(200, first.status());
    assertEquals(2, first.body().at("/products").size());
    String last = first.text("/products/1/productId");
    Shop.Answer second = shop.as(null).get("/api/products?limit=2&after=" + last);
    assertFalse(first.body().at("/products").equals(second.body().at("/products")));
    assertTrue(second.text("/products/0/productId").compareTo(last) > 0);
  }

  @Test
  void aQueryThatIsWrongInTwoPlacesIsToldBoth() {
    Shop.Answer answer = shop.as(null).get("/api/products?limit=0&after=P*");
    assertEquals(422, answer.status());
    assertEquals(List.of("limit", "after"), pointers(answer));
  }

  @Test
  void aViewThatIsWrongInTwoPlacesIsToldBoth() {
    Shop.Answer answer = shop.as(null).post("/api/products/P*/views", "{\"visitId\":\"today\"}");
    assertEquals(422, answer.status());
    assertEquals("application/problem+json", answer.contentType());
    assertEquals("invalid-view", answer.problem());
    assertEquals(List.of("productId", "#/visitId"), pointers(answer));
  }

  @Test
  void aViewIsToldInJson() {
    Shop.Answer answer = shop.as(null).post("/api/products/p-001/views", "looked at it");
    assertEquals(400, answer.status());
    assertEquals("malformed-json", answer.problem());
    assertEquals(400, shop.as(null).post("/api/products/p-001/views", "").status());
    assertEquals(404, shop.as(null).get("/api/products/p-001/views").status());
  }

  @Test
  void aBodyBeyondWhatTheGatewayPassesOnIsRefusedAndOneBelowIsJudged() {
    String view = "/api/products/p-001/views";
    String mebibyte = " ".repeat(1 << 20);
    Shop.Answer large = shop.as(null).post(view, "{" + mebibyte.repeat(11) + "}");
    assertEquals(413, large.status());
    assertEquals("Request Entity Too Large", large.text("/message"));
    assertEquals(413, shop.as(null).post("/api/orders", mebibyte.repeat(11)).status());
    Shop.Answer padded = shop.as(null).post(view, "{" + mebibyte.repeat(4) + "}");
    assertEquals(422, padded.status());
    assertEquals(List.of("#/visitId"), pointers(padded));
    String visit = "v".repeat(300);
    assertEquals(422, shop.as(null).post(view, "{\"visitId\":\"" + visit + "\"}").status());
  }

  @Test
  void howMuchIsTrendingHasItsBounds() {
    Shop.Answer answer = shop.as(null).get("/api/trending?limit=101");
    assertEquals(422, answer.status());
    assertEquals(List.of("limit"), pointers(answer));
    assertEquals(200, shop.as(null).get("/api/trending?limit=100").status());
  }
}
