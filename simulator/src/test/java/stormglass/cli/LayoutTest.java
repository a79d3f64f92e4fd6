package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  @Test
  void thePartsOfTheRepositoryAreWhereItHasThem() {
    Layout layout = new Layout(HOME);

    assertThat(layout.isKit()).isFalse();
    assertThat(layout.board()).exists();
    assertThat(layout.schemas()).isDirectory();
    assertThat(layout.template()).exists();
  }

  @Test
  void thePartsOfAKitAreInOneFolder() {
    Path kit = HOME.resolve("blueprints/kit");
    Layout layout = new Layout(kit);

    assertThat(layout.isKit()).isTrue();
    assertThat(layout.board()).isEqualTo(kit.resolve("board.yaml")).exists();
    assertThat(layout.schemas()).isEqualTo(kit.resolve("schemas")).isDirectory();
    assertThat(layout.template()).isEqualTo(kit.resolve("template.yaml")).exists();
  }
}
