package stormglass.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stormglass.traffic.Profile;

/// The traffic that a command was asked for. What is null was left to the traffic file.
final class TrafficOptions {

  private static final double USUAL_SECONDS = 15;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "the traffic, from traffic.yaml beside the template; default: its first")
  @Nullable String profile;

  @Option(
      names = "--rate",
      paramLabel = "N",
      converter = Options.Positive.class,
      description = "sessions per second, constant, instead of the profile's curve")
  @Nullable Double rate;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      converter = Options.Positive.class,
      description = "for how long sessions arrive; with --rate (default: 15)")
  @Nullable Double seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      converter = Options.Seconds.class,
      description =
          "for how many seconds sessions arrive before, ever more of them, which are in no"
              + " percentile (default: the profile's)")
  @Nullable Double warmUp;

  /// Whether nothing was asked for.
  boolean isEmpty() {
    return profile == null && rate == null && seconds == null && warmUp == null;
  }

  /// What becomes of a profile.
  Profile of(Profile known) {
    Profile paced =
        rate == null ? known : known.at(rate, seconds == null ? USUAL_SECONDS : seconds);
    return warmUp == null ? paced : paced.warmedUp(warmUp);
  }
}
