package stormglass.registry;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.schemas.SchemasClient;
import software.amazon.awssdk.services.schemas.SchemasClientBuilder;
import software.amazon.awssdk.services.schemas.model.ConflictException;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import software.amazon.awssdk.services.schemas.model.SchemaSummary;

/// A registry behind AWS's SDK.
final class RemoteRegistry implements AutoCloseable {

  private final SchemasClient client;
  private final String name;

  RemoteRegistry(Address address) {
    SchemasClientBuilder builder =
        SchemasClient.builder().httpClientBuilder(ApacheHttpClient.builder());
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

  /// Which registry, where.
  ///
  /// @param endpoint null for AWS's own
  /// @param region null for the one of the environment or the profile
  record Address(String registry, @Nullable URI endpoint, @Nullable String region) {}

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

  @Override
  public void close() {
    client.close();
  }
}
