package stormglass.traffic;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import stormglass.document.DocumentReader;
import stormglass.problem.Reading;

/// What a traffic file says: parameters with their origins, session kinds, and profiles.
public final class Traffic {

  /// The number of the first session of a warm-up, beyond those of any profile.
  private static final long WARM_UP_NUMBERS = 1_000_000_000;

  private final List<Parameter> parameters;
  private final SequencedMap<String, Profile> profiles;
  private final Map<String, Script> scripts;

  Traffic(
      List<Parameter> parameters,
      SequencedMap<String, Profile> profiles,
      Map<String, Script> scripts) {
    this.parameters = parameters;
    this.profiles = profiles;
    this.scripts = scripts;
  }

  /// Reads a traffic file and the files of values that it names, which lie beside it; every problem
  /// at once.
  ///
  /// @param name what to call the file in problems
  public static Reading<Traffic> read(Path file, String name) {
    Path folder = file.toAbsolutePath().getParent();
    return TrafficReader.read(
        DocumentReader.read(file, name), folder == null ? file.toAbsolutePath() : folder);
  }

  /// Reads a traffic file from a text; every problem at once.
  ///
  /// @param folder where the files of values lie that the text names
  public static Reading<Traffic> read(String text, String name, Path folder) {
    return TrafficReader.read(DocumentReader.read(text, name), folder);
  }

  /// Every parameter in the order of the file.
  public List<Parameter> parameters() {
    return parameters;
  }

  /// The profiles by name in the order of the file; at least one.
  public SequencedMap<String, Profile> profiles() {
    return profiles;
  }

  /// The sessions of a profile in the order of their arrival. The same seed gives the same arrivals
  /// and sessions, made one by one as they are asked for.
  public Iterator<Arrival> arrivals(Profile profile, long seed) {
    return new Arrivals(profile, scripts, new Streams(seed), 0);
  }

  /// The same sessions after those of the warm-up.
  public Iterator<Arrival> replay(Profile profile, long seed) {
    Streams apart = new Streams(new Streams(seed).key("warm-up", 0));
    Iterator<Arrival> before = new Arrivals(profile.warmUp(), scripts, apart, WARM_UP_NUMBERS);
    Iterator<Arrival> after = arrivals(profile, seed);
    long delayNanos = (long) (profile.warmUpSeconds() * 1e9);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return before.hasNext() || after.hasNext();
      }

      @Override
      public Arrival next() {
        return before.hasNext() ? before.next() : after.next().later(delayNanos);
      }
    };
  }

  /// Every user that a session of this traffic may sign in as, in order.
  public List<String> users() {
    return scripts.values().stream()
        .flatMap(script -> script.users().all().stream())
        .distinct()
        .toList();
  }
}
