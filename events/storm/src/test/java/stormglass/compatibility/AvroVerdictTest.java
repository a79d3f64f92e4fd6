package stormglass.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import stormglass.generate.AvroGenerator;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// The tolerant verdicts are those of Avro's own SchemaCompatibility on the derived schemas.
///
/// Changes are of kinds, names, requiredness, symbols, and of integers between 32 and 64 bits. Of
/// the rest the two mean different things, see events/RATIONALE.md: Avro has neither bounds nor
/// patterns nor formats, and does not tell an absent value from null.
class AvroVerdictTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final int PAIRS = Integer.getInteger("stormglass.pairs", 150);

  @Test
  void theVerdictsOfTheTolerantModeAreThoseOfAvro() throws IOException {
    System.out.println("seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    Mutations mutations = new Mutations(random.split(), true);
    List<String> documents = documents();
    int[] verdicts = new int[2];
    for (int i = 0; i < PAIRS; i++) {
      String base = documents.get(random.nextInt(documents.size()));
      String before = mutations.mutate(base, 1 + random.nextInt(2));
      String after = mutations.mutate(before, 1 + random.nextInt(2));
      if (!(SchemaReader.readDocument(before, "old") instanceof Reading.Of<EventSchema>(var old, _))
          || !(SchemaReader.readDocument(after, "new")
              instanceof Reading.Of<EventSchema>(var now, _))) {
        continue;
      }
      for (Direction direction : Direction.FULL.single()) {
        boolean backward = direction == Direction.BACKWARD;
        List<Finding> findings = Compatibility.check(old, now, direction, Mode.TOLERANT_READER);
        boolean avro = backward ? canRead(now, old) : canRead(old, now);

        assertThat(findings.isEmpty())
            .as("%s %s%n%s%n%s", direction, findings, before, after)
            .isEqualTo(avro);
        verdicts[avro ? 1 : 0]++;
      }
    }
    System.out.printf("%d incompatible, %d compatible%n", verdicts[0], verdicts[1]);
    assertThat(verdicts[0]).isGreaterThan(PAIRS / 5);
    assertThat(verdicts[1]).isGreaterThan(PAIRS / 5);
  }

  private static boolean canRead(EventSchema reader, EventSchema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(avro(reader), avro(writer)).getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }

  private static Schema avro(EventSchema schema) {
    return switch (AvroGenerator.generate(List.of(schema))) {
      case Reading.Of<SortedMap<String, String>>(var files, _) ->
          new Schema.Parser().parse(files.get(AvroGenerator.resource(schema)));
      case Reading.Failed<SortedMap<String, String>>(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  private static List<String> documents() throws IOException {
    return StrictPropertyTest.documents();
  }
}
