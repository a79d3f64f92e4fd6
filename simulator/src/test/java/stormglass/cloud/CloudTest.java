package stormglass.cloud;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import stormglass.cloud.bus.RetryPolicy;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.mapping.QueueMapping;
import stormglass.cloud.mapping.QueueMappingSettings;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.QueueSettings;
import stormglass.cloud.queue.Redrive;

class CloudTest {

  private static Target<String> to(MessageQueue<String> queue) {
    return new Target<>(
        queue.name(), new Target.Destination.ToQueue<>(queue), RetryPolicy.STANDARD, null);
  }

  @Test
  void anEventGoesByRuleAndQueueToItsFunction() {
    Driver driver = new Driver();
    MessageQueue<String> queue = driver.cloud.addQueue("q", QueueSettings.STANDARD);
    Lambda function = driver.cloud.addFunction("f", -1, AsyncSettings.STANDARD, null);
    driver.cloud.map(queue, function, QueueMappingSettings.STANDARD, event -> true);
    driver.cloud.deliver(to(queue), "event", 5, driver.now());
    assertThat(driver.cloud.hasWork()).isTrue();
    driver.pass(ofSeconds(1));
    assertThat(driver.runs)
        .containsExactly(new Driver.Run("f", Duration.ZERO, true, List.of("event")));
    assertThat(driver.cloud.hasWork()).isFalse();
  }

  @Test
  void aTargetThatIsAFunctionIsInvokedAsynchronously() {
    Driver driver = new Driver();
    Lambda function = driver.cloud.addFunction("f", -1, AsyncSettings.STANDARD, null);
    driver.let(function, Duration.ZERO, run -> Outcome.Failure.FUNCTION_ERROR);
    Target<String> target =
        new Target<>(
            "f", new Target.Destination.ToFunction<>(function), RetryPolicy.STANDARD, null);
    driver.cloud.deliver(target, "event", 5, driver.now());
    driver.pass(ofMinutes(5));
    assertThat(driver.runs).hasSize(3);
    assertThat(driver.seen(Effect.Dropped.class)).hasSize(1);
    assertThat(driver.cloud.hasWork()).isFalse();
  }

  @Test
  void deliveriesOverTheRateOfTargetInvocationsAreDelayedAndNotLost() {
    Driver driver = new Driver(Limits.STANDARD.with(Limit.TARGET_INVOCATIONS_PER_SECOND, 100), 1);
    MessageQueue<String> queue = driver.cloud.addQueue("q", QueueSettings.STANDARD);
    for (int i = 0; i < 300; i++) {
      driver.cloud.deliver(to(queue), "e" + i, 1, 0);
    }
    driver.pass(Duration.ZERO);
    assertThat(queue.size()).isEqualTo(100);
    driver.pass(ofSeconds(1));
    assertThat(queue.size()).isEqualTo(200);
    driver.pass(ofSeconds(1));
    assertThat(queue.size()).isEqualTo(300);
  }

  @Test
  void aDeliveryToARemovedQueueIsRefused() {
    Driver driver = new Driver();
    MessageQueue<String> queue = driver.cloud.addQueue("q", QueueSettings.STANDARD);
    MessageQueue<String> dead = driver.cloud.addQueue("dead", QueueSettings.STANDARD);
    Target<String> target =
        new Target<>("t", new Target.Destination.ToQueue<>(queue), RetryPolicy.STANDARD, dead);
    driver.cloud.remove(queue);
    driver.cloud.deliver(target, "event", 5, 0);
    driver.pass(ofSeconds(1));
    assertThat(dead.size()).isEqualTo(1);
  }

  @Test
  void aWatchedQueueSaysWhenAMessageBecomesVisible() {
    Driver driver = new Driver();
    MessageQueue<String> queue = driver.cloud.addQueue("q", QueueSettings.STANDARD);
    driver.cloud.watch(queue, true, 0);
    driver.cloud.send(queue, "a", 1, ofSeconds(5).toNanos(), 0);
    driver.pass(ofSeconds(4));
    assertThat(driver.seen(Effect.Ready.class)).isEmpty();
    driver.pass(ofSeconds(1));
    assertThat(driver.seen(Effect.Ready.class)).isNotEmpty();
  }

  @Test
  void aQueueThatNobodyWaitsForHasNoDeadlines() {
    Driver driver = new Driver();
    MessageQueue<String> queue = driver.cloud.addQueue("dead", QueueSettings.STANDARD);
    driver.cloud.send(queue, "a", 1, -1, 0);
    driver.cloud.receive(queue, 1, -1, 0);
    assertThat(driver.cloud.nextDeadlineNanos()).isEqualTo(Cloud.NEVER);
    assertThat(driver.cloud.hasWork()).isFalse();
  }

  @Test
  void aRedrivenMessageIsTakenByTheMappingOfTheDeadLetterQueue() {
    Driver driver = new Driver();
    MessageQueue<String> queue = driver.cloud.addQueue("q", QueueSettings.STANDARD);
    MessageQueue<String> dead = driver.cloud.addQueue("dead", QueueSettings.STANDARD);
    queue.redrive(new Redrive<>(dead, 1));
    Lambda fails = driver.cloud.addFunction("fails", -1, AsyncSettings.STANDARD, null);
    Lambda buries = driver.cloud.addFunction("buries", -1, AsyncSettings.STANDARD, null);
    driver.let(fails, Duration.ZERO, run -> Outcome.Failure.FUNCTION_ERROR);
    driver.cloud.map(queue, fails, QueueMappingSettings.STANDARD, event -> true);
    driver.cloud.map(dead, buries, QueueMappingSettings.STANDARD, event -> true);
    driver.cloud.send(queue, "a", 1, -1, 0);
    driver.pass(ofMinutes(1));
    assertThat(driver.runs).extracting(Driver.Run::function).containsExactly("fails", "buries");
    assertThat(driver.seen(Effect.DeadLettered.class)).hasSize(1);
  }

  @Test
  void aMappingThatIsStoppedLeavesItsQueueAloneUntilItIsStarted() {
    Driver driver = new Driver();
    MessageQueue<String> queue = driver.cloud.addQueue("q", QueueSettings.STANDARD);
    Lambda function = driver.cloud.addFunction("f", -1, AsyncSettings.STANDARD, null);
    QueueMapping<String> mapping =
        driver.cloud.map(queue, function, QueueMappingSettings.STANDARD, event -> true);
    driver.cloud.enable(mapping, false, 0);
    driver.cloud.send(queue, "a", 1, ofSeconds(5).toNanos(), 0);
    driver.pass(ofMinutes(1));
    assertThat(driver.runs).isEmpty();
    driver.cloud.enable(mapping, true, driver.now());
    driver.pass(Duration.ZERO);
    assertThat(driver.runs).hasSize(1);
  }

  @Test
  void theHttpApiAdmitsItsBurst() {
    Driver driver = new Driver();
    int admitted = 0;
    for (int i = 0; i < 6_000; i++) {
      admitted += driver.cloud.admitHttpRequest(0) ? 1 : 0;
    }
    assertThat(admitted).isEqualTo(5_000);
  }

  @Test
  void equalSeedsGiveEqualHistories() {
    assertThat(history(7)).isEqualTo(history(7)).isNotEqualTo(history(8));
  }

  private static List<Driver.Run> history(long seed) {
    Driver driver = new Driver(Limits.STANDARD, seed);
    MessageQueue<String> queue = driver.cloud.addQueue("q", QueueSettings.STANDARD);
    Lambda function = driver.cloud.addFunction("f", -1, AsyncSettings.STANDARD, null);
    driver.cloud.map(queue, function, QueueMappingSettings.STANDARD, event -> true);
    driver.failing.put("q", true);
    for (int i = 0; i < 50; i++) {
      driver.cloud.deliver(to(queue), "e" + i, 1, driver.now());
      driver.pass(ofMillis(100));
    }
    driver.failing.clear();
    driver.pass(ofMinutes(30));
    return driver.runs;
  }
}
