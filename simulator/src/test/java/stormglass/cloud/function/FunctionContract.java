package stormglass.cloud.function;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a function does when it is invoked, whoever implements it.
public interface FunctionContract {

  /// A run of the function: since the start, cold or warm, with what.
  record Run(Duration at, boolean cold, String payload) {}

  /// How runs end from now on.
  enum Ends {
    WELL,
    WITH_AN_ERROR,
    BY_TIMEOUT
  }

  /// One function with a dead-letter queue, and a clock that the test moves.
  interface World {
    /// @param reservedConcurrency -1 for none
    void create(int reservedConcurrency, AsyncSettings async);

    void runs(Duration takes, Ends ends);

    /// Whether the invocation was admitted.
    boolean invoke(String payload);

    void invokeAsync(String payload);

    List<Run> runs();

    List<String> deadLetters();

    void pass(Duration time);
  }

  World world();

  private World created() {
    World world = world();
    world.create(-1, AsyncSettings.STANDARD);
    world.runs(ofMillis(100), Ends.WELL);
    return world;
  }

  private static List<Boolean> cold(World world) {
    return world.runs().stream().map(Run::cold).toList();
  }

  private static List<Long> minutes(World world) {
    return world.runs().stream().map(run -> run.at().toMinutes()).toList();
  }

  @Test
  default void theFirstInvocationIsColdAndTheNextIsWarm() {
    World world = created();
    world.invoke("a");
    world.pass(ofSeconds(1));
    world.invoke("b");
    assertThat(cold(world)).containsExactly(true, false);
  }

  @Test
  default void invocationsAtOnceEachHaveAnEnvironment() {
    World world = created();
    world.invoke("a");
    world.invoke("b");
    assertThat(cold(world)).containsExactly(true, true);
    world.pass(ofSeconds(1));
    world.invoke("c");
    world.invoke("d");
    assertThat(cold(world)).containsExactly(true, true, false, false);
  }

  @Test
  default void anEnvironmentIdleForItsKeepAliveIsGone() {
    World world = created();
    world.invoke("a");
    world.pass(ofMinutes(4));
    world.invoke("b");
    world.pass(ofMinutes(8));
    world.invoke("c");
    assertThat(cold(world)).containsExactly(true, false, true);
  }

  @Test
  default void anEnvironmentThatRanOutOfTimeIsNotUsedAgain() {
    World world = created();
    world.runs(ofSeconds(3), Ends.BY_TIMEOUT);
    world.invoke("a");
    world.pass(ofSeconds(4));
    world.invoke("b");
    assertThat(cold(world)).containsExactly(true, true);
  }

  @Test
  default void anErrorKeepsTheEnvironment() {
    World world = created();
    world.runs(ofMillis(10), Ends.WITH_AN_ERROR);
    world.invoke("a");
    world.pass(ofSeconds(1));
    world.invoke("b");
    assertThat(cold(world)).containsExactly(true, false);
  }

  @Test
  default void overItsReservedConcurrencyAFunctionIsThrottled() {
    World world = world();
    world.create(2, AsyncSettings.STANDARD);
    world.runs(ofSeconds(1), Ends.WELL);
    assertThat(world.invoke("a")).isTrue();
    assertThat(world.invoke("b")).isTrue();
    assertThat(world.invoke("c")).isFalse();
    world.pass(ofSeconds(2));
    assertThat(world.invoke("d")).isTrue();
  }

  @Test
  default void anAsynchronousEventIsTriedThreeTimesAMinuteAndTwoMinutesApart() {
    World world = created();
    world.runs(Duration.ZERO, Ends.WITH_AN_ERROR);
    world.invokeAsync("a");
    world.pass(ofHours(1));
    assertThat(minutes(world)).containsExactly(0L, 1L, 3L);
    assertThat(world.deadLetters()).containsExactly("a");
  }

  @Test
  default void anAsynchronousEventThatSucceedsIsNotTriedAgain() {
    World world = created();
    world.runs(Duration.ZERO, Ends.WITH_AN_ERROR);
    world.invokeAsync("a");
    world.pass(ofSeconds(30));
    world.runs(Duration.ZERO, Ends.WELL);
    world.pass(ofHours(1));
    assertThat(minutes(world)).containsExactly(0L, 1L);
    assertThat(world.deadLetters()).isEmpty();
  }

  @Test
  default void withoutRetriesAnAsynchronousEventIsTriedOnce() {
    World world = world();
    world.create(-1, new AsyncSettings(0, ofHours(6).toNanos()));
    world.runs(Duration.ZERO, Ends.WITH_AN_ERROR);
    world.invokeAsync("a");
    world.pass(ofHours(1));
    assertThat(world.runs()).hasSize(1);
    assertThat(world.deadLetters()).containsExactly("a");
  }

  @Test
  default void aThrottledAsynchronousEventWaitsForRoom() {
    World world = world();
    world.create(1, AsyncSettings.STANDARD);
    world.runs(ofMinutes(10), Ends.WELL);
    world.invoke("a");
    world.invokeAsync("b");
    world.pass(ofMinutes(9));
    assertThat(world.runs()).hasSize(1);
    world.pass(ofMinutes(7));
    assertThat(world.runs()).hasSize(2);
    assertThat(world.deadLetters()).isEmpty();
  }

  @Test
  default void aThrottledAsynchronousEventIsGivenUpWhenItIsTooOld() {
    World world = world();
    world.create(0, AsyncSettings.STANDARD);
    world.invokeAsync("a");
    world.pass(ofHours(5));
    assertThat(world.deadLetters()).isEmpty();
    world.pass(ofHours(1));
    assertThat(world.deadLetters()).containsExactly("a");
    assertThat(world.runs()).isEmpty();
  }
}
