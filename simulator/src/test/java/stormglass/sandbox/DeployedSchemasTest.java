package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import software.amazon.awssdk.services.schemas.model.SchemaSummary;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

/// Registries and schemas that a template brings.
class DeployedSchemasTest {

  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  private List<Problem> deploy(Path template) {
    Deployment deployment =
        new Deployment(
            Deployment.SANDBOX_ACCOUNT,
            "us-east-1",
            "shop",
            rig.sandbox.endpoint(),
            Map.of("RegistryName", "shop"));
    Reading<Blueprint> reading = BlueprintReader.read(template, deployment);
    assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Of.class);
    return rig.sandbox.deploy(((Reading.Of<Blueprint>) reading).value(), Seed.NONE);
  }

  @Test
  void theShopsRegistryStandsInItsBlueprint() {
    assertThat(deploy(Path.of("../blueprints/shop/schemas.yaml"))).isEmpty();
    assertThat(
            rig.aws.schemas.listSchemas(request -> request.registryName("shop")).schemas().stream()
                .map(SchemaSummary::schemaName))
        .contains("shop.ordering@OrderPlaced", "shop.inventory@StockLow");
  }

  @Test
  void aTemplatesSchemasThatAreRefusedAreAllToldAndNothingIsCreated(@TempDir Path folder)
      throws IOException {
    rig.aws.schemas.createRegistry(request -> request.registryName("taken"));
    Path template =
        Files.writeString(
            folder.resolve("template.yaml"),
            """
            AWSTemplateFormatVersion: "2010-09-09"
            Parameters:
              RegistryName: {Type: String}
            Resources:
              Fine: {Type: AWS::EventSchemas::Registry, Properties: {RegistryName: fine}}
              Taken: {Type: AWS::EventSchemas::Registry, Properties: {RegistryName: taken}}
              Empty:
                Type: AWS::EventSchemas::Schema
                Properties: {RegistryName: !GetAtt Fine.RegistryName, SchemaName: a@B,
                  Type: OpenApi3, Content: "{}"}
            """);
    assertThat(deploy(template))
        .extracting(Problem::code, problem -> problem.where().line())
        .containsExactly(tuple("RESOURCE-001", 6), tuple("RESOURCE-001", 7));
    assertThatThrownBy(
            () -> rig.aws.schemas.describeRegistry(request -> request.registryName("fine")))
        .isInstanceOf(NotFoundException.class);
  }
}
