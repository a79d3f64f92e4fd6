package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stormglass.registry.SchemaBindings;
import stormglass.registry.binding.Comparison;
import stormglass.traffic.Streams;

/// `stormglass schemas bindings`: AWS's own classes of the schemas, held against ours.
@Command(
    name = "bindings",
    header = "Compare the classes that EventBridge generates with ours, on sample events.",
    description = {
      "Fetches the Java 8 code bindings of the folder's schemas, has missing ones made, compiles"
          + " and runs them: every sample event is read and written by them and by our classes."
          + " Ends with 1 when the two differ.",
      "No difference: a binding writes a date-time as its milliseconds since 1970, what is absent"
          + " as null, and a UUID in the letters that it came in."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:  ./stormglass schemas bindings --endpoint-url http://localhost:4566",
      "          ./stormglass schemas bindings -n 100 --seed 7 --out target/bindings"
    })
final class BindingsCommand implements Callable<Integer> {

  private static final long PAUSE_SECONDS = 2;
  private static final int WIDEST = 60;

  @Mixin private RegistryOptions options = new RegistryOptions();

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "5",
      converter = Options.Count.class,
      description =
          "how many samples of each kind: minimal, maximal, boundary, valid (default:"
              + " ${DEFAULT-VALUE})")
  private int each;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Options.WholeNumber.class,
      defaultValue = "5",
      description = "the seed of everything random (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "keeps the bindings' sources, a folder each; nothing is written over")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Options.spec(spec).commandLine().getErr();
    Path kept = out == null ? null : Options.out(out, "bindings");
    var wish = new SchemaBindings.Wish(options.folder(), each, new Streams(seed)::named, kept);
    SchemaBindings.Result result =
        SchemaBindings.run(
            options.address(),
            wish,
            line -> {
              err.println(line);
              err.flush();
            },
            () -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(PAUSE_SECONDS)));
    if (!result.comparisons().isEmpty()) {
      print(result.comparisons());
    }
    return Failures.problems(result.problems(), err);
  }

  private void print(List<Comparison> comparisons) {
    PrintWriter to = Options.spec(spec).commandLine().getOut();
    int width = comparisons.stream().mapToInt(each -> each.schema().length()).max().orElse(0);
    String row = "%-" + Math.min(width, WIDEST) + "s  %7s  %7s  %9s  %9s  %9s  %9s%n";
    to.printf(row, "schema", "samples", "equal", "as ms", "as null", "as UUID", "differing");
    long samples = 0;
    long equal = 0;
    for (Comparison each : comparisons) {
      samples += each.samples();
      equal += each.equal();
      to.printf(
          row,
          each.schema(),
          each.samples(),
          each.equal(),
          each.forms().times(),
          each.forms().nulls(),
          each.forms().uuids(),
          each.differences().size());
    }
    to.printf(
        "%d of %d samples of %d schemas are equal (seed %d).%n",
        equal, samples, comparisons.size(), seed);
    to.flush();
  }
}
