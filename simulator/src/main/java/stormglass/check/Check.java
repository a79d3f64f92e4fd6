package stormglass.check;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.board.Board;
import stormglass.board.BoardReader;
import stormglass.board.BoardSchemas;
import stormglass.board.Level;
import stormglass.generate.Generator;
import stormglass.problem.Problem;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.problem.Where;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaReader;

/// Holds a board and what belongs to it against each other.
public final class Check {

  /// Of the events that are made for a rule: the same check says the same.
  private static final long SEED = 5;

  private static final Deployment DEPLOYMENT =
      Deployment.sandbox("check", URI.create("http://localhost:4566"));

  private final Sources sources;
  private final Profile profile;
  private final Problems problems = new Problems();

  private Check(Sources sources, Profile profile) {
    this.sources = sources;
    this.profile = profile;
  }

  /// Every problem of every artifact and between them, in the order of their places.
  public static List<Problem> check(Sources sources, Profile profile) throws IOException {
    return new Check(sources, profile).check();
  }

  private List<Problem> check() throws IOException {
    Board board = take(BoardReader.read(sources.board(), sources.name(sources.board())));
    if (profile.looksAcross()) {
      across(board);
    }
    Problems judged = new Problems();
    problems.inOrder().stream()
        .map(this::named)
        .distinct()
        .map(profile::judge)
        .forEach(judged::add);
    return judged.inOrder();
  }

  /// The template is read while the schemas are: each takes about as long as the other.
  private void across(@Nullable Board board) throws IOException {
    CompletableFuture<Optional<Reading<Blueprint>>> template =
        CompletableFuture.supplyAsync(
            () -> sources.template().map(file -> BlueprintReader.read(file, DEPLOYMENT)));
    for (Path coarser : sources.coarser()) {
      Board seen = take(BoardReader.read(coarser, sources.name(coarser)));
      if (board != null && seen != null) {
        Levels.check(seen, board, problems);
      }
    }
    List<EventSchema> schemas = schemas();
    if (schemas != null) {
      classes(schemas);
    }
    Blueprint blueprint = template.join().map(this::take).orElse(null);
    if (board != null && profile == Profile.STRICT) {
      Slices.check(board, problems);
    }
    if (schemas != null && blueprint != null) {
      RegistryCheck.check(sources.schemas().orElseThrow(), schemas, blueprint, problems);
    }
    if (schemas != null && board != null && board.level() == Level.DESIGN) {
      BoardSchemas.check(board, schemas).forEach(problem -> problems.add(placed(problem)));
      List<Samples> samples = samples(schemas);
      if (blueprint != null && samples.size() == schemas.size()) {
        Artifacts artifacts = Artifacts.of(board, samples, blueprint);
        RuleCheck.check(artifacts, problems);
        Progress.check(artifacts, problems);
        HandlerCheck.check(artifacts, problems);
      }
    }
  }

  private @Nullable List<EventSchema> schemas() {
    Path folder = sources.schemas().orElse(null);
    if (folder == null) {
      return null;
    }
    Reading<List<EventSchema>> reading = SchemaReader.read(folder);
    reading.problems().forEach(problem -> problems.add(placed(problem)));
    return reading instanceof Reading.Of<List<EventSchema>>(var schemas, _) ? schemas : null;
  }

  /// What makes events of each schema of which events can be made.
  private List<Samples> samples(List<EventSchema> schemas) {
    List<Samples> all = new ArrayList<>();
    for (EventSchema schema : schemas) {
      Reading<Samples> samples = Samples.of(schema, new SplittableRandom(SEED));
      samples.problems().forEach(problem -> problems.add(placed(problem)));
      if (samples instanceof Reading.Of<Samples>(Samples of, _)) {
        all.add(of);
      }
    }
    return all;
  }

  /// Reads the committed classes and holds them against those that the schemas give.
  private void classes(List<EventSchema> schemas) throws IOException {
    Path folder = sources.classes().orElse(null);
    if (folder == null) {
      return;
    }
    Reading<SortedMap<String, String>> generated = Generator.generate(schemas);
    generated.problems().forEach(problem -> problems.add(placed(problem)));
    if (!(generated instanceof Reading.Of<SortedMap<String, String>>(var expected, _))) {
      return;
    }
    Map<String, String> committed = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        committed.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    Map<String, String> all = new TreeMap<>(expected);
    all.putAll(committed);
    List<String> other =
        all.keySet().stream()
            .filter(name -> !Objects.equals(committed.get(name), expected.get(name)))
            .toList();
    if (!other.isEmpty()) {
      problems.add(
          CheckProblem.OTHER_CLASSES.at(
              Where.file(sources.name(folder.resolve(other.getFirst()))),
              other.size() == 1
                  ? "The class is not what the schemas give."
                  : other.size() + " classes are not what the schemas give; this is the first."));
    }
  }

  private <T> @Nullable T take(Reading<T> reading) {
    problems.addAll(reading.problems());
    return reading instanceof Reading.Of<T>(T value, _) ? value : null;
  }

  /// A problem whose file is named from the base.
  private Problem named(Problem problem) {
    Path file = Path.of(problem.where().file());
    return file.isAbsolute() ? at(problem, sources.name(file)) : problem;
  }

  /// A problem of a schema, whose reader names files from the folder of the schemas.
  private Problem placed(Problem problem) {
    Path folder = sources.schemas().orElseThrow();
    Path file = folder.resolve(problem.where().file());
    return Files.exists(file) ? at(problem, sources.name(file)) : problem;
  }

  private static Problem at(Problem problem, String file) {
    Where where = new Where(file, problem.where().line());
    return new Problem(problem.code(), problem.severity(), where, problem.what(), problem.remedy());
  }
}
