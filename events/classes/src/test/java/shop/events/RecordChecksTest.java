package shop.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import shop.events.ordering.OrderPlaced;
import shop.events.ordering.OrderRejected;
import shop.events.ordering.OrderRejected.RejectionReason;
import stormglass.contracts.InvalidRecord;
import stormglass.contracts.Metadata;

/// What the constructors of generated records refuse.
@NullUnmarked
class RecordChecksTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Money PRICE = new Money("EUR", 650);
  private static final OrderPlaced.OrderLine LINE = new OrderPlaced.OrderLine("soap", 1, PRICE);

  @Test
  void allThatIsWrongWithARecordIsToldAtOnceAndNoneOfItsValues() {
    assertThatThrownBy(() -> new OrderPlaced.OrderLine("Secret", 0, null))
        .isInstanceOf(InvalidRecord.class)
        .hasMessage(
            "OrderLine: /productId does not match ^[a-z0-9-]+\\z; /quantity is less than 1;"
                + " /unitPrice is missing");
  }

  @Test
  void anItemThatIsMissingIsToldByItsPlace() {
    List<OrderPlaced.OrderLine> lines = new ArrayList<>(List.of(LINE, LINE));
    lines.set(1, null);

    assertThatThrownBy(() -> placed("justin", lines))
        .isInstanceOf(InvalidRecord.class)
        .hasMessage("OrderPlaced: /lines/1 is missing");
    assertThatThrownBy(() -> placed(null, null))
        .hasMessage("OrderPlaced: /username is missing; /lines is missing");
    assertThatThrownBy(() -> placed("", List.of()))
        .hasMessage(
            "OrderPlaced: /username has 0 characters, fewer than 1;"
                + " /username does not match ^[a-z0-9][a-z0-9._-]*\\z;"
                + " /lines has 0 items, fewer than 1");
  }

  @Test
  void aListThatIsChangedLaterChangesNoRecord() {
    List<OrderPlaced.OrderLine> lines = new ArrayList<>(List.of(LINE));
    OrderPlaced placed = placed("justin", lines);
    lines.clear();

    assertThat(placed.lines()).containsExactly(LINE);
  }

  @Test
  void aCopyWithAnotherValueIsCheckedAsWell() {
    OrderRejected rejected =
        new OrderRejected(
            new UUID(0, 1), "justin", new RejectionReason.Unknown("SHOP_CLOSED"), NOON);

    assertThatThrownBy(() -> rejected.withReason(null))
        .hasMessage("OrderRejected: /reason is missing");
  }

  @Test
  void aSymbolThatTheSchemaListsIsNotUnknown() {
    assertThatThrownBy(() -> new RejectionReason.Unknown("OUT_OF_STOCK"))
        .hasMessage("Unknown: /symbol is one that the schema lists");
    assertThatThrownBy(() -> new RejectionReason.Unknown(null))
        .hasMessage("Unknown: /symbol is missing");
  }

  @Test
  void anInstantThatNoDateTimeCanSayIsRefused() {
    UUID id = new UUID(0, 1);
    assertThatThrownBy(() -> new Metadata(id, null, id, Instant.parse("+10000-01-01T00:00:00Z")))
        .isInstanceOf(InvalidRecord.class)
        .hasMessage(
            "Metadata: /correlationId is missing;"
                + " /occurredAt is not within the years 0 to 9999");
    for (String at : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
      assertThat(Metadata.first(id, id, Instant.parse(at)).occurredAt()).isEqualTo(at);
    }
  }

  private static OrderPlaced placed(String username, List<OrderPlaced.OrderLine> lines) {
    return new OrderPlaced(new UUID(0, 1), username, lines, PRICE, "tok_visa", NOON);
  }
}
