package shop.ordering.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.events.Money;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderPlaced.OrderLine;
import stormglass.contracts.json.MalformedJson;
import stormglass.lambda.HttpResponse;

class PlacingTest {

  private static final UUID ORDER = UUID.fromString("7d9f5a2e-3f0c-4f6e-9f8a-111111111111");
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Map<String, Price> PRICES =
      Map.of("p-001", new Price("EUR", 1499), "p-002", new Price("EUR", 250));

  @Test
  void anOrderIsPlacedAtThePricesOfTheDay() {
    assertThat(
            place(
                """
                {"lines": [{"productId": "p-001", "quantity": 2},
                           {"productId": "p-002", "quantity": 1}],
                 "paymentToken": "tok_visa"}
                """))
        .isEqualTo(
            new Placing.Placed(
                new OrderPlaced(
                    ORDER,
                    "justin",
                    List.of(
                        new OrderLine("p-001", 2, new Money("EUR", 1499)),
                        new OrderLine("p-002", 1, new Money("EUR", 250))),
                    new Money("EUR", 3248),
                    "tok_visa",
                    NOW)));
  }

  @Test
  void membersThatNobodyAskedForAreIgnored() {
    assertThat(
            place(
                """
                {"lines": [{"productId": "p-002", "quantity": 1, "note": {"a": [1]}}],
                 "paymentToken": "tok_visa", "total": 1}
                """))
        .isInstanceOf(Placing.Placed.class);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceGolden() {
    assertThat(
            problem(
                """
                {"lines": [{"productId": "p-999", "quantity": 0},
                           {"productId": "p-001"},
                           {"productId": "p-001", "quantity": 1},
                           {"productId": 7, "quantity": 1.5},
                           "p-002"],
                 "paymentToken": "4111111111111111"}
                """))
        .isEqualTo(
            "{\"type\":\"https://stormglass.github.io/problems/invalid-order\","
                + "\"title\":\"The order is not valid.\",\"status\":422,"
                + "\"detail\":\"8 things are wrong.\",\"errors\":["
                + "{\"pointer\":\"#/lines/3/productId\",\"detail\":\"must be a text\"},"
                + "{\"pointer\":\"#/lines/3/quantity\","
                + "\"detail\":\"must be a whole number of up to 9 digits\"},"
                + "{\"pointer\":\"#/lines/4\",\"detail\":\"must be an object\"},"
                + "{\"pointer\":\"#/lines/0/productId\","
                + "\"detail\":\"is not a product that we sell\"},"
                + "{\"pointer\":\"#/lines/0/quantity\",\"detail\":\"must be from 1 to 999\"},"
                + "{\"pointer\":\"#/lines/1/quantity\",\"detail\":\"is missing\"},"
                + "{\"pointer\":\"#/lines/2/productId\","
                + "\"detail\":\"stands in two lines; put the pieces into one\"},"
                + "{\"pointer\":\"#/paymentToken\","
                + "\"detail\":\"must be a card's token, such as tok_visa\"}]}");
  }

  @Test
  void anEmptyObjectLacksLinesAndToken() {
    assertThat(problem("{}"))
        .contains("{\"pointer\":\"#/lines\",\"detail\":\"is missing\"}")
        .contains("{\"pointer\":\"#/paymentToken\",\"detail\":\"is missing\"}");
  }

  @Test
  void anOrderHasOneToTwentyLines() {
    String line = "{\"productId\":\"p-001\",\"quantity\":1}";
    String lines = String.join(",", java.util.Collections.nCopies(21, line));
    String faulty = "{\"pointer\":\"#/lines\",\"detail\":\"must have 1 to 20 items\"}";
    assertThat(problem("{\"lines\":[],\"paymentToken\":\"tok_visa\"}")).contains(faulty);
    assertThat(problem("{\"lines\":[" + lines + "],\"paymentToken\":\"tok_visa\"}"))
        .contains(faulty);
  }

  @Test
  void aBodyThatIsNoObjectIsMalformed() {
    assertThatThrownBy(() -> place("[]")).isInstanceOf(MalformedJson.class);
    assertThatThrownBy(() -> place("{\"lines\": [")).isInstanceOf(MalformedJson.class);
    assertThatThrownBy(() -> place("{} {}")).isInstanceOf(MalformedJson.class);
  }

  private static Placing place(String body) {
    return Placing.decide(OrderForm.read(body.getBytes(UTF_8)), PRICES, ORDER, "justin", NOW);
  }

  private static String problem(String body) {
    Placing.Refused refused = (Placing.Refused) place(body);
    return new String(HttpResponse.problem(refused.problem()).body(), UTF_8);
  }
}
