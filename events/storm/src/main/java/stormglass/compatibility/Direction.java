package stormglass.compatibility;

import java.util.List;

/// Between whom a new version of a schema must keep the peace.
public enum Direction {
  /// Consumers of the new version read events of the old one: replays, producers that lag behind.
  BACKWARD,
  /// Consumers of the old version read events of the new one: consumers that lag behind.
  FORWARD,
  /// Both.
  FULL;

  /// The one or two single directions that this is.
  List<Direction> single() {
    return this == FULL ? List.of(BACKWARD, FORWARD) : List.of(this);
  }
}
