package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.schemas.model.BadRequestException;
import software.amazon.awssdk.services.schemas.model.ConflictException;
import software.amazon.awssdk.services.schemas.model.CreateSchemaResponse;
import software.amazon.awssdk.services.schemas.model.ForbiddenException;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import software.amazon.awssdk.services.schemas.model.PreconditionFailedException;
import software.amazon.awssdk.services.schemas.model.RegistrySummary;
import software.amazon.awssdk.services.schemas.model.SchemaSummary;
import software.amazon.awssdk.services.schemas.model.SchemaVersionSummary;
import software.amazon.awssdk.services.schemas.model.SearchSchemaSummary;
import software.amazon.awssdk.services.schemas.model.Type;

/// Registries, schemas and versions with the SDK.
class SchemasTest {

  private static final String ARN = "arn:aws:schemas:us-east-1:000000000000:";
  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  /// An event type with one property.
  static String document(String title, String type) {
    return """
    {"openapi":"3.0.0","info":{"version":"1.0.0","title":"%s"},"paths":{},"components":{"schemas":{
    "AWSEvent":{"type":"object","properties":{"detail":{"$ref":"#/components/schemas/%s"}}},
    "%s":{"type":"object","properties":{"id":{"type":"%s"}}}}}}
    """
        .formatted(title, title, title, type);
  }

  private void registry(String name) {
    rig.aws.schemas.createRegistry(request -> request.registryName(name));
  }

  private CreateSchemaResponse schema(String name, String content) {
    return rig.aws.schemas.createSchema(
        request ->
            request.registryName("shop").schemaName(name).type(Type.OPEN_API3).content(content));
  }

  private static AbstractThrowableAssert<?, ?> refused(
      ThrowingCallable call, Class<? extends Throwable> with) {
    return assertThatThrownBy(call).isInstanceOf(with);
  }

  @Test
  void aRegistryIsCreatedChangedAndDeleted() {
    var created =
        rig.aws.schemas.createRegistry(
            request ->
                request.registryName("shop").description("all").tags(Map.of("team", "shop")));
    assertThat(created.registryArn()).isEqualTo(ARN + "registry/shop");
    assertThat(created.tags()).containsEntry("team", "shop");
    refused(() -> registry("shop"), ConflictException.class)
        .hasMessageContaining("Registry with name shop already exists.");

    rig.aws.schemas.updateRegistry(request -> request.registryName("shop").description("some"));
    assertThat(
            rig.aws.schemas.describeRegistry(request -> request.registryName("shop")).description())
        .isEqualTo("some");
    schema("a", document("A", "string"));
    refused(
            () -> rig.aws.schemas.deleteRegistry(request -> request.registryName("shop")),
            BadRequestException.class)
        .hasMessageContaining("still has schemas");
    rig.aws.schemas.deleteSchema(request -> request.registryName("shop").schemaName("a"));
    rig.aws.schemas.deleteRegistry(request -> request.registryName("shop"));
    refused(
            () -> rig.aws.schemas.describeRegistry(request -> request.registryName("shop")),
            NotFoundException.class)
        .hasMessageContaining("Registry with name shop does not exist.");
  }

  @Test
  void awsOwnRegistryIsThereAndNobodyChangesIt() {
    registry("shop");
    assertThat(
            rig.aws.schemas.listRegistries(request -> request.scope("AWS")).registries().stream()
                .map(RegistrySummary::registryArn))
        .containsExactly("arn:aws:schemas:us-east-1::registry/aws.events");
    assertThat(
            rig.aws.schemas.listRegistries(request -> request.scope("Local")).registries().stream()
                .map(RegistrySummary::registryName))
        .containsExactly("shop");
    refused(() -> registry("aws.mine"), ForbiddenException.class);
    refused(
        () -> rig.aws.schemas.deleteRegistry(request -> request.registryName("aws.events")),
        ForbiddenException.class);
    refused(
        () -> rig.aws.schemas.listRegistries(request -> request.scope("All")),
        BadRequestException.class);
  }

  @Test
  void registriesAreLimitedAndNamed() {
    IntStream.range(0, 10).forEach(i -> registry("r" + i));
    refused(() -> registry("r10"), ForbiddenException.class).hasMessageContaining("quota");
    refused(() -> registry("a b"), BadRequestException.class);
  }

  @Test
  void aChangedSchemaIsANewVersionAndAnEqualOneAConflict() {
    registry("shop");
    CreateSchemaResponse first = schema("shop@A", document("A", "string"));
    assertThat(first.schemaArn()).isEqualTo(ARN + "schema/shop/shop@A");
    assertThat(first.schemaVersion()).isEqualTo("1");
    assertThat(first.lastModified()).isEqualTo(Rig.START);
    refused(() -> schema("shop@A", document("A", "string")), ConflictException.class);
    refused(() -> update(document("A", "string").replace("\n", " ")), ConflictException.class)
        .hasMessageContaining("No change since the previous");

    assertThat(update(document("A", "integer"))).isEqualTo("2");
    assertThat(update(document("A", "number"))).isEqualTo("3");
    assertThat(described("2")).isEqualTo(document("A", "integer"));
    assertThat(described(null)).isEqualTo(document("A", "number"));
    refused(() -> described("4"), NotFoundException.class);

    rig.aws.schemas.deleteSchemaVersion(
        request -> request.registryName("shop").schemaName("shop@A").schemaVersion("3"));
    assertThat(described(null)).isEqualTo(document("A", "integer"));
    assertThat(update(document("A", "number"))).as("numbers are not given twice").isEqualTo("4");
    assertThat(
            rig
                .aws
                .schemas
                .listSchemaVersionsPaginator(
                    request -> request.registryName("shop").schemaName("shop@A").limit(1))
                .schemaVersions()
                .stream()
                .map(SchemaVersionSummary::schemaVersion))
        .containsExactly("1", "2", "4");
  }

  private String update(String content) {
    return rig.aws
        .schemas
        .updateSchema(request -> request.registryName("shop").schemaName("shop@A").content(content))
        .schemaVersion();
  }

  private String described(@org.jspecify.annotations.Nullable String version) {
    return rig.aws
        .schemas
        .describeSchema(
            request -> request.registryName("shop").schemaName("shop@A").schemaVersion(version))
        .content();
  }

  @Test
  void aDescriptionAloneIsNoNewVersion() {
    registry("shop");
    schema("shop@A", document("A", "string"));
    var changed =
        rig.aws.schemas.updateSchema(
            request -> request.registryName("shop").schemaName("shop@A").description("new"));
    assertThat(changed.schemaVersion()).isEqualTo("1");
    assertThat(changed.description()).isEqualTo("new");
  }

  @Test
  void aSchemaGoesWithItsLastVersion() {
    registry("shop");
    schema("shop@A", document("A", "string"));
    rig.aws.schemas.deleteSchemaVersion(
        request -> request.registryName("shop").schemaName("shop@A").schemaVersion("1"));
    refused(() -> described(null), NotFoundException.class)
        .hasMessageContaining("Schema with name shop@A does not exist.");
  }

  @Test
  void contentThatIsNotOfItsTypeIsRefused() {
    registry("shop");
    for (String content :
        List.of(
            "nonsense",
            "[]",
            "{}",
            "{\"openapi\":\"2.0\"}",
            "{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"A\"}}",
            "{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"A\",\"version\":\"1\"}}",
            " ".repeat(100_001))) {
      refused(() -> schema("a", content), BadRequestException.class)
          .hasMessageContaining("Content");
    }
    refused(
        () ->
            rig.aws.schemas.createSchema(
                request -> request.registryName("shop").schemaName("a").content("{}").type("Avro")),
        BadRequestException.class);
  }

  @Test
  void draft4IsAccepted() {
    registry("shop");
    String content =
        "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"type\":\"object\"}";
    rig.aws.schemas.createSchema(
        request ->
            request
                .registryName("shop")
                .schemaName("shop@A")
                .content(content)
                .type(Type.JSON_SCHEMA_DRAFT4));
    assertThat(described(null)).isEqualTo(content);
    refused(() -> update(content.replace("draft-04", "draft-07")), BadRequestException.class);
  }

  @Test
  void listsComeInPages() {
    registry("shop");
    IntStream.range(0, 5).forEach(i -> schema("shop@E" + i, document("E" + i, "string")));
    assertThat(
            rig
                .aws
                .schemas
                .listSchemasPaginator(request -> request.registryName("shop").limit(2))
                .schemas()
                .stream()
                .map(SchemaSummary::schemaName))
        .containsExactly("shop@E0", "shop@E1", "shop@E2", "shop@E3", "shop@E4");
    var page = rig.aws.schemas.listSchemas(request -> request.registryName("shop").limit(2));
    rig.aws.schemas.deleteSchema(request -> request.registryName("shop").schemaName("shop@E1"));
    assertThat(
            rig.aws
                .schemas
                .listSchemas(
                    request -> request.registryName("shop").limit(2).nextToken(page.nextToken()))
                .schemas())
        .as("a deleted schema moves no other")
        .extracting(SchemaSummary::schemaName)
        .containsExactly("shop@E2", "shop@E3");
    refused(
        () -> rig.aws.schemas.listSchemas(request -> request.registryName("shop").nextToken("!")),
        BadRequestException.class);
    refused(
        () -> rig.aws.schemas.listSchemas(request -> request.registryName("shop").limit(0)),
        BadRequestException.class);
  }

  @Test
  void allKeywordsMustStandInNameOrContent() {
    registry("shop");
    schema("shop@OrderPlaced", document("OrderPlaced", "string"));
    schema("shop@StockLow", document("StockLow", "integer"));
    assertThat(found("order")).containsExactly("shop@OrderPlaced");
    assertThat(found("SHOP integer")).containsExactly("shop@StockLow");
    assertThat(found("shop")).hasSize(2);
    assertThat(found("order integer")).isEmpty();
  }

  private List<String> found(String keywords) {
    return rig
        .aws
        .schemas
        .searchSchemas(request -> request.registryName("shop").keywords(keywords))
        .schemas()
        .stream()
        .map(SearchSchemaSummary::schemaName)
        .toList();
  }

  @Test
  void onlyDiscoveredSchemasAreExported() {
    registry("shop");
    schema("shop@A", document("A", "string"));
    refused(
            () ->
                rig.aws.schemas.exportSchema(
                    request ->
                        request.registryName("shop").schemaName("shop@A").type("JSONSchemaDraft4")),
            ForbiddenException.class)
        .hasMessageContaining("You cannot export non discovered or non aws managed schemas.");
  }

  @Test
  void aPolicyIsChangedOnlyByWhoKnowsItsRevision() {
    registry("shop");
    refused(() -> policy(null, null), BadRequestException.class);
    String statement = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
    refused(
        () -> rig.aws.schemas.getResourcePolicy(request -> request.registryName("shop")),
        NotFoundException.class);
    String revision = policy(statement, null);
    String next = policy(statement, revision);
    refused(() -> policy(statement, revision), PreconditionFailedException.class);
    var got = rig.aws.schemas.getResourcePolicy(request -> request.registryName("shop"));
    assertThat(got.revisionId()).isEqualTo(next);
    assertThat(got.policy()).isEqualTo(statement);
    rig.aws.schemas.deleteResourcePolicy(request -> request.registryName("shop"));
    refused(
        () -> rig.aws.schemas.deleteResourcePolicy(request -> request.registryName("shop")),
        NotFoundException.class);
  }

  private String policy(
      @org.jspecify.annotations.Nullable String policy,
      @org.jspecify.annotations.Nullable String revision) {
    return rig.aws
        .schemas
        .putResourcePolicy(
            request -> request.registryName("shop").policy(policy).revisionId(revision))
        .revisionId();
  }

  @Test
  void tagsAreSetAndRemoved() {
    registry("shop");
    String arn = schema("shop@A", document("A", "string")).schemaArn();
    rig.aws.schemas.tagResource(
        request -> request.resourceArn(arn).tags(Map.of("a", "1", "b", "2", "c", "3")));
    rig.aws.schemas.untagResource(request -> request.resourceArn(arn).tagKeys("a", "c"));
    assertThat(rig.aws.schemas.listTagsForResource(request -> request.resourceArn(arn)).tags())
        .isEqualTo(Map.of("b", "2"));
    refused(
        () -> rig.aws.schemas.listTagsForResource(request -> request.resourceArn(arn + "x")),
        NotFoundException.class);
  }

  @Test
  void whatTheServiceDoesNotHaveIsNoted() throws Exception {
    try (var http = java.net.http.HttpClient.newHttpClient()) {
      var request =
          java.net.http.HttpRequest.newBuilder(rig.sandbox.endpoint().resolve("/v1/nothing?a=b"))
              .header(
                  "Authorization",
                  "AWS4-HMAC-SHA256 Credential=AKID/20261121/us-east-1/schemas/aws4_request")
              .build();
      var response = http.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("\"Code\":\"BadRequest\"", "Unsupported operation.");
    }
    assertThat(rig.sandbox.unsupportedCalls()).containsExactly("schemas GET /v1/nothing");
  }
}
