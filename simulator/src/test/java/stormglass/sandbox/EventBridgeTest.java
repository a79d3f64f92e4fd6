package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;
import stormglass.meter.Usage;
import stormglass.sandbox.observation.Observation;

/// EventBridge over its port, with the SDK.
class EventBridgeTest {

  private static final String PLACED = "{\"detail-type\":[\"OrderPlaced\"]}";

  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  private static void assertCode(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }

  private void target(String rule, Target target) {
    rig.aws.events.putTargets(request -> request.rule(rule).targets(target));
  }

  @Test
  void anEventArrivesInItsEnvelope() {
    String queue = rig.aws.queue("orders");
    rig.aws.rule("Orders", PLACED, queue);
    String id =
        rig.aws
            .put(
                Clients.event("OrderPlaced", "{ \"note\" : \"a \\\" b\", \"total\": 1.50 }")
                    .toBuilder()
                    .resources("order/1")
                    .build())
            .eventId();
    assertThat(rig.aws.bodies(queue))
        .containsExactly(
            "{\"version\":\"0\",\"id\":\"%s\",\"detail-type\":\"OrderPlaced\",".formatted(id)
                + "\"source\":\"shop.ordering\",\"account\":\"000000000000\","
                + "\"time\":\"2026-11-21T10:00:00Z\",\"region\":\"us-east-1\","
                + "\"resources\":[\"order/1\"],"
                + "\"detail\":{\"note\":\"a \\\" b\",\"total\":1.50}}");
  }

  @Test
  void entriesAreRejectedOneByOne() {
    PutEventsRequestEntry good = Clients.event("OrderPlaced", "{}");
    PutEventsResponse response =
        rig.aws.events.putEvents(
            request ->
                request.entries(
                    good.toBuilder().source(null).build(),
                    good,
                    good.toBuilder().detail("[1]").build()));
    assertThat(response.failedEntryCount()).isEqualTo(2);
    assertThat(response.entries())
        .extracting(PutEventsResultEntry::errorCode)
        .containsExactly("InvalidArgument", null, "MalformedDetail");
    assertThat(response.entries().getFirst().errorMessage())
        .isEqualTo("Parameter Source is not valid. Reason: Source is a required argument.");
  }

  @Test
  void requestsOfTheWrongSizeAreRefusedWhole() {
    List<PutEventsRequestEntry> eleven =
        Collections.nCopies(11, Clients.event("OrderPlaced", "{}"));
    assertCode(
        () -> rig.aws.events.putEvents(request -> request.entries(eleven)), "ValidationException");
    PutEventsRequestEntry large =
        Clients.event("OrderPlaced", "{\"a\":\"" + "x".repeat(1_048_576) + "\"}");
    assertThatThrownBy(() -> rig.aws.put(large))
        .hasMessageContaining("Total size of the entries in the request is over the limit.");
  }

  @Test
  void theOrderOfEntriesIsKept() {
    String queue = rig.aws.queue("orders");
    rig.aws.rule("Orders", PLACED, queue);
    List<PutEventsRequestEntry> entries =
        java.util.stream.IntStream.range(0, 10)
            .mapToObj(i -> Clients.event("OrderPlaced", "{\"n\":" + i + "}"))
            .toList();
    rig.aws.events.putEvents(request -> request.entries(entries));
    assertThat(
            rig.aws.bodies(queue).stream()
                .map(body -> body.replaceAll(".*\"n\":(\\d).*", "$1"))
                .collect(Collectors.joining()))
        .isEqualTo("0123456789");
  }

  @Test
  void aDisabledRuleMatchesNothingUntilItIsEnabled() {
    String queue = rig.aws.queue("orders");
    rig.aws.rule("Orders", PLACED, queue);
    rig.aws.events.disableRule(request -> request.name("Orders"));
    rig.aws.put(Clients.event("OrderPlaced", "{}"));
    assertThat(rig.aws.bodies(queue)).isEmpty();
    assertThat(rig.aws.events.describeRule(request -> request.name("Orders")).state())
        .isEqualTo(RuleState.DISABLED);
    rig.aws.events.enableRule(request -> request.name("Orders"));
    rig.aws.put(Clients.event("OrderPlaced", "{}"));
    assertThat(rig.aws.bodies(queue)).hasSize(1);
  }

  @Test
  void aRulesNewPatternReplacesTheOldOne() {
    String queue = rig.aws.queue("orders");
    rig.aws.rule("Orders", PLACED, queue);
    rig.aws.rule("Orders", "{\"detail-type\":[\"OrderCancelled\"]}", queue);
    rig.aws.put(Clients.event("OrderPlaced", "{}"));
    rig.aws.put(Clients.event("OrderCancelled", "{}"));
    assertThat(rig.aws.bodies(queue)).singleElement().asString().contains("OrderCancelled");
  }

  @Test
  void aRuleIsDeletedOnlyWithoutTargets() {
    rig.aws.rule("Orders", PLACED, rig.aws.queue("orders"));
    assertCode(
        () -> rig.aws.events.deleteRule(request -> request.name("Orders")), "ValidationException");
    rig.aws.events.removeTargets(request -> request.rule("Orders").ids("queue"));
    rig.aws.events.deleteRule(request -> request.name("Orders"));
    assertThatThrownBy(() -> rig.aws.events.describeRule(request -> request.name("Orders")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Rule Orders does not exist on EventBus default.");
  }

  @Test
  void whatIsNotAPatternIsRefusedInTheWordsOfAws() {
    assertThatThrownBy(
            () ->
                rig.aws.events.putRule(
                    request -> request.name("Odd").eventPattern("{\"source\":\"a\"}")))
        .hasMessageContaining("Event pattern is not valid. Reason: ");
    assertCode(() -> rig.aws.events.putRule(request -> request.name("Odd")), "ValidationException");
  }

  @Test
  void patternsAreTestedAgainstEvents() {
    String event =
        "{\"id\":\"1\",\"source\":\"shop\",\"account\":\"0\",\"time\":\"2026-11-21T10:00:00Z\","
            + "\"region\":\"us-east-1\",\"detail-type\":\"X\",\"resources\":[],\"detail\":{}}";
    assertThat(
            rig.aws
                .events
                .testEventPattern(
                    request -> request.eventPattern("{\"source\":[\"shop\"]}").event(event))
                .result())
        .isTrue();
    assertThat(
            rig.aws
                .events
                .testEventPattern(
                    request -> request.eventPattern("{\"source\":[\"other\"]}").event(event))
                .result())
        .isFalse();
  }

  @Test
  void busesAreCreatedListedAndDeleted() {
    rig.aws.events.createEventBus(request -> request.name("shop"));
    assertCode(
        () -> rig.aws.events.createEventBus(request -> request.name("shop")),
        "ResourceAlreadyExistsException");
    assertThat(rig.aws.events.listEventBuses(request -> {}).eventBuses())
        .extracting(bus -> bus.name())
        .containsExactly("default", "shop");
    rig.aws.events.deleteEventBus(request -> request.name("shop"));
    assertCode(
        () -> rig.aws.events.describeEventBus(request -> request.name("shop")),
        "ResourceNotFoundException");
  }

  @Test
  void rulesAndTargetsAreListedAsTheyWerePut() {
    String queue = rig.aws.queue("orders");
    rig.aws.rule("Orders", PLACED, queue);
    Target target =
        Target.builder()
            .id("second")
            .arn(rig.aws.arn(queue))
            .inputTransformer(
                input -> input.inputPathsMap(java.util.Map.of("a", "$.id")).inputTemplate("<a>"))
            .retryPolicy(retry -> retry.maximumRetryAttempts(3).maximumEventAgeInSeconds(60))
            .build();
    target("Orders", target);
    assertThat(rig.aws.events.listRules(request -> {}).rules())
        .extracting(Rule::eventPattern)
        .containsExactly(PLACED);
    assertThat(rig.aws.events.listTargetsByRule(request -> request.rule("Orders")).targets())
        .contains(target)
        .hasSize(2);
    assertThat(
            rig.aws
                .events
                .listRuleNamesByTarget(request -> request.targetArn(rig.aws.arn(queue)))
                .ruleNames())
        .containsExactly("Orders");
  }

  @Test
  void aTargetMayReceiveAPartAConstantOrATemplate() {
    String queue = rig.aws.queue("orders");
    rig.aws.events.putRule(request -> request.name("Orders").eventPattern(PLACED));
    Target plain = Target.builder().arn(rig.aws.arn(queue)).build();
    target("Orders", plain.toBuilder().id("1").input("{\"a\":1}").build());
    target("Orders", plain.toBuilder().id("2").inputPath("$.detail").build());
    target(
        "Orders",
        plain.toBuilder()
            .id("3")
            .inputTransformer(
                input ->
                    input
                        .inputPathsMap(java.util.Map.of("order", "$.detail.order"))
                        .inputTemplate("{\"text\":\"order <order>\",\"order\":<order>}"))
            .build());
    rig.aws.put(Clients.event("OrderPlaced", "{\"order\":\"o-1\"}"));
    assertThat(rig.aws.bodies(queue))
        .containsExactly(
            "{\"a\":1}", "{\"order\":\"o-1\"}", "{\"text\":\"order o-1\",\"order\":\"o-1\"}");
  }

  @Test
  void anEventCrossesFromOneBusToAnotherOnce() {
    String queue = rig.aws.queue("orders");
    rig.aws.events.createEventBus(request -> request.name("audit"));
    String audit = "arn:aws:events:us-east-1:000000000000:event-bus/audit";
    rig.aws.events.putRule(request -> request.name("Out").eventPattern(PLACED));
    target("Out", Target.builder().id("bus").arn(audit).build());
    rig.aws.events.putRule(
        request -> request.name("In").eventBusName("audit").eventPattern(PLACED));
    Target toQueue = Target.builder().id("queue").arn(rig.aws.arn(queue)).build();
    Target around = Target.builder().id("around").arn(audit.replace("audit", "default")).build();
    rig.aws.events.putTargets(
        request -> request.rule("In").eventBusName("audit").targets(toQueue, around));
    rig.aws.put(Clients.event("OrderPlaced", "{}"));
    assertThat(rig.aws.bodies(queue)).hasSize(1);
  }

  @Test
  void whatCannotBeDeliveredIsExplainedInTheDeadLetterQueue() {
    String dead = rig.aws.queue("dead");
    rig.aws.events.putRule(request -> request.name("Orders").eventPattern(PLACED));
    String gone = "arn:aws:sqs:us-east-1:000000000000:gone";
    target(
        "Orders",
        Target.builder()
            .id("queue")
            .arn(gone)
            .deadLetterConfig(config -> config.arn(rig.aws.arn(dead)))
            .build());
    rig.aws.put(Clients.event("OrderPlaced", "{}"));
    assertThat(
            rig.aws
                .sqs
                .receiveMessage(request -> request.queueUrl(dead).messageAttributeNames("All"))
                .messages()
                .getFirst()
                .messageAttributes())
        .hasEntrySatisfying("TARGET_ARN", value -> assertThat(value.stringValue()).isEqualTo(gone))
        .containsKeys("RULE_ARN", "ERROR_CODE", "ERROR_MESSAGE", "RETRY_ATTEMPTS");
  }

  @Test
  void anAcceptedEventIsObservedWithTheRulesItMatched() {
    rig.aws.rule("Orders", PLACED, rig.aws.queue("orders"));
    rig.aws.put(Clients.event("OrderPlaced", "{\"n\":1}"));
    rig.aws.put(Clients.event("Unheard", "{\"n\":2}"));
    assertThat(rig.observed(Observation.EventAccepted.class))
        .extracting(Observation.EventAccepted::detail, Observation.EventAccepted::rules)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("{\"n\":1}", List.of("Orders")),
            org.assertj.core.groups.Tuple.tuple("{\"n\":2}", List.of()));
    assertThat(rig.observed(Observation.EventDelivered.class))
        .extracting(Observation.EventDelivered::target)
        .containsExactly("Orders/queue");
    assertThat(rig.sandbox.meter().counted().get(Usage.EVENTBRIDGE_CUSTOM_EVENT_CHUNKS))
        .containsEntry("default", 2L);
  }
}
