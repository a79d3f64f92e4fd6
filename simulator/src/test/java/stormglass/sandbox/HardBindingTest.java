package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.sandbox.schema.binding.Java8Binding;

/// Bindings of schemas that are hard to write as Java.
class HardBindingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static final String HARD =
      """
      {"openapi":"3.0.0","info":{"version":"1","title":"Hard"},"paths":{},"components":{"schemas":{
      "AWSEvent":{"type":"object","properties":{
        "detail":{"$ref":"#/components/schemas/Hard"},
        "detail-type":{"type":"string"},"resources":{"type":"array","items":{"type":"string"}},
        "time":{"type":"string","format":"date-time"}}},
      "Hard":{"type":"object","properties":{
        "order-id":{"type":"string"},"class":{"type":"string"},"default":{"type":"boolean"},
        "1st":{"type":"integer"},"URL":{"type":"string"},"aField":{"type":"string"},
        "say \\"hi\\" \\u2028 \\n":{"type":"string"},"order_id":{"type":"number"},
        "string":{"$ref":"#/components/schemas/String"},
        "colour":{"$ref":"#/components/schemas/Colour"},
        "self":{"$ref":"#/components/schemas/Hard"},
        "circle":{"$ref":"#/components/schemas/Circle"},
        "grid":{"type":"array","items":{"type":"array","items":{"type":"integer"}}},
        "prices":{"type":"object","additionalProperties":{"type":"number"}},
        "either":{"oneOf":[{"type":"string"},{"type":"integer"}]},
        "deep":{"type":"object","properties":{"deep":{"type":"object","properties":{
          "at":{"type":"string","format":"date-time"}}}}},
        "lines":{"type":"array","items":{"type":"object","properties":{"n":{"type":"integer"}}}},
        "all":{"allOf":[{"$ref":"#/components/schemas/String"},
          {"type":"object","properties":{"more":{"type":"number","format":"double"}}}]},
        "nothing":{},"open":{"type":"object"}}},
      "String":{"type":"object","properties":{"value":{"type":"string"}}},
      "Colour":{"type":"string","enum":["RED"]},
      "Circle":{"$ref":"#/components/schemas/Circle"},
      "HardDeep":{"type":"object","properties":{"x":{"type":"integer","format":"int64"}}}
      }}}
      """;

  private static final String EVENT =
      """
      {"detail-type":"Hard","resources":["a"],"detail":{"order-id":"a","class":"b","default":true,
      "1st":1,"URL":"c","aField":"d","say \\"hi\\" \\u2028 \\n":"e","order_id":1.25,
      "string":{"value":"f"},"colour":"RED","self":{"order-id":"g"},"grid":[[1,2],[3]],
      "prices":{"x":2.5},"either":7,"deep":{"deep":{"at":null}},"lines":[{"n":1}],
      "all":{"value":"h","more":0.5},"nothing":[1],"open":{"y":2}}}
      """;

  private static Map<?, ?> document(String json) throws IOException {
    return JSON.readValue(json, Map.class);
  }

  @Test
  void everyHardNameCompilesAndPasses(@TempDir Path folder) throws IOException {
    Map<String, String> files =
        CompiledBinding.unzip(Java8Binding.zip("hard@Hard", document(HARD)));
    assertThat(files.keySet())
        .contains(
            "src/main/java/schema/hard/hard/String_.java",
            "src/main/java/schema/hard/hard/HardDeep.java",
            "src/main/java/schema/hard/hard/HardDeep1.java",
            "src/main/java/schema/hard/hard/HardLines.java");
    try (CompiledBinding binding = CompiledBinding.of(files, folder)) {
      byte[] written =
          binding.roundTrip("schema.hard.hard", "Hard", EVENT.getBytes(StandardCharsets.UTF_8));
      assertThat(withoutNulls(JSON.readValue(written, Object.class)))
          .isEqualTo(withoutNulls(JSON.readValue(EVENT, Object.class)));
    }
  }

  private static Object withoutNulls(Object value) {
    return switch (value) {
      case Map<?, ?> members -> {
        Map<Object, Object> kept = new java.util.HashMap<>();
        members.forEach(
            (name, member) -> {
              if (member != null) {
                kept.put(name, withoutNulls(member));
              }
            });
        yield kept;
      }
      case List<?> elements -> elements.stream().map(HardBindingTest::withoutNulls).toList();
      default -> value;
    };
  }

  @Test
  void beansAreEqualByValueAndFluent(@TempDir Path folder) throws Exception {
    Map<String, String> files =
        CompiledBinding.unzip(Java8Binding.zip("hard@Hard", document(HARD)));
    try (CompiledBinding binding = CompiledBinding.of(files, folder)) {
      Class<?> type = binding.load("schema.hard.hard.String_");
      Object one = type.getConstructor().newInstance();
      Object other = type.getConstructor().newInstance();
      assertThat(type.getMethod("value", String.class).invoke(one, "x")).isSameAs(one);
      assertThat(one).isNotEqualTo(other).isInstanceOf(java.io.Serializable.class);
      type.getMethod("setValue", String.class).invoke(other, "x");
      assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    }
  }

  @Test
  void anEnvelopeOfAnotherNameIsAPlainClass(@TempDir Path folder) throws IOException {
    String plain = HARD.replace("\"AWSEvent\"", "\"Event\"").replace("\"detail-type\"", "\"kind\"");
    Map<String, String> files =
        CompiledBinding.unzip(Java8Binding.zip("hard@Hard", document(plain)));
    CompiledBinding.of(files, folder).close();
    assertThat(files.get("src/main/java/schema/hard/hard/Event.java"))
        .contains("public class Event implements Serializable", "private Hard detail = null;");
    assertThat(files.get("src/main/java/schema/hard/hard/marshaller/Marshaller.java"))
        .doesNotContain("unmarshalEvent");
  }
}
