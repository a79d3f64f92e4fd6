package stormglass.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stormglass.problem.Reading;
import stormglass.sample.Sample;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// `stormglass sample`: sample events of a schema.
@Command(
    name = "sample",
    header = "Print sample events of a schema, one JSON document a line.",
    description = {
      "The events are as EventBridge would deliver them. The same seed gives the same lines.",
      "For invalid ones stderr names what is broken, line by line."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:  ./stormglass sample shop.ordering@OrderPlaced -n 5",
      "          ./stormglass sample shop.ordering@OrderPlaced --kind invalid --seed 7"
    })
final class SampleCommand implements Callable<Integer> {

  @Parameters(
      arity = "1",
      paramLabel = "SCHEMA",
      description = "the name of the schema: <source>@<DetailType>")
  private String name = "";

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "1",
      converter = Options.Count.class,
      description = "how many (default: ${DEFAULT-VALUE})")
  private int count;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "valid",
      description = "valid, minimal, maximal, boundary or invalid (default: ${DEFAULT-VALUE})")
  private SampleKind kind = SampleKind.VALID;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Options.WholeNumber.class,
      defaultValue = "5",
      description = "the seed of everything random (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--schemas",
      paramLabel = "DIR",
      description = "the folder of schemas (default: events/schemas)")
  private @Nullable Path schemas;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    Path folder = schemas == null ? Options.layout().schemas() : schemas;
    return switch (SchemaReader.read(folder)) {
      case Reading.Failed<List<EventSchema>>(var problems) -> Failures.problems(problems, err);
      case Reading.Of<List<EventSchema>>(var known, _) ->
          switch (Samples.of(
              find(known), RandomGeneratorFactory.of("L64X128MixRandom").create(seed))) {
            case Reading.Failed<Samples>(var problems) -> Failures.problems(problems, err);
            case Reading.Of<Samples>(var samples, _) -> print(samples, err);
          };
    };
  }

  private EventSchema find(List<EventSchema> known) {
    return known.stream()
        .filter(schema -> schema.registryName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Usage.of(
                    spec,
                    List.of(
                        "There is no schema '%s'; known: %s."
                            .formatted(
                                name,
                                known.stream()
                                    .map(EventSchema::registryName)
                                    .collect(Collectors.joining(", "))))));
  }

  private int print(Samples samples, PrintWriter err) {
    PrintWriter out = Options.spec(spec).commandLine().getOut();
    for (int i = 1; i <= count; i++) {
      Sample sample = samples.next(kind);
      out.println(sample.json());
      int line = i;
      sample.breach().ifPresent(breach -> err.println("line " + line + ": " + breach));
    }
    out.flush();
    err.flush();
    return 0;
  }
}
