package shop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemasTemplateTest {

  @Test
  void theCommittedTemplateIsWhatTheSchemasGive() throws IOException {
    assertThat(Files.readString(Path.of("schemas.yaml")))
        .isEqualTo(SchemasTemplate.template(Path.of("../../events/schemas")));
  }
}
