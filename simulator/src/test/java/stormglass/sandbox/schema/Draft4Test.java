package stormglass.sandbox.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.problem.Reading;
import stormglass.sandbox.schema.binding.Java8Binding;
import stormglass.sandbox.wire.Json;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// A document in draft 4 says what it says in OpenApi3: to the reader that generates records, and
/// to the code bindings.
class Draft4Test {

  private static final Path SHOP = Path.of("../events/schemas");

  /// What only OpenAPI has, and properties that are called like it.
  private static String hard(String orderPlaced) {
    return orderPlaced
        .replace(
            "\"username\": {\n                \"type\": \"string\",",
            """
            "nullable": {"type": "boolean"},
            "example": {"type": "string", "nullable": true, "example": "x"},
            "type": {"type": "string", "enum": ["A", "B"], "nullable": true},
            "paid": {
              "oneOf": [{"$ref": "#/components/schemas/Card"}],
              "discriminator": {
                "propertyName": "by", "mapping": {"card": "#/components/schemas/Card"}}},
            "others": {
              "type": "object", "additionalProperties": {"$ref": "#/components/schemas/Money"}},
            "username": {
              "type": "string",""")
        .replace(
            "\"Money\": {",
            """
            "Card": {
              "type": "object", "required": ["by"],
              "properties": {"by": {"type": "string", "enum": ["card"]}}},
            "Money": {""");
  }

  static Stream<String> documents() throws IOException {
    String placed = Files.readString(SHOP.resolve("ordering/shop.ordering@OrderPlaced.json"));
    String hard = hard(placed);
    assertThat(hard).contains("\"paid\"", "\"Card\": {");
    String low = Files.readString(SHOP.resolve("inventory/shop.inventory@StockLow.json"));
    return Stream.of(placed, low, hard);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void anExportedDocumentIsReadAsTheOriginal(String document) {
    EventSchema exported = schema(Draft4.of(tree(document)));
    EventSchema original = schema(document);

    assertThat(exported.data()).isEqualTo(original.data());
    assertThat(exported.components().values())
        .usingElementComparator((one, other) -> one.equalTo(other) ? 0 : 1)
        .containsExactlyElementsOf(original.components().values());
    assertThat(exported.registryName()).isEqualTo(original.registryName());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void bothHaveTheSameBinding(String document) {
    Map<?, ?> back = Draft4.openApi(tree(Draft4.of(tree(document))));

    assertThat(Java8Binding.zip("a@B", back)).isEqualTo(Java8Binding.zip("a@B", tree(document)));
  }

  private static Map<?, ?> tree(String document) {
    return Json.read(document.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> tree
        ? tree
        : Map.of();
  }

  private static EventSchema schema(String document) {
    Reading<EventSchema> reading = SchemaReader.readDocument(document, "document");
    assertThat(reading.problems()).isEqualTo(List.of());
    return ((Reading.Of<EventSchema>) reading).value();
  }
}
