package stormglass.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stormglass.generate.Documents;
import stormglass.problem.Reading;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.sample.Validator;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// What the strict mode calls compatible, holds for samples by networknt's validator.
class StrictPropertyTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final int PAIRS = Integer.getInteger("stormglass.pairs", 120);
  private static final int SAMPLES = 12;

  @Test
  void everySampleOfACompatibleOldVersionIsValidUnderTheNewOne() throws IOException {
    System.out.println("seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    Mutations mutations = new Mutations(random.split(), false);
    List<String> documents = documents();
    int compatible = 0;
    int incompatible = 0;
    int witnessed = 0;
    for (int i = 0; i < PAIRS; i++) {
      String base = documents.get(random.nextInt(documents.size()));
      String before = mutations.mutate(base, random.nextInt(4));
      String after = mutations.mutate(before, 1 + random.nextInt(2));
      if (!(read(before) instanceof Reading.Of<EventSchema>(var old, _))
          || !(read(after) instanceof Reading.Of<EventSchema>(var now, _))
          || !(Samples.of(old, random) instanceof Reading.Of<Samples>(var samples, _))) {
        continue;
      }
      List<Finding> findings = Compatibility.check(old, now, Direction.BACKWARD, Mode.STRICT);
      boolean allValid = allValid(samples, Validator.of(after));

      assertThat(findings.isEmpty() && !allValid).as("%s%n%s", before, after).isFalse();
      compatible += findings.isEmpty() ? 1 : 0;
      incompatible += findings.isEmpty() ? 0 : 1;
      witnessed += findings.isEmpty() || allValid ? 0 : 1;
    }
    System.out.printf(
        "%d compatible; %d incompatible, %d of them with a sample that shows it%n",
        compatible, incompatible, witnessed);
    assertThat(compatible).isGreaterThan(PAIRS / 10);
    assertThat(witnessed).isGreaterThan(incompatible / 3);
  }

  private static boolean allValid(Samples samples, Validator validator) {
    SampleKind[] kinds = {
      SampleKind.VALID, SampleKind.BOUNDARY, SampleKind.MINIMAL, SampleKind.VALID
    };
    boolean valid = true;
    for (int i = 0; i < SAMPLES; i++) {
      valid &= validator.errors(samples.next(kinds[i % kinds.length]).json()).isEmpty();
    }
    return valid;
  }

  private static Reading<EventSchema> read(String document) {
    return SchemaReader.readDocument(document, "document");
  }

  /// Documents to be changed: the released ones of the shop, and the generator's hard cases.
  static List<String> documents() throws IOException {
    List<String> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../schemas/released"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        documents.add(Files.readString(file));
      }
    }
    for (String name : Documents.golden()) {
      documents.add(Documents.golden(name));
    }
    return documents;
  }
}
