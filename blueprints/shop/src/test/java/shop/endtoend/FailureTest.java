package shop.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.sandbox.observation.Observation;

/// What becomes of orders when a function does not do its work.
class FailureTest {

  private static final String PAYMENTS = "  PaymentPolicies:\n    Type: AWS::Serverless::Function";

  private static final Path PAYMENTS_LIB = Path.of("../../consumers/payments/target/lambda/lib");
  private static final Path CLASSES = Path.of("target/test-classes/shop/endtoend");

  @Test
  void aFunctionThatThrowsIsGivenItsMessageFiveTimesAndThenParksIt(@TempDir Path folder)
      throws IOException {
    Path template =
        Variant.of(folder, PAYMENTS, "TABLE: !Ref PaymentsTable", "TABLE: there-is-no-such-table");
    try (Shop shop = Shop.open(template)) {
      long before = shop.stock("p-001");
      String orderId = shop.as("maria").orders("p-001", 2, "tok_visa");
      shop.settle();

      List<String> parked = shop.messages("PaymentPoliciesDeadLetters");
      assertEquals(1, parked.size());
      assertTrue(parked.getFirst().contains(orderId), parked.getFirst());
      assertTrue(parked.getFirst().contains("StockReserved"), parked.getFirst());
      assertEquals(List.of("OrderPlaced", "StockReserved"), shop.story(orderId));
      assertEquals("PLACED", shop.as("maria").get("/api/orders/" + orderId).text("/status"));
      assertEquals(before - 2, shop.stock("p-001"));
      assertEquals("", shop.payment(orderId));
    }
  }

  @Test
  void aFunctionThatTakesTooLongIsEndedAndItsMessageParked(@TempDir Path folder)
      throws IOException {
    Path code = sleeper(folder.resolve("sleeper"));
    Path template =
        Variant.of(
            folder,
            PAYMENTS,
            "CodeUri: ../../consumers/payments/target/lambda\n"
                + "      Handler: shop.payments.PaymentPolicies",
            "CodeUri: " + code + "\n      Handler: shop.endtoend.Sleeper\n      Timeout: 1");
    try (Shop shop = Shop.open(template)) {
      String orderId = shop.as("maria").orders("p-001", 2, "tok_visa");
      shop.settle();

      assertEquals(5, shop.ended("PaymentPolicies", Observation.Result.TIMEOUT));
      List<String> parked = shop.messages("PaymentPoliciesDeadLetters");
      assertEquals(1, parked.size());
      assertTrue(parked.getFirst().contains(orderId), parked.getFirst());
      assertEquals("PLACED", shop.as("maria").get("/api/orders/" + orderId).text("/status"));
    }
  }

  @Test
  void anOrderCancelledBeforeItsConfirmationIsVoidedAndNothingWasEverTaken(@TempDir Path folder)
      throws IOException {
    Path template =
        Variant.of(
            folder,
            "  ConfirmOrderWhenPaymentAuthorized:",
            "Properties:",
            "Properties:\n      State: DISABLED");
    try (Shop shop = Shop.open(template)) {
      long before = shop.stock("p-001");
      String orderId = shop.as("maria").orders("p-001", 2, "tok_visa");
      shop.settle();
      assertEquals("AUTHORIZED", shop.payment(orderId));
      assertEquals("PLACED", shop.as("maria").get("/api/orders/" + orderId).text("/status"));
      assertEquals(202, shop.as("maria").delete("/api/orders/" + orderId).status());
      shop.settle();

      assertEquals("CANCELLED", shop.as("maria").get("/api/orders/" + orderId).text("/status"));
      assertEquals("REVERSED", shop.payment(orderId));
      assertEquals(before, shop.stock("p-001"));
      assertEquals(
          List.of(
              "OrderPlaced",
              "StockReserved",
              "PaymentAuthorized",
              "OrderCancelled",
              "StockReleased"),
          shop.story(orderId));
    }
  }

  /// The folder of a function whose handler is [Sleeper].
  static Path sleeper(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("shop/endtoend"));
    Files.copy(CLASSES.resolve("Sleeper.class"), classes.resolve("Sleeper.class"));
    Path lib = Files.createDirectories(folder.resolve("lib"));
    try (Stream<Path> jars = Files.list(PAYMENTS_LIB)) {
      for (Path jar : jars.toList()) {
        String name = String.valueOf(jar.getFileName());
        if (name.startsWith("aws-lambda-java-core")) {
          Files.copy(jar, lib.resolve(name));
        }
      }
    }
    return folder;
  }
}
