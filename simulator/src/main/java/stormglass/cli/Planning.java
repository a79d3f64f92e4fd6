package stormglass.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import stormglass.blueprint.BlueprintReader;
import stormglass.blueprint.Deployment;
import stormglass.ledger.Ledger;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.run.Run;
import stormglass.run.SeedFolder;
import stormglass.sandbox.Seed;
import stormglass.traffic.Arrival;
import stormglass.traffic.Profile;
import stormglass.traffic.Recording;
import stormglass.traffic.Traffic;

/// Turns what a run was asked into its plan.
///
/// @param asked the traffic asked for
/// @param replay the recording asked for, or null for traffic of its own
/// @param seed the seed asked for, or null for the usual one
record Planning(
    Path template,
    TrafficOptions asked,
    @Nullable Path replay,
    @Nullable Long seed,
    CommandSpec spec) {

  private static final long USUAL_SEED = 5;
  private static final String TRAFFIC = "traffic.yaml";

  /// Which sessions arrive.
  private record Script(
      Profile profile, Iterator<Arrival> arrivals, long seed, List<String> users) {}

  /// The plan, or every problem of every file that belongs to it.
  Reading<Run.Plan> plan() {
    checkOptions();
    Reading<Traffic> traffic = Traffic.read(template.resolveSibling(TRAFFIC), TRAFFIC);
    Reading<Seed> seeded = SeedFolder.beside(template);
    Reading<Optional<Recording>> recording = recording();
    List<Problem> problems = new ArrayList<>(traffic.problems());
    problems.addAll(seeded.problems());
    problems.addAll(recording.problems());
    if (traffic instanceof Reading.Of<Traffic>(Traffic known, _)
        && seeded instanceof Reading.Of<Seed>(Seed items, _)
        && recording instanceof Reading.Of<Optional<Recording>>(var recorded, _)) {
      Script script = recorded.map(one -> replayed(one, known)).orElseGet(() -> generated(known));
      List<Problem> strangers = SeedFolder.strangers(items, script.users());
      problems.addAll(strangers);
      if (strangers.isEmpty()) {
        return new Reading.Of<>(plan(known, items, script), problems);
      }
    }
    Deployment nowhere = Deployment.sandbox(template, URI.create("http://localhost:1"));
    problems.addAll(BlueprintReader.read(template, nowhere).problems());
    return new Reading.Failed<>(problems);
  }

  private void checkOptions() {
    List<String> wrong = new ArrayList<>();
    if (asked.seconds != null && asked.rate == null && replay == null) {
      wrong.add("--seconds goes with --rate.");
    }
    if (replay != null && !asked.isEmpty()) {
      wrong.add(
          "--replay brings its own traffic: leave out --profile, --rate, --seconds"
              + " and --warm-up.");
    }
    if (!wrong.isEmpty()) {
      throw Usage.of(spec, wrong);
    }
  }

  private Reading<Optional<Recording>> recording() {
    if (replay == null) {
      return new Reading.Of<>(Optional.empty(), List.of());
    }
    return switch (Recording.read(replay, Failures.shown(replay))) {
      case Reading.Failed<Recording> failed -> new Reading.Failed<>(failed.problems());
      case Reading.Of<Recording>(Recording value, var problems) ->
          new Reading.Of<>(Optional.of(value), problems);
    };
  }

  private Run.Plan plan(Traffic traffic, Seed seeded, Script script) {
    return new Run.Plan(
        template,
        seeded,
        traffic,
        script.profile(),
        script.arrivals(),
        seed == null ? script.seed() : seed,
        Ledger.all(),
        command());
  }

  private Script generated(Traffic traffic) {
    Profile chosen = profile(traffic);
    long used = seed == null ? USUAL_SEED : seed;
    return new Script(chosen, traffic.replay(chosen, used), used, traffic.users());
  }

  private Profile profile(Traffic traffic) {
    Profile known =
        asked.profile == null
            ? traffic.profiles().firstEntry().getValue()
            : traffic.profiles().get(asked.profile);
    if (known == null) {
      throw Usage.of(
          spec,
          List.of(
              "There is no profile '%s'; %s has %s."
                  .formatted(
                      asked.profile, TRAFFIC, String.join(", ", traffic.profiles().keySet()))));
    }
    return asked.of(known);
  }

  /// What a recording holds, under the profile that it was made from.
  private static Script replayed(Recording recording, Traffic traffic) {
    List<Recording.Recorded> sessions = recording.sessions();
    Profile known =
        traffic
            .profiles()
            .getOrDefault(recording.profile(), traffic.profiles().firstEntry().getValue());
    double seconds = Math.max(1, sessions.getLast().offsetNanos() / 1e9 - known.warmUpSeconds());
    Profile like = known.at(sessions.size() / seconds, seconds);
    Profile profile =
        new Profile(
            recording.profile(),
            "a recording",
            like.arrivals(),
            like.compression(),
            like.warmUpSeconds(),
            like.mix());
    TreeSet<String> users = new TreeSet<>();
    for (Recording.Recorded session : sessions) {
      for (Recording.Sent sent : session.requests()) {
        String user = sent.request().user();
        if (user != null) {
          users.add(user);
        }
      }
    }
    return new Script(profile, recording.arrivals(), recording.seed(), List.copyOf(users));
  }

  private String command() {
    return "./stormglass " + String.join(" ", spec.commandLine().getParseResult().originalArgs());
  }
}
