package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.schemas.model.BadRequestException;
import software.amazon.awssdk.services.schemas.model.ConflictException;
import software.amazon.awssdk.services.schemas.model.DiscovererState;
import software.amazon.awssdk.services.schemas.model.DiscovererSummary;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import software.amazon.awssdk.services.schemas.model.SchemaSummary;
import software.amazon.awssdk.services.schemas.model.Type;

/// Schemas of what passes over a bus, with the SDK.
class DiscoveryTest {

  private static final String BUS = "arn:aws:events:us-east-1:000000000000:event-bus/";
  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  private String discoverer(String bus) {
    return rig.aws.schemas.createDiscoverer(request -> request.sourceArn(BUS + bus)).discovererId();
  }

  private List<SchemaSummary> discovered() {
    return rig.aws
        .schemas
        .listSchemas(request -> request.registryName("discovered-schemas"))
        .schemas();
  }

  private void put(String detail) {
    rig.aws.put(Clients.event("OrderPlaced", detail));
  }

  @Test
  void aNewShapeIsANewVersionAndAKnownOneIsNot() {
    put("{\"before\":1}");
    discoverer("default");
    assertThat(discovered()).as("what passed before is not seen").isEmpty();
    put("{\"id\":\"a\"}");
    put("{\"id\":\"b\"}");
    put("{\"id\":\"c\",\"note\":null}");
    put("{\"id\":\"d\"}");
    assertThat(discovered())
        .extracting(SchemaSummary::schemaName, SchemaSummary::versionCount)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("shop.ordering@OrderPlaced", 2L));
    var second =
        rig.aws.schemas.describeSchema(
            request ->
                request.registryName("discovered-schemas").schemaName("shop.ordering@OrderPlaced"));
    assertThat(second.content())
        .contains("\"required\":[\"id\",\"note\"]", "\"note\":{}")
        .startsWith("{\"openapi\":\"3.0.0\"");
  }

  @Test
  void theOrderOfMembersIsNoShape() {
    discoverer("default");
    put("{\"a\":1,\"b\":{\"c\":1,\"d\":2}}");
    put("{\"b\":{\"d\":2,\"c\":1},\"a\":1}");
    assertThat(discovered().getFirst().versionCount()).isEqualTo(1);
  }

  @Test
  void whatIsTooDeepForASchemaPassesAllTheSame() {
    String deep = "{\"a\":" + "[".repeat(600) + "]".repeat(600) + "}";
    assertThat(rig.aws.put(Clients.event("Deep", deep)).errorCode()).isNull();
    discoverer("default");
    assertThat(rig.aws.put(Clients.event("Deep", deep)).errorCode()).isNull();
    assertThat(discovered()).isEmpty();
  }

  @Test
  void aStoppedDiscovererSeesNothing() {
    String id = discoverer("default");
    assertThat(rig.aws.schemas.stopDiscoverer(request -> request.discovererId(id)).state())
        .isEqualTo(DiscovererState.STOPPED);
    put("{\"id\":1}");
    assertThat(discovered()).isEmpty();
    assertThat(rig.aws.schemas.startDiscoverer(request -> request.discovererId(id)).state())
        .isEqualTo(DiscovererState.STARTED);
    put("{\"id\":1}");
    assertThat(discovered()).hasSize(1);
    rig.aws.schemas.deleteDiscoverer(request -> request.discovererId(id));
    put("{\"id\":\"x\"}");
    assertThat(discovered().getFirst().versionCount()).isEqualTo(1);
    assertThatThrownBy(
            () -> rig.aws.schemas.describeDiscoverer(request -> request.discovererId(id)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aDiscovererBelongsToABusThatIsThere() {
    assertThatThrownBy(() -> discoverer("nowhere")).isInstanceOf(BadRequestException.class);
    assertThat(discoverer("default")).isEqualTo("events-event-bus-default");
    assertThatThrownBy(() -> discoverer("default")).isInstanceOf(ConflictException.class);
    rig.aws.events.createEventBus(request -> request.name("shop"));
    String id = discoverer("shop");
    rig.aws.schemas.updateDiscoverer(
        request -> request.discovererId(id).crossAccount(false).description("ours"));
    var described = rig.aws.schemas.describeDiscoverer(request -> request.discovererId(id));
    assertThat(described.crossAccount()).isFalse();
    assertThat(described.description()).isEqualTo("ours");
    assertThat(described.discovererArn())
        .isEqualTo("arn:aws:schemas:us-east-1:000000000000:discoverer/events-event-bus-shop");
    rig.aws.schemas.tagResource(
        request -> request.resourceArn(described.discovererArn()).tags(Map.of("a", "b")));
    assertThat(
            rig.aws
                .schemas
                .listDiscoverers(request -> request.sourceArnPrefix(BUS + "shop"))
                .discoverers())
        .singleElement()
        .extracting(DiscovererSummary::tags)
        .isEqualTo(Map.of("a", "b"));
  }

  @Test
  void anEventIsSeenOnEveryBusItPasses() {
    rig.aws.events.createEventBus(request -> request.name("other"));
    rig.aws.events.putRule(
        request -> request.name("on").eventPattern("{\"source\":[\"shop.ordering\"]}"));
    Target bus = Target.builder().id("bus").arn(BUS + "other").build();
    rig.aws.events.putTargets(request -> request.rule("on").targets(bus));
    discoverer("other");
    put("{\"id\":1}");
    assertThat(discovered()).hasSize(1);
  }

  @Test
  void aDiscoveredSchemaIsExportedAsDraft4() {
    discoverer("default");
    put("{\"id\":1}");
    var exported =
        rig.aws.schemas.exportSchema(
            request ->
                request
                    .registryName("discovered-schemas")
                    .schemaName("shop.ordering@OrderPlaced")
                    .type("JSONSchemaDraft4"));
    assertThat(exported.content())
        .isEqualTo(
            """
            {"$schema":"http://json-schema.org/draft-04/schema#","title":"OrderPlaced",\
            "definitions":{"OrderPlaced":{"type":"object","required":["id"],"properties":\
            {"id":{"type":"integer","format":"int64"}}}},"type":"object","required":[\
            "detail-type","resources","detail","id","source","time","region","version",\
            "account"],"x-amazon-events-detail-type":"OrderPlaced",\
            "x-amazon-events-source":"shop.ordering","properties":{"detail":\
            {"$ref":"#/definitions/OrderPlaced"},"account":{"type":"string"},\
            "detail-type":{"type":"string"},"id":{"type":"string"},"region":{"type":"string"},\
            "resources":{"type":"array","items":{"type":"object"}},"source":{"type":"string"},\
            "time":{"type":"string","format":"date-time"},"version":{"type":"string"}}}""");
  }

  @Test
  void theSchemaOfGivenEventsIsInferred() {
    String event = "{\"source\":\"a\",\"detail-type\":\"B\",\"detail\":%s}";
    assertThat(inferred(event.formatted("{\"x\":1}"), event.formatted("{\"x\":2,\"y\":true}")))
        .contains("\"required\":[\"x\"]", "\"y\":{\"type\":\"boolean\"}");
    assertThatThrownBy(
            () -> inferred(event.formatted("{}"), event.formatted("{}").replace("B", "C")))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("Events must be of one type.");
    assertThatThrownBy(() -> inferred("{")).isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> inferred("[]")).isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> inferred()).isInstanceOf(BadRequestException.class);
  }

  private String inferred(String... events) {
    return rig.aws
        .schemas
        .getDiscoveredSchema(request -> request.type(Type.OPEN_API3).events(events))
        .content();
  }

  @Test
  void discoveryEndsAtTheQuotaAndTheBusGoesOn() {
    discoverer("default");
    for (int i = 0; i < 101; i++) {
      put("{\"id" + i + "\":1}");
    }
    assertThat(discovered().getFirst().versionCount()).isEqualTo(100);
    assertThat(rig.aws.put(Clients.event("OrderPlaced", "{\"id101\":1}")).eventId()).isNotEmpty();
  }
}
