package stormglass.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeploymentTest {

  @Test
  void aStackIsNamedForTheFolderOfItsTemplate() {
    assertThat(Deployment.stack(Path.of("blueprints/shop/template.yaml"))).isEqualTo("shop");
  }

  @Test
  void whatCloudFormationDoesNotTakeIsLeftOut() {
    assertThat(Deployment.stack(Path.of("my kit_2/template.yaml"))).isEqualTo("my-kit-2");
    assertThat(Deployment.stack(Path.of("2nd/template.yaml"))).isEqualTo("stack-2nd");
    assertThat(Deployment.stack(Path.of("/template.yaml"))).isEqualTo("stack");
    assertThat(Deployment.stack(Path.of("x".repeat(99), "template.yaml"))).hasSize(32);
  }
}
