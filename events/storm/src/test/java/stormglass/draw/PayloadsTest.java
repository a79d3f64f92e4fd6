package stormglass.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.generate.Documents;
import stormglass.problem.Reading;
import stormglass.sample.Sample;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.sample.Validator;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

class PayloadsTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final int SAMPLES = 6;

  /// A registry document.
  record Hard(String name, String document) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theSchemaOfOneEventAcceptsAndRefusesWhatItsDocumentDoes(Hard hard) {
    EventSchema schema = known(SchemaReader.readDocument(hard.document, hard.name));
    agrees(schema, Yaml.json(payloads(hard, schema).standalone(schema)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theSchemasOfAllEventsAcceptAndRefuseWhatTheirDocumentsDo(Hard hard) {
    EventSchema schema = known(SchemaReader.readDocument(hard.document, hard.name));
    Payloads payloads = payloads(hard, schema);
    Map<String, Object> all =
        Yaml.map(
            "$schema",
            "http://json-schema.org/draft-07/schema#",
            "$ref",
            "#/components/schemas/" + payloads.envelope(schema),
            "components",
            Yaml.map("schemas", payloads.schemas()));
    agrees(schema, Yaml.json(all));
  }

  private static void agrees(EventSchema schema, String exported) {
    System.out.println(schema.registryName() + " seed " + SEED);
    // It means something else in AsyncAPI, and nothing in JSON Schema.
    assertThat(exported).doesNotContain("\"discriminator\"");
    Validator validator = Validator.of(exported);
    Samples samples = known(Samples.of(schema, new SplittableRandom(SEED)));
    for (SampleKind kind : SampleKind.values()) {
      for (int i = 0; i < SAMPLES; i++) {
        Sample sample = samples.next(kind);

        assertThat(validator.errors(sample.json()).isEmpty())
            .as("%s %s%n%s", sample.json(), sample.breach(), exported)
            .isEqualTo(sample.breach().isEmpty());
      }
    }
  }

  private static Payloads payloads(Hard hard, EventSchema schema) {
    LinkedHashMap<String, Node> nodes = new LinkedHashMap<>();
    nodes.put(schema.registryName(), known(DocumentReader.read(hard.document, hard.name)));
    return new Payloads(nodes);
  }

  static List<Hard> documents() throws IOException {
    List<Hard> documents = new ArrayList<>();
    for (String name : Documents.golden()) {
      documents.add(new Hard(name, Documents.golden(name)));
    }
    documents.add(new Hard("draft-4 in draft 4", Documents.inDraft4("draft-4")));
    return documents;
  }

  private static <T> T known(Reading<T> reading) {
    return switch (reading) {
      case Reading.Of<T>(T value, _) -> value;
      case Reading.Failed<T>(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
