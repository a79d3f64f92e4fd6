package stormglass.traffic;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Sets of keys in the order in which messages name them.
final class Keys {

  private Keys() {}

  static SequencedSet<String> of(String... keys) {
    return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(List.of(keys)));
  }
}
