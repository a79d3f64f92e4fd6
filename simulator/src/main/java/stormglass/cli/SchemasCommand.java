package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import stormglass.registry.SchemaSync;

/// `stormglass schemas`: the folder of schemas and a registry of EventBridge.
@Command(
    name = "schemas",
    header = "Push, pull or compare schemas with a registry of EventBridge.",
    description = {
      "push puts the folder's schemas into the registry, pull writes the registry's into the"
          + " folder, diff says how they differ and ends with 1 when they do. Nothing is deleted.",
      "It works on AWS, with the credentials and region of the AWS CLI, or on the sandbox."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:  ./stormglass schemas push --endpoint-url http://localhost:4566"})
final class SchemasCommand implements Callable<Integer> {

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

  @Parameters(index = "0", paramLabel = "ACTION", description = "push, pull or diff")
  private SchemaSync.@Nullable Action action;

  @Parameters(
      index = "1",
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

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Options.spec(spec).commandLine().getOut();
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    SchemaSync.Action asked = java.util.Objects.requireNonNull(action);
    Path schemas = folder == null ? Options.home().resolve("events/schemas") : folder;
    SchemaSync.Result result = SchemaSync.run(asked, schemas, registry, endpoint, region);
    result.lines().forEach(out::println);
    out.flush();
    int problems = Failures.problems(result.problems(), err);
    return result.equal() ? problems : Failures.PROBLEMS;
  }
}
