package stormglass.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lays the lines that run along gutters side by side, so that no two lie on one another. Lines of
/// one bundle share a track.
final class Tracks {

  private record Span(int from, int to) {

    Span with(Span other) {
      return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    boolean touches(Span other) {
      return from <= other.to && other.from <= to;
    }
  }

  private final Map<Integer, Map<Object, Span>> spans = new HashMap<>();
  private final Map<Integer, Map<Object, Integer>> tracks = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();

  /// Lets a bundle run along a gutter from one place to another.
  void take(int gutter, Object bundle, int one, int other) {
    spans
        .computeIfAbsent(gutter, _ -> new LinkedHashMap<>())
        .merge(bundle, new Span(Math.min(one, other), Math.max(one, other)), Span::with);
  }

  /// Settles who runs where, once everything is taken.
  void settle() {
    spans.forEach(
        (gutter, bundles) -> {
          List<List<Span>> lines = new ArrayList<>();
          Map<Object, Integer> settled = new HashMap<>();
          bundles.forEach((bundle, span) -> settled.put(bundle, settle(span, lines)));
          tracks.put(gutter, settled);
          counts.put(gutter, lines.size());
        });
  }

  private static int settle(Span span, List<List<Span>> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).stream().noneMatch(span::touches)) {
        lines.get(i).add(span);
        return i;
      }
    }
    lines.add(new ArrayList<>(List.of(span)));
    return lines.size() - 1;
  }

  /// The track of a bundle in a gutter.
  int track(int gutter, Object bundle) {
    return tracks.getOrDefault(gutter, Map.of()).getOrDefault(bundle, 0);
  }

  /// How many tracks a gutter has.
  int count(int gutter) {
    return counts.getOrDefault(gutter, 0);
  }
}
