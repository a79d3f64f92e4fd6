package shop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import shop.events.inventory.StockLine;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.ordering.OrderConfirmed;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderRejected.RejectionReason;
import shop.events.payments.PaymentCaptured;
import stormglass.ledger.Audit;
import stormglass.ledger.Books;
import stormglass.ledger.Finding;
import stormglass.ledger.Ledger;

class ShopLedgerTest {

  private static final String ONE = Day.order(1).toString();

  private final Day day = Day.ofEveryKind();

  @Test
  void theLedgerIsFoundAsAService() {
    assertThat(ServiceLoader.load(Ledger.class)).hasAtLeastOneElementOfType(ShopLedger.class);
  }

  @Test
  void theBooksOfAGoodDayBalance() {
    Audit audit = audit();
    assertThat(violations()).isEmpty();
    assertThat(audit.balanced()).isTrue();
    assertThat(audit.findings()).extracting(Finding::rule).doesNotHaveDuplicates().hasSize(9);
    assertThat(audit.findings())
        .extracting(Finding::checked)
        .containsExactly(24L, 24L, 5L, 1L, 5L, 5L, 5L, 1L, 3L);
  }

  @Test
  void everyOutcomeIsCounted() {
    day.confirmed(6);
    assertThat(audit().outcomes())
        .isEqualTo(
            Map.of(
                "confirmed", 2L,
                "cancelled", 2L,
                "rejected: out of stock", 1L,
                "rejected: payment declined", 1L));
    assertThat(audit().completed()).isEqualTo(2);
  }

  @Test
  void anEventThatIsPublishedTwiceCountsOnce() {
    List.copyOf(day.accepted).forEach(e -> day.tell(e.source(), e.detailType(), e.detail()));
    assertThat(violations()).isEmpty();
  }

  @Test
  void aViewThatIsNotCountedIsFound() {
    day.answered(202, 2);
    assertThat(violations())
        .containsExactly("5 views were taken, but 3 are counted and 0 given up: off by -2");
  }

  @Test
  void aViewThatIsCountedTwiceIsFound() {
    day.items("TrendingProductsTable").getFirst().put("views", Day.number(4));
    assertThat(violations())
        .containsExactly("4 views are counted, but only 3 were taken: off by 1");
  }

  @Test
  void viewsThatWereGivenUpAreExplained() {
    day.answered(202, 2);
    String given = "{\"requestContext\":{},\"KinesisBatchInfo\":{\"batchSize\":2}}";
    day.deadLetters.add(new Books.DeadLetter("UncountedViews", "", given));
    assertThat(violations()).isEmpty();
  }

  @Test
  void aViewThatWasAnsweredWithAnErrorMayBeCounted() {
    day.answered(422, 1);
    day.answered(500, 1);
    day.items("TrendingProductsTable").getFirst().put("views", Day.number(4));
    assertThat(violations()).isEmpty();
  }

  @Test
  void anEventThatTheShopDoesNotKnowIsFound() {
    day.tell("shop.ordering", "OrderEaten", "{}");
    day.tell("shop.ordering", "OrderPlaced", "{\"metadata\":{}}");
    assertThat(violations()).hasSize(2).anyMatch(text -> text.contains(": OrderEaten "));
  }

  @Test
  void anEventThatNoRelayPublishedIsFound() {
    day.write("InventoryTable", new StockReplenished("brush", 1, null));
    day.items("InventoryTable").getFirst().put("available", Day.number(147));
    day.seeded(98);
    assertThat(violations())
        .singleElement()
        .asString()
        .endsWith(": StockReplenished was never published");
  }

  @Test
  void aRelaysDeadLetterExplainsWhatItDidNotPublish() {
    day.placed(7, "PLACED");
    Books.Accepted placed = day.accepted.removeLast();
    day.items("CustomerOrdersTable").removeLast();
    day.items("OrderingTable").getLast().put("source", placed.source());
    day.items("OrderingTable").getLast().put("detailType", placed.detailType());
    day.items("OrderingTable").getLast().put("detail", placed.detail());
    assertThat(violations()).isNotEmpty();
    String relayed = "{\"requestContext\":{},\"DDBStreamBatchInfo\":{\"batchSize\":1}}";
    day.deadLetters.add(new Books.DeadLetter("UnpublishedEvents", "", relayed));
    assertThat(violations()).isEmpty();
    assertThat(audit().outcomes()).containsEntry("parked", 1L);
  }

  @Test
  void anOrderThatIsStillPlacedIsFound() {
    day.placed(7, "PLACED");
    assertThat(violations())
        .containsExactly(Day.order(7) + ": is still placed, and no dead letter says why");
  }

  @Test
  void anOrderWhoseEventIsADeadLetterIsParked() {
    day.placed(7, "PLACED");
    day.deadLetter("InventoryPoliciesDeadLetters", "bus-" + (day.accepted.size() - 1));
    day.placed(8, "PLACED");
    day.reserved(8);
    day.deadLetter(
        "UndeliveredEvents", new StockReleased(Day.order(8), List.of(new StockLine("brush", 2))));
    assertThat(violations()).isEmpty();
    assertThat(audit().outcomes()).containsEntry("parked", 2L);
  }

  @Test
  void aDeadLetterOfAProjectionParksNoOrder() {
    day.placed(7, "PLACED");
    day.deadLetter("CustomerOrdersDeadLetters", "bus-" + (day.accepted.size() - 1));
    assertThat(violations()).hasSize(1);
  }

  @Test
  void aDeadLetterOfAnOrderThatEndedWellParksNothing() {
    day.deadLetter("PaymentPoliciesDeadLetters", "bus-0");
    assertThat(audit().outcomes()).doesNotContainKey("parked");
  }

  @Test
  void aConfirmedOrderWhoseCaptureIsADeadLetterIsParked() {
    unpaid();
    day.deadLetter("PaymentPoliciesDeadLetters", "bus-3");
    assertThat(violations()).isEmpty();
    assertThat(audit().outcomes()).containsEntry("parked", 1L);
    assertThat(audit().completed()).isZero();
  }

  @Test
  void anOrderThatEndsTwiceIsFound() {
    day.tell(new OrderConfirmed(Day.order(1), "justin", Day.TOTAL, Day.MORNING));
    assertThat(violations()).containsExactly(ONE + ": was confirmed 2 times");
  }

  @Test
  void anOrderThatIsConfirmedAndRejectedIsFound() {
    RejectionReason reason = RejectionReason.Known.OUT_OF_STOCK;
    day.tell(new OrderRejected(Day.order(1), "justin", reason, Day.MORNING));
    day.seen(1).put("rejectedAt", Day.MORNING.toString());
    day.seen(1).put("rejectionReason", reason.symbol());
    assertThat(violations())
        .containsExactly(
            ONE + ": was rejected and also confirmed",
            ONE + ": is CONFIRMED in the table and REJECTED by its events");
  }

  @Test
  void anAcceptedOrderThatIsNotInTheTableIsFound() {
    day.items("OrderingTable").removeFirst();
    assertThat(violations()).contains(ONE + ": is not in the ordering table");
  }

  @Test
  void anOrderInTheTableThatNoEventPlacedIsFound() {
    day.accepted.removeIf(event -> event.detailType().equals("OrderPlaced"));
    assertThat(violations()).contains(ONE + ": was never placed");
  }

  @Test
  void aPieceThatIsLostIsFound() {
    day.items("InventoryTable").getFirst().put("available", Day.number(147));
    assertThat(violations())
        .containsExactly(
            "brush: available and held are 149, seeded and replenished 150: off by -1");
  }

  @Test
  void stockBelowZeroIsFound() {
    day.items("InventoryTable").getFirst().put("available", Day.number(-1));
    day.seeded(-49);
    assertThat(violations()).containsExactly("brush: negative by 1");
  }

  @Test
  void stockThatIsStillHeldForACancelledOrderIsFound() {
    day.item("InventoryTable", 5).put("status", "HELD");
    day.items("InventoryTable").getFirst().put("available", Day.number(146));
    assertThat(violations())
        .containsExactly(
            Day.order(5) + ": pieces held of brush: 2, not 0: off by 2",
            Day.order(5) + ": reserved less released of brush: 0, not 2: off by -2");
  }

  @Test
  void stockThatIsNotHeldForAConfirmedOrderIsFound() {
    day.item("InventoryTable", 1).put("status", "RELEASED");
    day.items("InventoryTable").getFirst().put("available", Day.number(150));
    assertThat(violations())
        .containsExactly(
            ONE + ": pieces held of brush: 0, not 2: off by -2",
            ONE + ": reserved less released of brush: 2, not 0: off by 2");
  }

  @Test
  void aConfirmedOrderThatIsNotPaidIsFound() {
    unpaid();
    assertThat(violations())
        .containsExactly(ONE + ": the balance is 0 cents, not 2998: off by -2998");
  }

  @Test
  void aCancelledOrderThatIsStillPaidIsFound() {
    day.item("PaymentsTable", 5).put("balanceCents", Day.number(2998));
    assertThat(violations())
        .containsExactly(
            Day.order(5) + ": the balance is 2998 cents, not 0: off by 2998",
            Day.order(5) + ": captured less refunded is 0 cents, not 2998: off by -2998");
  }

  @Test
  void moneyThatIsCapturedTwiceIsFound() {
    day.tell(new PaymentCaptured(Day.order(1), Day.order(1), Day.TOTAL));
    assertThat(violations())
        .containsExactly(ONE + ": captured less refunded is 5996 cents, not 2998: off by 2998");
  }

  @Test
  void anOrdersAmountThatIsNotItsTotalIsFound() {
    day.item("OrderingTable", 2).put("cents", Day.number(2999));
    assertThat(violations())
        .containsExactly(Day.order(2) + ": the order's amount is 2999 cents, not 2998: off by 1");
  }

  @Test
  void aTotalThatIsNotTheSumOfTheLinesIsFound() {
    Books.Accepted placed = day.accepted.getFirst();
    day.accepted.set(
        0,
        new Books.Accepted(
            placed.id(),
            placed.source(),
            placed.detailType(),
            placed.detail().replace("\"cents\":1499", "\"cents\":1498"),
            placed.matched(),
            placed.delivered()));
    assertThat(violations())
        .contains(ONE + ": the total is 2998 cents, not 2996: off by 2")
        .hasSize(2);
  }

  @Test
  void anOrderThatCustomersSeeOtherwiseIsFound() {
    day.seen(1).remove("confirmedAt");
    day.seen(2).put("cents", Day.number(1));
    assertThat(violations())
        .containsExactly(
            ONE + ": confirmedAt is null, not 2026-11-21T08:00:00Z",
            Day.order(2) + ": cents is 1, not 2998");
  }

  @Test
  void anOrderThatCustomersDoNotSeeIsFoundUnlessADeadLetterExplainsIt() {
    day.items("CustomerOrdersTable").removeFirst();
    assertThat(violations()).containsExactly(ONE + ": is not shown");
    day.deadLetter("CustomerOrdersDeadLetters", "bus-0");
    assertThat(violations()).isEmpty();
  }

  @Test
  void anOrderThatIsShownAndNeverHappenedIsFound() {
    day.items("CustomerOrdersTable").add(Map.of("orderId", "ghost"));
    assertThat(violations()).containsExactly("ghost: is shown, and no event tells of it");
  }

  @Test
  void aStockLevelThatCustomersSeeOtherwiseIsFoundUnlessADeadLetterExplainsIt() {
    day.items("StockLevelsTable").getFirst().put("available", Day.number(150));
    assertThat(violations()).containsExactly("brush: 150 are shown, not 148: off by 2");
    day.deadLetter("StockLevelsDeadLetters", "bus-1");
    assertThat(violations()).isEmpty();
  }

  @Test
  void booksWithoutAnOrderBalance() {
    Audit audit = new ShopLedger().audit(new Day().books());
    assertThat(audit.balanced()).isTrue();
    assertThat(audit.outcomes()).isEmpty();
  }

  private void unpaid() {
    day.item("PaymentsTable", 1).put("balanceCents", Day.number(0));
    day.accepted.removeIf(
        event -> event.detailType().equals("PaymentCaptured") && event.detail().contains(ONE));
  }

  private Audit audit() {
    return new ShopLedger().audit(day.books());
  }

  private List<String> violations() {
    return audit().findings().stream().flatMap(finding -> finding.violations().stream()).toList();
  }
}
