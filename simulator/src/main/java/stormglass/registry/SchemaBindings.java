package stormglass.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.registry.binding.BindingCheck;
import stormglass.registry.binding.BindingSource;
import stormglass.registry.binding.Comparison;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// Fetches the classes that EventBridge makes of a folder's schemas, and says whether they read and
/// write the schemas' events as ours do.
public final class SchemaBindings {

  /// What is compared.
  ///
  /// @param schemas the folder of schemas
  /// @param each how many samples of each kind
  /// @param streams what draws the samples of a schema, by its name
  /// @param out where the sources of the bindings are kept; null for nowhere
  public record Wish(
      Path schemas, int each, Function<String, RandomGenerator> streams, @Nullable Path out) {}

  /// What came of it.
  ///
  /// @param comparisons in the order of the schemas
  public record Result(List<Comparison> comparisons, List<Problem> problems) {
    public Result {
      comparisons = List.copyOf(comparisons);
      problems = List.copyOf(problems);
    }
  }

  private final Wish wish;
  private final SchemaFolder folder;
  private final List<EventSchema> schemas;
  private final BindingCheck check;
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private SchemaBindings(
      Wish wish, SchemaFolder folder, List<EventSchema> schemas, BindingCheck check) {
    this.wish = wish;
    this.folder = folder;
    this.schemas = schemas;
    this.check = check;
  }

  /// Does it. Everything of one's own is made ready before anything is asked.
  ///
  /// @param progress told what is waited for
  /// @param pause waits for two seconds
  public static Result run(Address address, Wish wish, Consumer<String> progress, Runnable pause)
      throws IOException {
    Reading<SchemaFolder> documents = SchemaFolder.read(wish.schemas(), false);
    if (!(documents instanceof Reading.Of<SchemaFolder>(SchemaFolder folder, _))) {
      return failed(documents.problems());
    }
    Reading<List<EventSchema>> read = SchemaReader.read(wish.schemas());
    if (!(read instanceof Reading.Of<List<EventSchema>>(var schemas, _))) {
      return failed(read.problems());
    }
    Reading<BindingCheck> ready = BindingCheck.of(schemas, wish.streams(), wish.each());
    if (!(ready instanceof Reading.Of<BindingCheck>(BindingCheck check, _))) {
      return failed(ready.problems());
    }
    SchemaBindings bindings = new SchemaBindings(wish, folder, schemas, check);
    try (RemoteRegistry remote = new RemoteRegistry(address)) {
      bindings.run(remote, address, new BindingFetch(remote, progress, pause));
    } catch (SdkException refusal) {
      bindings.problems.add(RemoteRegistry.problem(refusal, address));
    }
    return new Result(bindings.comparisons, bindings.problems);
  }

  private static Result failed(List<Problem> problems) {
    return new Result(List.of(), problems);
  }

  private void run(RemoteRegistry remote, Address address, BindingFetch fetch) throws IOException {
    Optional<List<String>> there = remote.names();
    if (there.isEmpty()) {
      problems.add(RegistryProblem.NO_REGISTRY.at(address.where(), "There is no such registry."));
      return;
    }
    List<String> pushed = pushed(remote, there.get());
    Map<String, byte[]> zips = fetch.fetch(pushed).zips();
    problems.addAll(fetch.problems());
    for (EventSchema schema : schemas) {
      byte[] zip = zips.get(schema.registryName());
      if (zip != null) {
        compare(schema, zip);
      }
    }
  }

  /// The folder's schemas that the registry has.
  private List<String> pushed(RemoteRegistry remote, List<String> there) {
    List<String> pushed = new ArrayList<>(folder.documents().keySet());
    pushed.retainAll(there);
    Map<String, String> contents = remote.contents(pushed);
    folder
        .documents()
        .forEach(
            (name, document) -> {
              String other = contents.get(name);
              if (other == null) {
                problems.add(
                    RegistryProblem.NOT_THERE.at(name, "The registry has no such schema."));
              } else if (!Document.read(other).map(document::says).orElse(false)) {
                problems.add(
                    RegistryProblem.OTHER.warningAt(
                        name, "The registry holds another version than the folder."));
              }
            });
    return pushed;
  }

  private void compare(EventSchema schema, byte[] zip) throws IOException {
    Reading<BindingSource> unzipped = BindingSource.unzip(schema.registryName(), zip);
    if (!(unzipped instanceof Reading.Of<BindingSource>(BindingSource source, _))) {
      problems.addAll(unzipped.problems());
      return;
    }
    Path out = wish.out();
    if (out != null) {
      problems.addAll(source.keep(out.resolve(schema.registryName())));
    }
    switch (check.compare(schema, source)) {
      case Reading.Failed<Comparison>(var wrong) -> problems.addAll(wrong);
      case Reading.Of<Comparison>(var comparison, _) -> {
        comparisons.add(comparison);
        comparison.differences().forEach(each -> problems.add(problem(comparison, each)));
      }
    }
  }

  private static Problem problem(Comparison comparison, Comparison.Difference difference) {
    return RegistryProblem.DIFFERS.at(
        comparison.schema() + " " + difference.pointer(),
        "Ours is %s, theirs %s, in %d of %d samples."
            .formatted(
                difference.ours(),
                difference.theirs(),
                difference.samples(),
                comparison.samples()));
  }
}
