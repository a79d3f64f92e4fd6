package stormglass.blueprint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What one template came to.
record Stack(List<Resource> resources, SequencedMap<String, String> outputs) {

  static final Stack EMPTY = new Stack(List.of(), new LinkedHashMap<>());
}
