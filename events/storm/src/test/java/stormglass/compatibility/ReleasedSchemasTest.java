package stormglass.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// The gate: what was released stays readable, in both directions. See events/VERSIONING.md.
class ReleasedSchemasTest {

  private static final Path SCHEMAS = Path.of("../schemas");

  @Test
  void everySchemaGoesWithAllReleasedVersionsOfItsEvent() throws IOException {
    switch (Release.read(SCHEMAS.resolve("released"))) {
      case Reading.Failed<List<Release>>(var problems) -> fail(problems.toString());
      case Reading.Of<List<Release>>(var releases, _) -> {
        assertThat(releases).isNotEmpty();
        switch (SchemaReader.read(SCHEMAS)) {
          case Reading.Failed<List<EventSchema>>(var problems) -> fail(problems.toString());
          case Reading.Of<List<EventSchema>>(var schemas, _) ->
              assertThat(
                      Compatibility.check(
                          schemas, releases, true, Direction.FULL, Mode.TOLERANT_READER))
                  .isEmpty();
        }
      }
    }
  }
}
