package stormglass.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.sandbox.Seed;

class SeedTest {

  private static final String TEMPLATE =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Resources:
        Things:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions:
              - {AttributeName: pk, AttributeType: S}
              - {AttributeName: sk, AttributeType: N}
            KeySchema:
              - {AttributeName: pk, KeyType: HASH}
              - {AttributeName: sk, KeyType: RANGE}
      """;

  private static List<String> told(List<Problem> problems) {
    return problems.stream().map(problem -> problem.where() + " " + problem.code()).toList();
  }

  private static Reading<Seed> read(Path folder, Map<String, String> files) throws IOException {
    Path seed = Files.createDirectories(folder.resolve("seed"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(seed.resolve(file.getKey()), file.getValue());
    }
    return SeedFolder.beside(folder.resolve("template.yaml"));
  }

  private static List<String> unfit(Path folder, String... items) throws IOException {
    Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
    Deployment deployment = Deployment.sandbox("x", URI.create("http://localhost:1"));
    return switch (BlueprintReader.read(template, deployment)) {
      case Reading.Of<Blueprint> of ->
          told(SeedCheck.of(new Seed(Map.of("Things", List.of(items)), List.of()), of.value()));
      case Reading.Failed<Blueprint> failed ->
          throw new AssertionError(failed.problems().toString());
    };
  }

  @Test
  void withoutAFolderThereIsNoSeed(@TempDir Path folder) {
    assertThat(SeedFolder.beside(folder.resolve("template.yaml")))
        .isEqualTo(new Reading.Of<>(Seed.NONE, List.of()));
  }

  @Test
  void itemsAndUsersAreReadInTheOrderOfTheirFiles(@TempDir Path folder) throws IOException {
    Reading<Seed> reading =
        read(
            folder,
            Map.of(
                "users.json",
                "[{\"username\":\"ada\",\"groups\":[\"owner\"]},{\"username\":\"bob\"}]",
                "Things.json",
                "[{\"pk\":{\"S\":\"b\"}},{\"pk\":{\"S\":\"a\"}}]"));
    Seed seed =
        new Seed(
            Map.of("Things", List.of("{\"pk\":{\"S\":\"b\"}}", "{\"pk\":{\"S\":\"a\"}}")),
            List.of(new Seed.User("ada", List.of("owner")), new Seed.User("bob", List.of())));
    assertThat(reading).isEqualTo(new Reading.Of<>(seed, List.of()));
  }

  @Test
  void everythingThatIsWrongInTheFolderIsToldAtOnce(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("seed/A.json"));
    Reading<Seed> reading =
        read(
            folder,
            Map.of(
                "B.json", "[\n\n{",
                "C.json", "{}",
                "D.json", "[3]",
                "users.json", "[{\"groups\":[]}]"));
    assertThat(told(reading.problems()))
        .containsExactly(
            "seed/A.json SEED-001",
            "seed/B.json:3 SEED-002",
            "seed/C.json SEED-003",
            "seed/D.json SEED-003",
            "seed/users.json SEED-004");
  }

  @Test
  void everyStrangerIsNamed() {
    Seed seed = new Seed(Map.of(), List.of(new Seed.User("ada", List.of())));
    List<Problem> problems = SeedFolder.strangers(seed, List.of("bob", "ada", "eve"));
    assertThat(told(problems))
        .containsExactly("seed/users.json SEED-005", "seed/users.json SEED-005");
    assertThat(problems.toString()).contains("bob", "eve").doesNotContain("ada");
  }

  @Test
  void aFileWithoutATableIsTold(@TempDir Path folder) throws IOException {
    Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
    Deployment deployment = Deployment.sandbox("x", URI.create("http://localhost:1"));
    Blueprint blueprint =
        ((Reading.Of<Blueprint>) BlueprintReader.read(template, deployment)).value();
    assertThat(told(SeedCheck.of(new Seed(Map.of("Gone", List.of()), List.of()), blueprint)))
        .containsExactly("seed/Gone.json SEED-006");
  }

  @Test
  void everyTypeOfValueFits(@TempDir Path folder) throws IOException {
    assertThat(
            unfit(
                folder,
                """
                {"pk":{"S":"a"},"sk":{"N":"-1.5E3"},"b":{"B":"AA=="},"o":{"BOOL":false},
                 "n":{"NULL":true},"m":{"M":{"x":{"L":[{"S":"y"}]}}},"l":{"L":[]},
                 "ss":{"SS":["a"]},"ns":{"NS":["1"]},"bs":{"BS":["AA=="]}}"""))
        .isEmpty();
  }

  @Test
  void whatIsNoValueIsTold(@TempDir Path folder) throws IOException {
    List<String> values =
        List.of(
            "3",
            "{}",
            "{\"S\":1}",
            "{\"N\":\"many\"}",
            "{\"S\":\"a\",\"N\":\"1\"}",
            "{\"SS\":[]}",
            "{\"BOOL\":\"yes\"}",
            "{\"M\":{\"x\":\"y\"}}",
            "{\"L\":[1]}",
            "{\"X\":\"y\"}");
    List<String> items = new ArrayList<>();
    for (String value : values) {
      items.add("{\"pk\":{\"S\":\"a\"},\"sk\":{\"N\":\"1\"},\"v\":" + value + "}");
    }
    assertThat(unfit(folder, items.toArray(String[]::new)))
        .hasSize(values.size())
        .containsOnly("seed/Things.json SEED-007");
  }

  @Test
  void anItemWithoutItsKeysIsTold(@TempDir Path folder) throws IOException {
    assertThat(unfit(folder, "{\"pk\":{\"N\":\"1\"}}"))
        .containsExactly("seed/Things.json SEED-008", "seed/Things.json SEED-008");
  }
}
