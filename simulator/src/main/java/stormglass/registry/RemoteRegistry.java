package stormglass.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.schemas.SchemasClient;
import software.amazon.awssdk.services.schemas.SchemasClientBuilder;
import software.amazon.awssdk.services.schemas.model.BadRequestException;
import software.amazon.awssdk.services.schemas.model.CodeGenerationStatus;
import software.amazon.awssdk.services.schemas.model.ConflictException;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import software.amazon.awssdk.services.schemas.model.SchemaSummary;
import software.amazon.awssdk.services.schemas.model.SchemaVersionSummary;
import stormglass.problem.Problem;

/// A registry behind AWS's SDK.
final class RemoteRegistry implements AutoCloseable {

  private static final String JAVA_8 = "Java8";
  private static final Duration ATTEMPT = Duration.ofSeconds(10);
  private static final Duration CALL = Duration.ofSeconds(25);

  private final SchemasClient client;
  private final String name;

  RemoteRegistry(Address address) {
    SchemasClientBuilder builder =
        SchemasClient.builder()
            .httpClientBuilder(ApacheHttpClient.builder())
            .overrideConfiguration(
                calls -> calls.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
    URI endpoint = address.endpoint();
    String region = address.region();
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
      if (List.of("localhost", "127.0.0.1").contains(endpoint.getHost())) {
        // The sandbox takes any credentials; nobody needs to have some for it.
        builder.credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox")));
        region = region == null ? "us-east-1" : region;
      }
    }
    if (region != null) {
      builder.region(Region.of(region));
    }
    client = builder.build();
    name = address.registry();
  }

  /// Says in a problem what the service, or the way to it, refused.
  static Problem problem(SdkException refusal, Address address) {
    String where = address.where();
    if (refusal instanceof AwsServiceException service) {
      return problem(service, where);
    }
    String message = String.valueOf(refusal.getMessage());
    if (message.startsWith("Unable to unmarshall")) {
      return RegistryProblem.UNREACHABLE.at(where, "What answers there is no EventBridge.");
    }
    String what =
        message
            .replaceFirst("(?s) in the chain.*", "")
            .replaceFirst(" \\(SDK Attempt Count: \\d+\\)", "");
    return RegistryProblem.UNREACHABLE.at(where, what.endsWith(".") ? what : what + ".");
  }

  private static Problem problem(AwsServiceException service, String where) {
    int status = service.statusCode();
    AwsErrorDetails details = service.awsErrorDetails();
    boolean said = details != null && details.errorCode() != null;
    String what =
        said
            ? details.errorCode().replaceFirst("Exception$", "") + ": " + details.errorMessage()
            : "It answers %d, and nothing else.".formatted(status);
    if (status == 429 || status >= 500) {
      return RegistryProblem.BUSY.at(where, what);
    }
    return said
        ? RegistryProblem.REFUSED.at(where, what)
        : RegistryProblem.UNREACHABLE.at(
            where, "What answers there, with %d, is no EventBridge.".formatted(status));
  }

  /// Makes the registry unless it is there.
  ///
  /// @return whether it was made
  boolean make() {
    try {
      client.createRegistry(request -> request.registryName(name));
      return true;
    } catch (ConflictException there) {
      return false;
    }
  }

  /// The names of all schemas; empty when there is no such registry.
  Optional<List<String>> names() {
    try {
      client.describeRegistry(request -> request.registryName(name));
      return Optional.of(
          client.listSchemasPaginator(request -> request.registryName(name)).schemas().stream()
              .map(SchemaSummary::schemaName)
              .sorted()
              .toList());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /// The latest contents of schemas, by name.
  Map<String, String> contents(List<String> names) {
    Map<String, String> contents = new TreeMap<>();
    for (String schema : names) {
      contents.put(
          schema,
          client
              .describeSchema(request -> request.registryName(name).schemaName(schema))
              .content());
    }
    return contents;
  }

  /// The version of a schema that says what a document says; empty when none does.
  Optional<String> versionOf(String schema, Document document) {
    return client
        .listSchemaVersionsPaginator(request -> request.registryName(name).schemaName(schema))
        .schemaVersions()
        .stream()
        .map(SchemaVersionSummary::schemaVersion)
        .filter(version -> says(schema, version, document))
        .findFirst();
  }

  private boolean says(String schema, String version, Document document) {
    String content =
        client
            .describeSchema(
                request -> request.registryName(name).schemaName(schema).schemaVersion(version))
            .content();
    return Document.read(content).filter(document::says).isPresent();
  }

  /// Creates a schema.
  ///
  /// @return its version
  String create(String schema, Document document) {
    return client
        .createSchema(
            request ->
                request
                    .registryName(name)
                    .schemaName(schema)
                    .type(document.type())
                    .content(document.text()))
        .schemaVersion();
  }

  /// Adds a version to a schema.
  ///
  /// @return the version; empty when the registry sees no change
  Optional<String> change(String schema, Document document) {
    try {
      return Optional.of(
          client
              .updateSchema(
                  request ->
                      request
                          .registryName(name)
                          .schemaName(schema)
                          .type(document.type())
                          .content(document.text()))
              .schemaVersion());
    } catch (ConflictException noChange) {
      return Optional.empty();
    }
  }

  /// The zip of a schema's code binding; empty when none has been made.
  Optional<byte[]> bindingSource(String schema) {
    try {
      return Optional.of(
          client
              .getCodeBindingSource(
                  request -> request.registryName(name).schemaName(schema).language(JAVA_8))
              .body()
              .asByteArray());
    } catch (NotFoundException notMade) {
      return Optional.empty();
    }
  }

  /// Asks for a code binding; one that is being made already is as good.
  ///
  /// @return why there will be none
  Optional<String> makeBinding(String schema) {
    try {
      client.putCodeBinding(
          request -> request.registryName(name).schemaName(schema).language(JAVA_8));
      return Optional.empty();
    } catch (ConflictException underWay) {
      return Optional.empty();
    } catch (BadRequestException refusal) {
      return Optional.of(refusal.awsErrorDetails().errorMessage());
    }
  }

  /// How far a code binding is.
  CodeGenerationStatus bindingStatus(String schema) {
    return client
        .describeCodeBinding(
            request -> request.registryName(name).schemaName(schema).language(JAVA_8))
        .status();
  }

  @Override
  public void close() {
    client.close();
  }
}
