package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.schemas.SchemasClient;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Settings;

/// The command `schemas` on the sandbox.
class SchemasCommandTest {

  private static final Path SHOP = Path.of("../events/schemas");
  private static final String CONTENT =
      """
      {
        "openapi": "3.0.0",
        "info": {"version": "1.0.0", "title": "A"},
        "paths": {}
      }
      """;

  @TempDir private Path folder;
  private Sandbox sandbox;

  SchemasCommandTest() throws IOException {
    sandbox = Sandbox.start(Settings.of(InstantSource.system()));
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("here/orders"));
    Files.createDirectories(folder.resolve("here/released"));
    Files.writeString(folder.resolve("here/orders/shop.orders@A.json"), CONTENT);
    Files.writeString(folder.resolve("here/released/shop.orders@A.json"), "older");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private Typed schemas(String action, Path of, String... more) {
    List<Object> words =
        new ArrayList<>(List.of("schemas", action, of, "--endpoint-url", sandbox.endpoint()));
    words.addAll(List.of(more));
    return Typed.command(words.toArray());
  }

  @Test
  void whatWasPushedIsTheSameAndIsPulledWordByWord() throws IOException {
    Path here = folder.resolve("here");
    assertThat(schemas("push", here).endsWith(0).out())
        .contains("made     registry shop", "created  shop.orders@A version 1", "1 created, 0");
    assertThat(schemas("diff", here).endsWith(0).out()).contains("0 differ, 1 are the same");
    assertThat(schemas("push", here).endsWith(0).out())
        .isEqualTo("0 created, 0 changed, 1 as they were in registry shop.\n");
    Path there = folder.resolve("there");
    schemas("pull", there).endsWith(0);
    assertThat(Files.readString(there.resolve("orders/shop.orders@A.json"))).isEqualTo(CONTENT);
    assertThat(schemas("pull", there).endsWith(0).out()).contains("0 written, 1 as they were");
  }

  @Test
  void aChangeIsSeenAndPushedAsAVersion() throws IOException {
    Path here = folder.resolve("here");
    schemas("push", here).endsWith(0);
    Files.writeString(here.resolve("orders/shop.orders@A.json"), CONTENT.replace("1.0.0", "1.0.1"));
    Files.writeString(here.resolve("shop.orders@B.json"), CONTENT);
    assertThat(schemas("diff", here).endsWith(1).out())
        .contains("differs     shop.orders@A at /info/version", "only here   shop.orders@B")
        .contains("2 differ, 0 are the same");
    assertThat(schemas("push", here).endsWith(0).out())
        .contains("changed  shop.orders@A version 2", "created  shop.orders@B version 1");
    Files.delete(here.resolve("shop.orders@B.json"));
    assertThat(schemas("diff", here).endsWith(1).out()).contains("only there  shop.orders@B");
  }

  @Test
  void whatWasNeverPushedIsNotPulledOver() throws IOException {
    Path here = folder.resolve("here");
    Path file = here.resolve("orders/shop.orders@A.json");
    schemas("push", here).endsWith(0);
    Files.writeString(file, CONTENT.replace("1.0.0", "1.0.1"));

    assertThat(schemas("pull", here).endsWith(1).err())
        .contains("shop.orders@A.json: error REGISTRY-015");
    assertThat(file).content().contains("1.0.1");
    schemas("pull", here, "--force").endsWith(0);
    assertThat(file).hasContent(CONTENT);
  }

  @Test
  void aVersionOfSomebodyElseIsPulledAndNotTakenBack() throws IOException {
    Path here = folder.resolve("here");
    Path file = here.resolve("orders/shop.orders@A.json");
    schemas("push", here).endsWith(0);
    Files.writeString(file, CONTENT.replace("1.0.0", "1.0.1"));
    schemas("push", here).endsWith(0);
    Files.writeString(file, CONTENT);

    assertThat(schemas("push", here).endsWith(1).err())
        .contains("error REGISTRY-016", "This is version 1");
    assertThat(schemas("pull", here).endsWith(0).out()).contains("1 written");
    assertThat(file).content().contains("1.0.1");
    Files.writeString(file, CONTENT);
    assertThat(schemas("push", here, "--force").endsWith(0).out()).contains("A version 3");
  }

  @Test
  void theRegistryIsThatOfTheSystemUnlessItIsNamed() throws IOException {
    Path kit = folder.resolve("kit/lending");
    Files.createDirectories(kit);
    Files.writeString(kit.resolve("library.lending@BookBorrowed.json"), CONTENT);

    assertThat(schemas("push", folder.resolve("kit")).endsWith(0).out())
        .contains("made     registry library");
    assertThat(schemas("diff", folder.resolve("kit"), "--registry", "shop").endsWith(1).err())
        .contains("registry shop: error REGISTRY-004");
  }

  @Test
  void theShopsSchemasGoThereAndBack() {
    assertThat(schemas("push", SHOP).endsWith(0).out()).contains("shop.ordering@OrderPlaced");
    assertThat(schemas("diff", SHOP).endsWith(0).out()).contains("0 differ");
  }

  @Test
  void aFolderThatCannotBeUsedIsToldInFullAndNothingIsPushed() throws IOException {
    Path here = folder.resolve("here");
    Files.writeString(here.resolve("shop.orders@A.json"), CONTENT);
    Files.writeString(here.resolve("shop.orders@B.json"), "[]");
    assertThat(schemas("push", here).endsWith(1).err()).contains("REGISTRY-002", "REGISTRY-003");
    assertThat(schemas("push", folder.resolve("none")).endsWith(1).err()).contains("REGISTRY-001");
    assertThat(schemas("diff", folder.resolve("here/released")).endsWith(1).err())
        .contains("REGISTRY-002");
  }

  @Test
  void whatTheServiceSaysIsTold() throws IOException {
    Path here = folder.resolve("here");
    assertThat(schemas("diff", here).endsWith(1).err())
        .contains("REGISTRY-004", "There is no such registry.");
    assertThat(schemas("push", here, "--registry", "a b").endsWith(1).err())
        .contains("REGISTRY-005", "BadRequest: RegistryName");
    Files.writeString(here.resolve("shop.orders@B.json"), "{\"openapi\":\"2.0\"}");
    assertThat(schemas("push", here).endsWith(1).err())
        .contains("REGISTRY-005", "Content is not valid OpenApi3");
  }

  @Test
  void anEndpointWhereNobodyAnswersIsToldInASentence() {
    URI gone = sandbox.endpoint();
    sandbox.close();
    assertThat(Typed.command("schemas", "diff", SHOP, "--endpoint-url", gone).endsWith(1).err())
        .contains("REGISTRY-006");
  }

  @Test
  void aSchemaThatNoFileCanHoldIsLeftThere() {
    try (SchemasClient client =
        SchemasClient.builder()
            .httpClientBuilder(ApacheHttpClient.builder())
            .region(Region.US_EAST_1)
            .endpointOverride(sandbox.endpoint())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .build()) {
      client.createRegistry(request -> request.registryName("shop"));
      client.createSchema(
          request ->
              request
                  .registryName("shop")
                  .schemaName("../../a@b")
                  .type("JSONSchemaDraft4")
                  .content("{\"type\":\"object\"}"));
      client.createSchema(
          request ->
              request
                  .registryName("shop")
                  .schemaName("a@b")
                  .type("JSONSchemaDraft4")
                  .content("{\"type\":\"object\",\"required\":[\"x\"]}"));
    }
    Typed pulled = schemas("pull", folder.resolve("there")).endsWith(1);
    assertThat(pulled.err()).contains("REGISTRY-007", "'../../a@b'");
    assertThat(folder.resolve("there/a/a@b.json"))
        .hasContent("{\n  \"type\": \"object\",\n  \"required\": [\n    \"x\"\n  ]\n}\n");
    assertThat(folder.resolve("there")).isDirectoryRecursivelyContaining("glob:**a@b.json");
  }

  @Test
  void whatIsNoActionOrEndpointIsWrongUsage() {
    Typed.command("schemas", "throw").endsWith(2);
    assertThat(Typed.command("schemas", "diff", "--endpoint-url", "nonsense").endsWith(2).err())
        .contains("'nonsense' is no endpoint");
  }
}
