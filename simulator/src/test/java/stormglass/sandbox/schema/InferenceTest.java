package stormglass.sandbox.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stormglass.sandbox.wire.Json;

class InferenceTest {

  private static Map<?, ?> json(String text) {
    @Nullable Object value = Json.read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(value).isInstanceOf(Map.class);
    return (Map<?, ?>) java.util.Objects.requireNonNull(value);
  }

  private static String event(String detail) {
    return """
    {"version":"0","id":"1","detail-type":"Order placed","source":"shop.ordering","account":"1",
    "time":"2026-11-21T10:00:00Z","region":"us-east-1","resources":[],"detail":%s}
    """
        .formatted(detail);
  }

  private static Map<?, ?> components(String... events) {
    List<Map<?, ?>> read = Arrays.stream(events).<Map<?, ?>>map(InferenceTest::json).toList();
    Map<?, ?> document = json(Inference.text(Inference.openApi(read)));
    return at(at(document, "components"), "schemas");
  }

  private static Map<?, ?> at(@Nullable Object value, String name) {
    return (Map<?, ?>)
        java.util.Objects.requireNonNull(
            value instanceof Map<?, ?> members ? members.get(name) : null, name);
  }

  private static Object property(Map<?, ?> components, String component, String name) {
    return at(at(components.get(component), "properties"), name);
  }

  @Test
  void anEventsEnvelopeAndDetailAreTwoComponents() {
    assertThat(Inference.text(Inference.openApi(List.of(json(event("{\"id\":\"a\"}"))))))
        .isEqualTo(
            """
            {"openapi":"3.0.0","info":{"version":"1.0.0","title":"OrderPlaced"},"paths":{},\
            "components":{"schemas":{"AWSEvent":{"type":"object","required":["detail-type",\
            "resources","detail","id","source","time","region","version","account"],\
            "x-amazon-events-detail-type":"Order placed",\
            "x-amazon-events-source":"shop.ordering","properties":{\
            "detail":{"$ref":"#/components/schemas/OrderPlaced"},"account":{"type":"string"},\
            "detail-type":{"type":"string"},"id":{"type":"string"},"region":{"type":"string"},\
            "resources":{"type":"array","items":{"type":"object"}},"source":{"type":"string"},\
            "time":{"type":"string","format":"date-time"},"version":{"type":"string"}}},\
            "OrderPlaced":{"type":"object","required":["id"],"properties":{\
            "id":{"type":"string"}}}}}}""");
  }

  @Test
  void everyKindOfValueHasItsSchema() {
    Map<?, ?> components =
        components(
            event(
                """
                {"none":null,"flag":true,"count":9007199254740993,"rate":1.5,"text":"x",
                 "at":"2026-11-21T10:00:00.123+01:00","noDay":"2026-02-30T10:00:00Z",
                 "day":"2026-11-21","empty":[],"texts":["a","b"],"open":{},
                 "address":{"city":"Ulm"}}"""));
    assertThat(at(components.get("OrderPlaced"), "properties"))
        .isEqualTo(
            json(
                """
                {"none":{},"flag":{"type":"boolean"},"count":{"type":"integer","format":"int64"},
                 "rate":{"type":"number","format":"double"},"text":{"type":"string"},
                 "at":{"type":"string","format":"date-time"},"noDay":{"type":"string"},
                 "day":{"type":"string"},"empty":{"type":"array","items":{"type":"object"}},
                 "texts":{"type":"array","items":{"type":"string"}},"open":{"type":"object"},
                 "address":{"$ref":"#/components/schemas/Address"}}"""));
    assertThat(components.get("Address"))
        .isEqualTo(
            json(
                "{\"type\":\"object\",\"required\":[\"city\"],"
                    + "\"properties\":{\"city\":{\"type\":\"string\"}}}"));
  }

  @Test
  void ofSeveralEventsOnlyWhatAllHaveIsRequired() {
    Map<?, ?> components =
        components(event("{\"a\":1,\"b\":\"x\",\"c\":2}"), event("{\"c\":2.5,\"a\":null}"));
    assertThat(((Map<?, ?>) at(components, "OrderPlaced")).get("required"))
        .isEqualTo(List.of("a", "c"));
    assertThat(property(components, "OrderPlaced", "a")).isEqualTo(Map.of());
    assertThat(property(components, "OrderPlaced", "c"))
        .isEqualTo(Map.of("type", "number", "format", "double"));
  }

  @Test
  void equalObjectsOfOneNameShareAComponentAndOthersDoNot() {
    Map<?, ?> components =
        components(
            event(
                """
                {"from":{"place":{"x":1}},"to":{"place":{"x":2}},"over":{"place":{"y":"z"}}}"""));
    assertThat(property(components, "From", "place"))
        .isEqualTo(property(components, "To", "place"))
        .isEqualTo(Map.of("$ref", "#/components/schemas/Place"));
    assertThat(property(components, "Over", "place"))
        .isEqualTo(Map.of("$ref", "#/components/schemas/Place_1"));
  }

  @Test
  void elementsOfAListAreOneShape() {
    Map<?, ?> components = components(event("{\"lines\":[{\"id\":\"a\"},{\"id\":\"b\",\"n\":1}]}"));
    assertThat(property(components, "OrderPlaced", "lines"))
        .isEqualTo(
            json("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/LinesItem\"}}"));
    assertThat(((Map<?, ?>) at(components, "LinesItem")).get("required")).isEqualTo(List.of("id"));
  }

  @Test
  void whatIsInNoEnvelopeIsAnEvent() {
    assertThat(components("{\"ordinal\":1,\"address\":{\"city\":\"Ulm\"}}").keySet())
        .asString()
        .isEqualTo("[Event, Address]");
  }

  @Test
  void aDetailTypeNamesItsSchema() {
    assertThat(name("aws.ec2", "EC2 Instance State-change Notification"))
        .isEqualTo("aws.ec2@EC2InstanceStateChangeNotification");
    assertThat(name("users", "userCreated")).isEqualTo("users@UserCreated");
    assertThat(name("a b", "äß")).isEqualTo("a_b@Event");
    assertThat(name("a".repeat(400), "b")).hasSize(385);
  }

  private static String name(String source, String detailType) {
    return new Inference.EventType(source, detailType).schemaName();
  }

  @Test
  void aDetailCalledAsTheEnvelopeDoesNotReplaceIt() {
    Map<?, ?> components = components(event("{\"a\":1}").replace("Order placed", "AWSEvent"));
    assertThat(components.keySet()).asString().isEqualTo("[AWSEvent, Detail]");
  }
}
