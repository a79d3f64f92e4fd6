package stormglass.cloud.function;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stormglass.cloud.Answer;
import stormglass.cloud.Driver;
import stormglass.cloud.Effect;
import stormglass.cloud.Invocation;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.QueueSettings;

class PureFunctionTest implements FunctionContract {

  private static final class PureWorld implements World {

    final Driver driver;
    final MessageQueue<String> dead;
    @Nullable Lambda function;

    PureWorld(Limits limits) {
      driver = new Driver(limits, 1);
      dead = driver.cloud.addQueue("dead", QueueSettings.STANDARD);
    }

    Lambda function() {
      return Objects.requireNonNull(function);
    }

    @Override
    public void create(int reservedConcurrency, AsyncSettings async) {
      function = driver.cloud.addFunction("f", reservedConcurrency, async, dead);
    }

    @Override
    public void runs(Duration takes, Ends ends) {
      Outcome outcome =
          switch (ends) {
            case WELL -> Outcome.Success.SUCCESS;
            case WITH_AN_ERROR -> Outcome.Failure.FUNCTION_ERROR;
            case BY_TIMEOUT -> Outcome.Failure.TIMEOUT;
          };
      driver.let(function(), takes, run -> outcome);
    }

    @Override
    public boolean invoke(String payload) {
      return switch (driver.cloud.invoke(function(), payload, driver.now())) {
        case Invocation<String> invocation -> {
          driver.run(invocation);
          yield true;
        }
        case Answer.Refused<String> _ -> false;
      };
    }

    @Override
    public void invokeAsync(String payload) {
      driver.cloud.invokeAsync(function(), payload, payload.length(), driver.now());
      driver.pass(Duration.ZERO);
    }

    @Override
    public List<Run> runs() {
      return driver.runs.stream()
          .map(run -> new Run(run.at(), run.cold(), run.payloads().getFirst()))
          .toList();
    }

    @Override
    public List<String> deadLetters() {
      return driver.cloud.receive(dead, 10, 0, driver.now()).messages().stream()
          .map(Message::payload)
          .toList();
    }

    @Override
    public void pass(Duration time) {
      driver.pass(time);
    }
  }

  @Override
  public World world() {
    return new PureWorld(Limits.STANDARD);
  }

  private static PureWorld created(Limits limits) {
    PureWorld world = new PureWorld(limits);
    world.create(-1, AsyncSettings.STANDARD);
    world.runs(ofMillis(100), Ends.WELL);
    return world;
  }

  private static int admitted(PureWorld world, int requests) {
    int admitted = 0;
    for (int i = 0; i < requests; i++) {
      admitted += world.invoke("r" + i) ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void theEnvironmentUsedLastIsUsedFirst() {
    PureWorld world = created(Limits.STANDARD);
    world.runs(ofSeconds(1), Ends.WELL);
    world.invoke("a");
    world.pass(ofMillis(500));
    world.invoke("b");
    world.pass(ofSeconds(2));
    Answer<String> next = world.driver.cloud.invoke(world.function(), "c", world.driver.now());
    assertThat(next).isInstanceOf(Invocation.class);
    assertThat(((Invocation<String>) next).environment().number()).isEqualTo(1);
  }

  @Test
  void theAccountsConcurrencyIsSharedByFunctionsWithoutAReservation() {
    Limits limits = Limits.STANDARD.with(Limit.CONCURRENCY, 10);
    PureWorld world = created(limits);
    Lambda reserved = world.driver.cloud.addFunction("g", 4, AsyncSettings.STANDARD, null);
    assertThat(admitted(world, 10)).isEqualTo(6);
    assertThat(world.driver.cloud.invoke(reserved, "x", 0)).isInstanceOf(Invocation.class);
  }

  @Test
  void aFunctionScalesByAThousandAtOnceAndAHundredASecond() {
    PureWorld world =
        created(
            Limits.STANDARD
                .with(Limit.CONCURRENCY, 100_000)
                .with(Limit.REQUESTS_PER_CONCURRENCY, 1_000));
    world.runs(ofMinutes(10), Ends.WELL);
    assertThat(admitted(world, 1_500)).isEqualTo(1_000);
    world.pass(ofSeconds(5));
    assertThat(admitted(world, 1_500)).isEqualTo(500);
    world.pass(ofMinutes(1));
    assertThat(admitted(world, 1_500)).as("what is not used is not kept").isEqualTo(1_000);
  }

  @Test
  void shortInvocationsAreBoundByTenRequestsASecondForEachConcurrentOne() {
    PureWorld world = created(Limits.STANDARD.with(Limit.CONCURRENCY, 10));
    world.runs(Duration.ZERO, Ends.WELL);
    int admitted = 0;
    for (int i = 0; i < 300; i++) {
      admitted += admitted(world, 1);
      world.pass(Duration.ofNanos(1));
    }
    assertThat(admitted).isEqualTo(100);
  }

  @Test
  void asynchronousInvocationsAreNotBoundByRequestsPerSecond() {
    PureWorld world = created(Limits.STANDARD.with(Limit.CONCURRENCY, 10));
    world.runs(Duration.ZERO, Ends.WELL);
    for (int i = 0; i < 300; i++) {
      world.invokeAsync("e" + i);
    }
    assertThat(world.driver.runs).hasSize(300);
  }

  @Test
  void aSweepDiscardsIdleEnvironmentsAndSaysSo() {
    PureWorld world = created(Limits.STANDARD);
    world.invoke("a");
    world.invoke("b");
    world.pass(ofMinutes(8));
    world.driver.cloud.sweep(world.driver.now());
    world.pass(Duration.ZERO);
    assertThat(world.driver.seen(Effect.Discarded.class)).hasSize(2);
    assertThat(world.function().environments(world.driver.now())).isZero();
  }

  @Test
  void theLivesOfEnvironmentsAreReckonedToWhenTheyEnded() {
    PureWorld world =
        created(Limits.STANDARD.with(Limit.KEEP_ALIVE_LEAST, 60).with(Limit.KEEP_ALIVE_MOST, 60));
    world.runs(ofSeconds(2), Ends.WELL);
    world.invoke("a");
    world.pass(ofSeconds(500));
    world.invoke("b");
    world.pass(ofSeconds(10));
    assertThat(world.function().environmentNanos(world.driver.now()))
        .isEqualTo(ofSeconds(62 + 10).toNanos());
  }
}
