package stormglass.board;

import java.util.List;
import java.util.Set;

/// What names of notes say, as far as their last letters tell.
final class Names {

  private static final Set<String> IRREGULAR =
      Set.of(
          "Begun", "Bought", "Built", "Come", "Done", "Found", "Gone", "Held", "Kept", "Left",
          "Lost", "Made", "Met", "Paid", "Put", "Read", "Said", "Seen", "Sent", "Set", "Shut",
          "Sold", "Split", "Spent", "Told", "Torn", "Won", "Worn");

  private static final Set<String> PARTICLES =
      Set.of("Away", "Back", "Down", "In", "Off", "On", "Out", "Over", "Up");

  private Names() {}

  /// Whether a name ends with a participle, and perhaps a particle: `OrderPlaced`, `ParcelSent`,
  /// `PetCheckedIn`.
  static boolean isPast(String name) {
    List<String> words = words(name);
    boolean particle = words.size() > 1 && PARTICLES.contains(words.getLast());
    String last = particle ? words.get(words.size() - 2) : words.getLast();
    return last.endsWith("ed") || last.endsWith("en") || IRREGULAR.contains(last);
  }

  /// Whether a name begins as an imperative may: not `OrderPlaced`, not `PlacingOrder`.
  static boolean isImperative(String name) {
    String first = words(name).getFirst();
    return !first.endsWith("ed") && !first.endsWith("ing") && !isPast(name);
  }

  private static List<String> words(String name) {
    return List.of(name.split("(?<=[a-z0-9])(?=[A-Z])"));
  }
}
