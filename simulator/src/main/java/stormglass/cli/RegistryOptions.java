package stormglass.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import stormglass.registry.Address;

/// A folder of schemas and a registry of EventBridge, as the commands of `schemas` are given them.
final class RegistryOptions {

  private static final String SHOP = "shop";

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
      description = "the registry's name (default: the system that the events' sources begin with)")
  private @Nullable String registry;

  Path folder() {
    return folder == null ? Options.layout().schemas() : folder;
  }

  /// The system of the schemas: `shop` where one is `shop.ordering@OrderPlaced.json`.
  private String system() {
    return system(folder()).or(() -> system(Options.layout().schemas())).orElse(SHOP);
  }

  private static Optional<String> system(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[^.@]+\\..*@.+\\.json"))
          .map(name -> name.substring(0, name.indexOf('.')))
          .sorted()
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // What cannot be read is told when the folder is.
    }
  }

  Address address() {
    return new Address(registry == null ? system() : registry, endpoint, region);
  }
}
