package stormglass.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stormglass.ledger.Ledger;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.run.Run;
import stormglass.run.SeedFolder;
import stormglass.sandbox.Seed;
import stormglass.traffic.Profile;
import stormglass.traffic.Traffic;

/// What to load, read from system properties `stormglass.…`.
///
/// @param home the repository's folder
/// @param out where the result goes
/// @param p99Millis the limit of the 99th percentile of all requests
/// @param endpoint the system under test, or empty for a sandbox of its own
record Wanted(Path home, Path out, int p99Millis, Optional<URI> endpoint) {

  private static final String PREFIX = "stormglass.";

  /// Gatling and the sandbox both start cold, and share the processors.
  private static final double LEAST_WARM_UP_SECONDS = 30;

  static Wanted fromProperties() {
    Path home = Path.of(property("home", "")).toAbsolutePath();
    return new Wanted(
        home,
        Path.of(property("out", home.resolve("target/load").toString())),
        Integer.parseInt(property("p99Millis", "1000")),
        Optional.of(property("endpoint", "")).filter(text -> !text.isEmpty()).map(URI::create));
  }

  /// The shop's plan.
  ///
  /// @throws IllegalArgumentException with every problem of its files
  Run.Plan plan() {
    Path template = home.resolve("blueprints/shop/template.yaml");
    Reading<Traffic> traffic =
        Traffic.read(template.resolveSibling("traffic.yaml"), "traffic.yaml");
    Reading<Seed> seeded = SeedFolder.beside(template);
    if (!(traffic instanceof Reading.Of<Traffic>(Traffic known, var _))
        || !(seeded instanceof Reading.Of<Seed>(Seed items, var _))) {
      List<Problem> problems = new ArrayList<>(traffic.problems());
      problems.addAll(seeded.problems());
      throw refused(problems);
    }
    Profile profile = profile(known);
    long seed = Long.parseLong(property("seed", "5"));
    return new Run.Plan(
        template,
        items,
        known,
        profile,
        known.replay(profile, seed),
        seed,
        Ledger.all(),
        property("command", "./mvnw -pl loadtest gatling:test"));
  }

  /// The end of a load test that cannot begin.
  static IllegalArgumentException refused(List<Problem> problems) {
    problems.forEach(System.err::println);
    return new IllegalArgumentException(
        "The load test cannot begin; the " + problems.size() + " problems above say why.");
  }

  private static Profile profile(Traffic traffic) {
    String name = property("profile", traffic.profiles().firstEntry().getKey());
    Profile known = traffic.profiles().get(name);
    if (known == null) {
      throw new IllegalArgumentException(
          "There is no profile " + name + "; traffic.yaml has " + traffic.profiles().keySet());
    }
    String rate = property("rate", "");
    Profile paced =
        rate.isEmpty()
            ? known
            : known.at(Double.parseDouble(rate), Double.parseDouble(property("seconds", "15")));
    String warmUp = property("warmUp", "");
    return paced.warmedUp(
        warmUp.isEmpty()
            ? Math.max(LEAST_WARM_UP_SECONDS, paced.warmUpSeconds())
            : Double.parseDouble(warmUp));
  }

  private static String property(String name, String otherwise) {
    return System.getProperty(PREFIX + name, otherwise);
  }
}
