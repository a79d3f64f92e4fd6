package shop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stormglass.check.Check;
import stormglass.check.CheckProblem;
import stormglass.check.Profile;
import stormglass.check.Sources;
import stormglass.problem.Problem;

class ShopCheckTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"VALID", "STRICT"})
  void theShopAgreesWithItselfButForWhatIsNotBuiltYet(Profile profile) throws IOException {
    Sources shop =
        Sources.beside(
            ROOT.resolve("events/board.yaml"),
            Optional.of(ROOT.resolve("blueprints/shop/template.yaml")),
            ROOT);

    assertThat(Check.check(shop, profile))
        .extracting(Problem::code)
        .containsOnly(CheckProblem.NOT_YET.code());
  }
}
