package stormglass.registry.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stormglass.problem.Reading;

class ToolsTest {

  @Test
  void theJdkAndItsClassPathHaveThemAll() {
    assertThat(Tools.find()).isInstanceOf(Reading.Of.class);
  }

  @Test
  void everythingThatIsMissingIsTold() {
    assertThat(Tools.find(null, ClassLoader.getPlatformClassLoader()).problems())
        .hasSize(7)
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("REGISTRY-014"));
  }
}
