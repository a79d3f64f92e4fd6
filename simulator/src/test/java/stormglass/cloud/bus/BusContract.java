package stormglass.cloud.bus;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a bus does with events, rules and targets, whoever implements it.
public interface BusContract {

  /// A bus called `shop`, queues as targets, and a clock that the test moves.
  interface World {
    void queue(String name);

    void rule(
        String name,
        String pattern,
        String targetQueue,
        RetryPolicy retry,
        @Nullable String deadLetterQueue);

    /// The error code of the entry; empty if it was accepted.
    String put(String bus, String source, String detailType, String detail);

    /// Lets deliveries to a queue fail from now on.
    void fail(String targetQueue, boolean retryable);

    void heal(String targetQueue);

    /// How often deliveries to a queue were tried.
    int attempts(String targetQueue);

    /// The details of the events that a queue holds.
    List<String> details(String queue);

    void pass(Duration time);
  }

  World world();

  RetryPolicy ONCE = new RetryPolicy(0, 86_400_000_000_000L);
  String PLACED = "{\"source\":[\"shop.ordering\"],\"detail-type\":[\"OrderPlaced\"]}";

  private World withRule(RetryPolicy retry) {
    World world = world();
    world.queue("q");
    world.queue("dead");
    world.rule("ReserveStock", PLACED, "q", retry, "dead");
    return world;
  }

  private static void place(World world) {
    assertThat(world.put("shop", "shop.ordering", "OrderPlaced", "{\"n\":1}")).isEmpty();
    world.pass(Duration.ZERO);
  }

  @Test
  default void anEventGoesToTheTargetOfTheRuleItMatches() {
    World world = withRule(RetryPolicy.STANDARD);
    place(world);
    assertThat(world.details("q")).containsExactly("{\"n\":1}");
    assertThat(world.details("dead")).isEmpty();
  }

  @Test
  default void anEventMatchingNoRuleGoesNowhere() {
    World world = withRule(RetryPolicy.STANDARD);
    assertThat(world.put("shop", "shop.ordering", "OrderCancelled", "{}")).isEmpty();
    world.pass(Duration.ZERO);
    assertThat(world.details("q")).isEmpty();
  }

  @Test
  default void anEventMatchingTwoRulesGoesToBothTargets() {
    World world = withRule(RetryPolicy.STANDARD);
    world.queue("other");
    world.rule("Audit", "{\"source\":[{\"prefix\":\"shop.\"}]}", "other", ONCE, null);
    place(world);
    assertThat(world.details("q")).hasSize(1);
    assertThat(world.details("other")).hasSize(1);
  }

  @Test
  default void anEventForAnUnknownBusIsAcceptedAndDropped() {
    World world = withRule(RetryPolicy.STANDARD);
    assertThat(world.put("nowhere", "shop.ordering", "OrderPlaced", "{}")).isEmpty();
    world.pass(Duration.ZERO);
    assertThat(world.details("q")).isEmpty();
  }

  @Test
  default void anEntryWithoutSourceIsRejected() {
    World world = withRule(RetryPolicy.STANDARD);
    assertThat(world.put("shop", "", "OrderPlaced", "{}")).isEqualTo("InvalidArgument");
  }

  @Test
  default void aDetailThatIsNoObjectIsMalformed() {
    World world = withRule(RetryPolicy.STANDARD);
    assertThat(world.put("shop", "a", "b", "not json")).isEqualTo("MalformedDetail");
    assertThat(world.put("shop", "a", "b", "[1]")).isEqualTo("MalformedDetail");
    assertThat(world.put("shop", "a", "b", "{} {}")).isEqualTo("MalformedDetail");
  }

  @Test
  default void aTargetThatRecoversGetsTheEventLater() {
    World world = withRule(RetryPolicy.STANDARD);
    world.fail("q", true);
    place(world);
    world.pass(ofMinutes(1));
    assertThat(world.details("q")).isEmpty();
    assertThat(world.attempts("q")).isGreaterThan(2);
    world.heal("q");
    world.pass(ofHours(1));
    assertThat(world.details("q")).containsExactly("{\"n\":1}");
  }

  @Test
  default void anErrorThatIsNotRetryableGoesToTheDeadLetterQueueAtOnce() {
    World world = withRule(RetryPolicy.STANDARD);
    world.fail("q", false);
    place(world);
    assertThat(world.attempts("q")).isEqualTo(1);
    assertThat(world.details("dead")).containsExactly("{\"n\":1}");
  }

  @Test
  default void anEventIsTriedOnceMoreThanItsRetries() {
    World world = withRule(new RetryPolicy(3, ofDays(1).toNanos()));
    world.fail("q", true);
    place(world);
    world.pass(ofDays(1));
    assertThat(world.attempts("q")).isEqualTo(4);
    assertThat(world.details("dead")).hasSize(1);
  }

  @Test
  default void anEventOlderThanItsPolicyAllowsIsTriedNoMore() {
    World world = withRule(new RetryPolicy(185, ofMinutes(1).toNanos()));
    world.fail("q", true);
    place(world);
    world.pass(ofMinutes(1));
    assertThat(world.details("dead")).hasSize(1);
    assertThat(world.attempts("q")).isBetween(4, 9);
  }

  @Test
  default void theStandardPolicyKeepsTryingForMostOfADay() {
    World world = withRule(RetryPolicy.STANDARD);
    world.fail("q", true);
    place(world);
    world.pass(ofHours(16));
    assertThat(world.details("dead")).isEmpty();
    world.pass(ofHours(8));
    assertThat(world.details("dead")).hasSize(1);
    assertThat(world.attempts("q")).isBetween(150, 186);
  }

  @Test
  default void withoutADeadLetterQueueAFailedEventIsDropped() {
    World world = world();
    world.queue("q");
    world.rule("ReserveStock", PLACED, "q", ONCE, null);
    world.fail("q", true);
    place(world);
    world.heal("q");
    world.pass(ofDays(1));
    assertThat(world.details("q")).isEmpty();
  }
}
