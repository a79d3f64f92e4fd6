package stormglass.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.generate.Documents;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

class SamplesTest {

  private static final Path SCHEMAS = Path.of("../schemas");
  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final int SAMPLES = 15;
  private static final int EACH = 6;

  @ParameterizedTest
  @MethodSource("schemas")
  void theValidatorAgreesWithEverySample(EventSchema schema) throws IOException {
    agrees(schema, validator(schema));
  }

  private static void agrees(EventSchema schema, Validator validator) {
    System.out.println(schema.registryName() + " seed " + SEED);
    Samples samples = samples(schema, SEED);
    for (SampleKind kind : SampleKind.values()) {
      for (int i = 0; i < EACH; i++) {
        Sample sample = samples.next(kind);
        // What is wrong in a variant is wrong in the union too.
        List<Error> errors =
            validator.errors(sample.json()).stream()
                .filter(error -> !error.getKeyword().equals("oneOf"))
                .toList();

        assertThat(errors.stream().map(SamplesTest::breach).distinct())
            .as("%s %s%n%s", kind, errors, sample.json())
            .isEqualTo(sample.breach().stream().toList());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void theValidatorAgreesWithEverySampleOfAHardCase(String name) throws IOException {
    String document = Documents.golden(name);
    agrees(read(document), Validator.of(document));
  }

  @Test
  void theValidatorAgreesWithEverySampleOfADocumentInDraft4() throws IOException {
    System.out.println("draft-4 seed " + SEED);
    String document = Documents.inDraft4("draft-4");
    Validator validator = Validator.of(document);
    Samples samples = samples(read(document), SEED);
    for (SampleKind kind : SampleKind.values()) {
      for (int i = 0; i < SAMPLES; i++) {
        Sample sample = samples.next(kind);
        // Without a discriminator the validator tells what is wrong with each variant.
        List<Sample.Breach> expected =
            sample.breach().stream()
                .map(it -> it.keyword().equals("discriminator") ? breach(it, "oneOf") : it)
                .toList();
        List<Sample.Breach> found =
            validator.errors(sample.json()).stream().map(SamplesTest::breach).toList();

        assertThat(found).as(sample.json()).containsAll(expected);
        assertThat(found.isEmpty()).as(sample.json()).isEqualTo(sample.breach().isEmpty());
      }
    }
  }

  static List<String> golden() throws IOException {
    return Documents.golden();
  }

  private static EventSchema read(String document) {
    return switch (SchemaReader.readDocument(document, "golden")) {
      case Reading.Of<EventSchema>(var schema, _) -> schema;
      case Reading.Failed<EventSchema>(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  @Test
  void everyKeywordOfTheShopIsBroken() {
    Set<String> broken = new HashSet<>();
    for (EventSchema schema : schemas()) {
      Samples samples = samples(schema, SEED);
      for (int i = 0; i < SAMPLES; i++) {
        samples.next(SampleKind.INVALID).breach().ifPresent(it -> broken.add(it.keyword()));
      }
    }
    assertThat(broken)
        .contains("required", "additionalProperties", "type", "format", "enum", "pattern")
        .contains("minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength");
  }

  @Test
  void theSameSeedGivesTheSameSamples() {
    EventSchema schema = schemas().getFirst();

    assertThat(texts(schema, SEED)).isEqualTo(texts(schema, SEED));
    assertThat(texts(schema, SEED)).isNotEqualTo(texts(schema, SEED + 1));
  }

  private static List<String> texts(EventSchema schema, long seed) {
    Samples samples = samples(schema, seed);
    return IntStream.range(0, 4)
        .boxed()
        .flatMap(_ -> Stream.of(SampleKind.values()))
        .map(samples::next)
        .map(Sample::json)
        .toList();
  }

  private static Sample.Breach breach(Error error) {
    return new Sample.Breach(error.getInstanceLocation().toString(), error.getKeyword());
  }

  private static Sample.Breach breach(Sample.Breach breach, String keyword) {
    return new Sample.Breach(breach.pointer(), keyword);
  }

  private static Validator validator(EventSchema schema) throws IOException {
    String name = schema.context() + "/" + schema.registryName() + ".json";
    return Validator.of(Files.readString(SCHEMAS.resolve(name)));
  }

  private static Samples samples(EventSchema schema, long seed) {
    return switch (Samples.of(schema, new SplittableRandom(seed))) {
      case Reading.Of<Samples>(Samples samples, _) -> samples;
      case Reading.Failed<Samples>(var problems) ->
          throw new AssertionError(
              problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
    };
  }

  static List<EventSchema> schemas() {
    return switch (SchemaReader.read(SCHEMAS)) {
      case Reading.Of<List<EventSchema>>(var schemas, _) -> schemas;
      case Reading.Failed<List<EventSchema>>(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
