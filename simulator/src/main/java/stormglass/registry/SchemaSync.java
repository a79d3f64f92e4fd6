package stormglass.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkException;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

/// Brings a folder of schemas and a registry together, or says how they differ.
public final class SchemaSync {

  /// What came of it.
  ///
  /// @param lines for a reader
  /// @param equal whether folder and registry say the same now
  public record Result(List<String> lines, boolean equal, List<Problem> problems) {
    public Result {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }
  }

  /// What to do.
  public enum Action {
    /// Put into the registry what the folder has; nothing is deleted.
    PUSH,
    /// Write into the folder what the registry has; nothing is deleted.
    PULL,
    /// Only say how they differ.
    DIFF
  }

  private final RemoteRegistry registry;
  private final SchemaFolder folder;
  private final String name;
  private final List<String> lines;
  private final boolean forced;
  private final List<Problem> problems = new ArrayList<>();

  private SchemaSync(
      RemoteRegistry registry,
      SchemaFolder folder,
      String name,
      List<String> lines,
      boolean forced) {
    this.registry = registry;
    this.folder = folder;
    this.name = name;
    this.lines = lines;
    this.forced = forced;
  }

  /// Does it. The folder is read in full before anything is asked.
  ///
  /// @param forced whether to write over what nobody has elsewhere, and to go back to old versions
  public static Result run(Action action, Path path, Address address, boolean forced)
      throws IOException {
    Reading<SchemaFolder> reading = SchemaFolder.read(path, action == Action.PULL);
    if (!(reading instanceof Reading.Of<SchemaFolder>(SchemaFolder folder, _))) {
      return new Result(List.of(), false, reading.problems());
    }
    List<String> done = new ArrayList<>();
    try (RemoteRegistry remote = new RemoteRegistry(address)) {
      SchemaSync sync = new SchemaSync(remote, folder, address.registry(), done, forced);
      return sync.run(action);
    } catch (SdkException refusal) {
      return new Result(done, false, List.of(RemoteRegistry.problem(refusal, address)));
    }
  }

  private static Result failed(Problem problem) {
    return new Result(List.of(), false, List.of(problem));
  }

  private Result run(Action action) throws IOException {
    boolean made = action == Action.PUSH && registry.make();
    if (made) {
      lines.add("made     registry " + name);
    }
    Optional<List<String>> names = registry.names();
    if (names.isEmpty()) {
      return failed(
          RegistryProblem.NO_REGISTRY.at("registry " + name, "There is no such registry."));
    }
    Map<String, Document> there = new TreeMap<>();
    registry
        .contents(names.get())
        .forEach((schema, text) -> Document.read(text).ifPresent(d -> there.put(schema, d)));
    boolean equal =
        switch (action) {
          case PUSH -> push(there);
          case PULL -> pull(there);
          case DIFF -> diff(there);
        };
    return new Result(lines, equal && problems.isEmpty(), problems);
  }

  private boolean push(Map<String, Document> there) {
    int created = 0;
    int changed = 0;
    for (Map.Entry<String, Document> here : folder.documents().entrySet()) {
      Document old = there.get(here.getKey());
      if (old == null) {
        created++;
        String version = registry.create(here.getKey(), here.getValue());
        lines.add("created  " + here.getKey() + " version " + version);
      } else if (!here.getValue().says(old) && !wentOn(here.getKey(), here.getValue())) {
        Optional<String> version = registry.change(here.getKey(), here.getValue());
        changed += version.isPresent() ? 1 : 0;
        version.ifPresent(v -> lines.add("changed  " + here.getKey() + " version " + v));
      }
    }
    int same = folder.documents().size() - created - changed - problems.size();
    lines.add(
        "%d created, %d changed, %d as they were in registry %s."
            .formatted(created, changed, same, name));
    return true;
  }

  private boolean pull(Map<String, Document> there) throws IOException {
    int written = 0;
    for (Map.Entry<String, Document> found : there.entrySet()) {
      Document here = folder.documents().get(found.getKey());
      if (here != null && here.says(found.getValue())) {
        continue;
      }
      if (!found.getKey().matches("[0-9A-Za-z._-]+@[0-9A-Za-z._@-]+")) {
        problems.add(
            RegistryProblem.NAME.at(
                "registry " + name, "'" + found.getKey() + "' cannot be the name of a file."));
        continue;
      }
      if (here != null && isOnlyHere(found.getKey(), here)) {
        continue;
      }
      Path file = folder.fileOf(found.getKey());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, found.getValue().lines());
      lines.add("wrote    " + file);
      written++;
    }
    lines.add(
        "%d written, %d as they were, from registry %s."
            .formatted(written, there.size() - written - problems.size(), name));
    return true;
  }

  /// Whether somebody has changed a schema in the registry since it said what the file says.
  private boolean wentOn(String schema, Document here) {
    Optional<String> version = forced ? Optional.empty() : registry.versionOf(schema, here);
    version.ifPresent(
        old ->
            problems.add(
                RegistryProblem.WENT_ON.at(
                    folder.fileOf(schema).toString(),
                    "This is version %s; the registry has gone on.".formatted(old))));
    return version.isPresent();
  }

  /// Whether what a file says would be lost if it were written over.
  private boolean isOnlyHere(String schema, Document here) {
    if (forced || registry.versionOf(schema, here).isPresent()) {
      return false;
    }
    problems.add(
        RegistryProblem.ONLY_HERE.at(
            folder.fileOf(schema).toString(),
            "This is no version in the registry, and would be lost."));
    return true;
  }

  private boolean diff(Map<String, Document> there) {
    TreeSet<String> all = new TreeSet<>(folder.documents().keySet());
    all.addAll(there.keySet());
    int same = 0;
    for (String schema : all) {
      Document here = folder.documents().get(schema);
      Document other = there.get(schema);
      if (here == null || other == null) {
        lines.add((other == null ? "only here   " : "only there  ") + schema);
      } else if (here.says(other)) {
        same++;
      } else {
        lines.add("differs     " + schema + " at " + String.join(", ", here.differences(other)));
      }
    }
    lines.add(
        "%d differ, %d are the same in registry %s.".formatted(all.size() - same, same, name));
    return same == all.size();
  }
}
