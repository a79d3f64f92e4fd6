package shop.ordering.cancel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.events.ordering.OrderCancelled;
import shop.ordering.cancel.Cancelling.Wish;

class CancellingTest {

  private static final UUID ORDER = UUID.fromString("7d9f5a2e-3f0c-4f6e-9f8a-111111111111");
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"PLACED", "CONFIRMED"})
  void anOrderOnItsWayIsCancelled(String status) {
    assertThat(decide(status, "justin"))
        .isEqualTo(new Cancelling.Cancelled(new OrderCancelled(ORDER, "justin", "Too late", NOW)));
  }

  @Test
  void cancellingTwiceIsAnsweredLikeCancellingOnce() {
    assertThat(decide("CANCELLED", "justin")).isEqualTo(new Cancelling.Already());
  }

  @Test
  void aRejectedOrderCannotBeCancelled() {
    assertThat(status(decide("REJECTED", "justin"))).isEqualTo(409);
  }

  @Test
  void anotherCustomersOrderIsNotThere() {
    Cancelling unknown = Cancelling.decide(Optional.empty(), Wish.of("maria", null), NOW);
    assertThat(decide("PLACED", "maria")).isEqualTo(unknown);
    assertThat(status(unknown)).isEqualTo(404);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void aCustomerWhoGivesNoReasonIsTheReason(@Nullable String reason) {
    assertThat(Wish.of("justin", reason).reason()).isEqualTo("Cancelled by the customer.");
  }

  @Test
  void aReasonHasUpTo200Characters() {
    Optional<Cancelling.Order> order = Optional.of(new Cancelling.Order(ORDER, "justin", "PLACED"));
    assertThat(Cancelling.decide(order, Wish.of("justin", "\uD83D\uDC36".repeat(200)), NOW))
        .isInstanceOf(Cancelling.Cancelled.class);
    assertThat(status(Cancelling.decide(order, Wish.of("justin", "x".repeat(201)), NOW)))
        .isEqualTo(422);
  }

  private static Cancelling decide(String status, String username) {
    return Cancelling.decide(
        Optional.of(new Cancelling.Order(ORDER, "justin", status)),
        Wish.of(username, "Too late"),
        NOW);
  }

  private static int status(Cancelling refused) {
    return ((Cancelling.Refused) refused).problem().status();
  }
}
