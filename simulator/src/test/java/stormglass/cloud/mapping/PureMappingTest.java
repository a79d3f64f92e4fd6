package stormglass.cloud.mapping;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import stormglass.cloud.Driver;
import stormglass.cloud.Effect;
import stormglass.cloud.Invocation;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.queue.Message;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.QueueSettings;
import stormglass.cloud.queue.Redrive;

class PureMappingTest implements MappingContract {

  private static final class PureWorld implements World {

    final Driver driver;
    final MessageQueue<String> queue;
    final MessageQueue<String> dead;
    final Lambda function;
    private Duration takes = Duration.ZERO;

    PureWorld(Limits limits) {
      driver = new Driver(limits, 1);
      queue = driver.cloud.addQueue("q", QueueSettings.ofSeconds(30, 0, 86_400));
      dead = driver.cloud.addQueue("dead", QueueSettings.STANDARD);
      queue.redrive(new Redrive<>(dead, 3));
      function = driver.cloud.addFunction("f", -1, AsyncSettings.STANDARD, null);
    }

    PureWorld() {
      this(Limits.STANDARD);
    }

    @Override
    public void map(QueueMappingSettings settings) {
      driver.cloud.map(queue, function, settings, body -> !body.startsWith("filtered"));
    }

    @Override
    public void takes(Duration time) {
      takes = time;
      driver.let(function, time);
    }

    @Override
    public void fails(Predicate<String> bodies, boolean names) {
      driver.let(function, takes, run -> outcome(run, bodies, names));
    }

    private static Outcome outcome(
        Invocation<String> run, Predicate<String> bodies, boolean names) {
      List<String> failed =
          ((Invocation.Work.Messages<String>) run.work())
              .batch().messages().stream()
                  .filter(message -> bodies.test(message.payload()))
                  .map(Message::messageId)
                  .toList();
      if (failed.isEmpty()) {
        return Outcome.Success.SUCCESS;
      }
      return names ? new Outcome.PartialFailure(failed) : Outcome.Failure.FUNCTION_ERROR;
    }

    @Override
    public void send(String body) {
      driver.cloud.send(queue, body, body.length(), -1, driver.now());
    }

    @Override
    public List<List<String>> runs() {
      return driver.runs.stream().map(Driver.Run::payloads).toList();
    }

    @Override
    public Counts counts() {
      return new Counts(queue.size(), dead.size());
    }

    @Override
    public void pass(Duration time) {
      driver.pass(time);
    }
  }

  @Override
  public World world() {
    return new PureWorld();
  }

  @Test
  void aMessageThatTheFilterRefusesIsDeletedUnseen() {
    PureWorld world = new PureWorld();
    world.map(QueueMappingSettings.STANDARD);
    world.send("filtered");
    world.pass(ofSeconds(1));
    assertThat(world.runs()).isEmpty();
    assertThat(world.queue.size()).isZero();
  }

  @Test
  void theLimitOfBatchesRisesByThreeHundredAMinuteFromFive() {
    PureWorld world = new PureWorld(Limits.STANDARD.with(Limit.CONCURRENCY, 2_000));
    QueueMapping<String> mapping =
        world.driver.cloud.map(
            world.queue, world.function, new QueueMappingSettings(1, 0, 0, false), body -> true);
    world.takes(ofMinutes(14));
    for (int i = 0; i < 2_000; i++) {
      world.send("m" + i);
    }
    world.pass(Duration.ZERO);
    assertThat(world.runs()).hasSize(5);
    world.pass(ofMinutes(1));
    assertThat(mapping.running()).isEqualTo(305);
    // (1,000 - 5) / 300 a minute = 3 min 19 s
    world.pass(ofSeconds(138));
    assertThat(mapping.running()).isEqualTo(995);
    world.pass(ofSeconds(1));
    assertThat(mapping.running()).isEqualTo(1_000);
    world.pass(ofMinutes(5));
    assertThat(mapping.running()).isEqualTo(1_250);
  }

  @Test
  void aThrottledBatchIsTriedAgainUntilItsMessagesBecomeVisible() {
    PureWorld world = new PureWorld(Limits.STANDARD.with(Limit.CONCURRENCY, 0));
    QueueMapping<String> mapping =
        world.driver.cloud.map(
            world.queue, world.function, QueueMappingSettings.STANDARD, body -> true);
    world.send("a");
    world.pass(ofSeconds(29));
    // At 0, 1, 3, 7 and 15 s; the next would be at 31 s.
    assertThat(world.driver.seen(Effect.Throttled.class)).hasSize(5);
    assertThat(mapping.running()).as("its slot is free again").isZero();
    assertThat(world.runs()).isEmpty();
    world.pass(ofMinutes(2));
    assertThat(world.counts()).isEqualTo(new Counts(0, 1));
  }

  @Test
  void anIdentifierThatIsNotInTheBatchFailsAllOfIt() {
    PureWorld world = new PureWorld();
    world.map(new QueueMappingSettings(10, 0, 0, true));
    world.driver.let(
        world.function,
        Duration.ZERO,
        run -> new Outcome.PartialFailure(List.of("00000000-0000-0000-0000-000000000000")));
    world.send("a");
    world.pass(ofSeconds(1));
    assertThat(world.queue.inFlight(world.driver.now())).isEqualTo(1);
  }

  @Test
  void aMessageReceivedAgainIsNotDeletedByTheRunThatWasTooSlow() {
    PureWorld world = new PureWorld();
    world.map(new QueueMappingSettings(1, 0, 0, false));
    world.takes(ofSeconds(40));
    world.send("a");
    world.pass(ofSeconds(29));
    world.takes(ofSeconds(20));
    world.pass(ofSeconds(16));
    assertThat(world.runs()).hasSize(2);
    assertThat(world.queue.size()).as("the first run ended at 40 s").isEqualTo(1);
    world.pass(ofSeconds(6));
    assertThat(world.queue.size()).isZero();
  }

  @Test
  void aBatchOverSixMegabytesIsCut() {
    PureWorld world = new PureWorld();
    world.map(new QueueMappingSettings(10, ofSeconds(5).toNanos(), 0, false));
    for (int i = 0; i < 10; i++) {
      world.driver.cloud.send(world.queue, "m" + i, 1_048_576, -1, 0);
    }
    world.pass(ofSeconds(20));
    assertThat(world.runs()).allMatch(run -> run.size() <= 6);
    assertThat(world.queue.size()).isZero();
  }

  @Test
  void failuresTakeAwayConcurrencyDownToTwo() {
    PureWorld world = new PureWorld();
    QueueMapping<String> mapping =
        world.driver.cloud.map(
            world.queue, world.function, new QueueMappingSettings(1, 0, 0, false), body -> true);
    world.fails(body -> true, false);
    for (int i = 0; i < 5; i++) {
      world.send("m" + i);
    }
    world.pass(Duration.ZERO);
    assertThat(mapping.concurrency(world.driver.now())).isEqualTo(2);
  }
}
