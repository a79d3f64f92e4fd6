package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stormglass.registry.SchemaSync;

/// `stormglass schemas`: the folder of schemas and a registry of EventBridge.
@Command(
    name = "schemas",
    header = "Push, pull or compare schemas with a registry of EventBridge.",
    description = {
      "It works on AWS, with the credentials and region of the AWS CLI, or on the sandbox.",
      "Nothing is deleted, and nothing is written over that is nowhere else."
    },
    mixinStandardHelpOptions = true,
    subcommands = BindingsCommand.class,
    synopsisSubcommandLabel = "ACTION",
    footer = {
      "",
      "Example:  ./stormglass schemas push --endpoint-url http://localhost:4566",
      "          ./stormglass schemas bindings --endpoint-url http://localhost:4566"
    })
final class SchemasCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(header = "Put the folder's schemas into the registry.", mixinStandardHelpOptions = true)
  int push(
      @Mixin RegistryOptions options,
      @Option(
              names = "--force",
              description = "push also what the registry has gone on from: a version as before")
          boolean forced)
      throws IOException {
    return sync(SchemaSync.Action.PUSH, options, forced);
  }

  @Command(
      header = "Write the registry's schemas into the folder.",
      mixinStandardHelpOptions = true)
  int pull(
      @Mixin RegistryOptions options,
      @Option(names = "--force", description = "write also over what was never pushed")
          boolean forced)
      throws IOException {
    return sync(SchemaSync.Action.PULL, options, forced);
  }

  @Command(
      header = "Say how folder and registry differ; ends with 1 when they do.",
      mixinStandardHelpOptions = true)
  int diff(@Mixin RegistryOptions options) throws IOException {
    return sync(SchemaSync.Action.DIFF, options, false);
  }

  private int sync(SchemaSync.Action action, RegistryOptions options, boolean forced)
      throws IOException {
    PrintWriter out = Options.spec(spec).commandLine().getOut();
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    SchemaSync.Result result = SchemaSync.run(action, options.folder(), options.address(), forced);
    result.lines().forEach(out::println);
    out.flush();
    int problems = Failures.problems(result.problems(), err);
    return result.equal() ? problems : Failures.PROBLEMS;
  }
}
