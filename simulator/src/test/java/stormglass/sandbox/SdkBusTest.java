package stormglass.sandbox;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.eventbridge.model.Target;
import stormglass.cloud.bus.BusContract;
import stormglass.cloud.bus.RetryPolicy;
import stormglass.sandbox.observation.Observation;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Members;

/// The contract of a bus, held by the sandbox over its port with the SDK. A queue of the sandbox
/// fails only by being deleted, which is not tried again.
class SdkBusTest implements BusContract {

  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Override
  public World world() {
    rig.aws.events.createEventBus(request -> request.name("shop"));
    return new OverSdk(rig);
  }

  private record OverSdk(Rig rig) implements World {

    @Override
    public void queue(String name) {
      rig.aws.queue(name);
    }

    private String arn(String queue) {
      return rig.aws.arn("/" + queue);
    }

    @Override
    public void rule(
        String name,
        String pattern,
        String targetQueue,
        RetryPolicy retry,
        @Nullable String deadLetterQueue) {
      rig.aws.events.putRule(
          request -> request.name(name).eventBusName("shop").eventPattern(pattern));
      Target.Builder target =
          Target.builder()
              .id("queue")
              .arn(arn(targetQueue))
              .retryPolicy(
                  policy ->
                      policy
                          .maximumRetryAttempts(retry.maxRetries())
                          .maximumEventAgeInSeconds(
                              (int) Duration.ofNanos(retry.maxEventAgeNanos()).toSeconds()));
      if (deadLetterQueue != null) {
        target.deadLetterConfig(config -> config.arn(arn(deadLetterQueue)));
      }
      rig.aws.events.putTargets(
          request -> request.rule(name).eventBusName("shop").targets(target.build()));
    }

    @Override
    public String put(String bus, String source, String detailType, String detail) {
      PutEventsResultEntry entry =
          rig.aws.put(
              PutEventsRequestEntry.builder()
                  .eventBusName(bus)
                  .source(source)
                  .detailType(detailType)
                  .detail(detail)
                  .build());
      return Optional.ofNullable(entry.errorCode()).orElse("");
    }

    @Override
    public void fail(String targetQueue, boolean retryable) {
      assumeThat(retryable).as("a queue that fails for a while").isFalse();
      rig.aws.sqs.deleteQueue(
          request -> request.queueUrl(rig.sandbox.endpoint() + "/000000000000/" + targetQueue));
    }

    @Override
    public void heal(String targetQueue) {
      queue(targetQueue);
    }

    @Override
    public int attempts(String targetQueue) {
      long dead = rig.observed(Observation.DeadLettered.class).count();
      return Math.toIntExact(dead + rig.observed(Observation.EventDelivered.class).count());
    }

    @Override
    public List<String> details(String queue) {
      return rig.sandbox.messages(queue).stream()
          .map(body -> body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .map(body -> Members.read(body).structure("detail").tree())
          .map(detail -> new String(Json.write(detail), java.nio.charset.StandardCharsets.UTF_8))
          .toList();
    }

    @Override
    public void pass(Duration time) {
      rig.sandbox.skip(time);
    }
  }
}
