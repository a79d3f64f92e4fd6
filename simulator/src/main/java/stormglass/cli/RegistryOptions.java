package stormglass.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import stormglass.registry.Address;

/// A folder of schemas and a registry of EventBridge, as the commands of `schemas` are given them.
final class RegistryOptions {

  /// An `http` or `https` URL of a host.
  static final class Endpoint implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      if (text.matches("https?://[0-9A-Za-z.\\-]+(:[0-9]{1,5})?/?")) {
        return URI.create(text);
      }
      throw new TypeConversionException(
          "'" + text + "' is no endpoint; one looks as http://localhost:4566 does");
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "the folder of schemas (default: events/schemas)")
  private @Nullable Path folder;

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      converter = Endpoint.class,
      description = "where the service is, such as the sandbox (default: AWS)")
  private @Nullable URI endpoint;

  @Option(
      names = "--region",
      paramLabel = "NAME",
      description = "such as eu-central-1 (default: that of the AWS CLI)")
  private @Nullable String region;

  @Option(
      names = "--registry",
      paramLabel = "NAME",
      defaultValue = "shop",
      description = "the registry's name (default: ${DEFAULT-VALUE})")
  private String registry = "shop";

  Path folder() {
    return folder == null ? Options.layout().schemas() : folder;
  }

  Address address() {
    return new Address(registry, endpoint, region);
  }
}
