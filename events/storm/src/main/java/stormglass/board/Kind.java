package stormglass.board;

import java.util.List;

/// A kind of sticky note, the section of the file in which its notes stand, and what may be said of
/// one.
public enum Kind {
  ACTOR("actors", "an actor", Level.BIG_PICTURE, List.of()),
  COMMAND("commands", "a command", Level.PROCESS, List.of("by", "to", "produces", "ready")),
  AGGREGATE("aggregates", "an aggregate", Level.DESIGN, List.of("context", "rule", "calls")),
  EXTERNAL("externals", "an external system", Level.BIG_PICTURE, List.of("produces")),
  EVENT("events", "an event", Level.BIG_PICTURE, List.of("context", "lane", "pivotal", "state")),
  POLICY("policies", "a policy", Level.PROCESS, List.of("context", "when", "then", "reads")),
  READ_MODEL("readModels", "a read model", Level.PROCESS, List.of("context", "from", "informs"));

  /// What every note may have: a sentence about it.
  static final String ABOUT = "about";

  private final String section;
  private final String title;
  private final Level from;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> keys;

  Kind(String section, String title, Level from, List<String> keys) {
    this.section = section;
    this.title = title;
    this.from = from;
    this.keys = keys;
  }

  /// The section of the file: `readModels`.
  public String section() {
    return section;
  }

  /// The kind in a sentence: `a read model`.
  public String title() {
    return title;
  }

  /// The first level at which there are such notes.
  public Level from() {
    return from;
  }

  boolean allows(String key) {
    return key.equals(ABOUT) || keys.contains(key);
  }

  /// Whether a note of this kind belongs to a context at the level of design.
  boolean inContext() {
    return keys.contains("context");
  }
}
