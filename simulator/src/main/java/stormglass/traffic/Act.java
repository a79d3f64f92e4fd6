package stormglass.traffic;

import java.util.List;
import java.util.Set;

/// One line of a session's script.
sealed interface Act {

  /// Sends a request.
  record Call(RequestTemplate request) implements Act {}

  /// Sends a request until a captured value is one of those waited for.
  ///
  /// @param every seconds between an answer and the next poll; not compressed, since it is a
  ///   program that waits
  record Poll(RequestTemplate request, String captured, Set<String> finals, double every, int most)
      implements Act {}

  /// Thinks: negative exponential, cut.
  record Pause(double meanSeconds, double cutSeconds) implements Act {}

  /// Goes on with some probability.
  record Chance(double share, List<Act> then) implements Act {}

  /// Does something once and then again, a geometric number of times.
  record Repeat(double mean, List<Act> acts) implements Act {}

  /// Draws a value and remembers it.
  record Draw(String variable) implements Act {}

  /// Goes on when a captured value is one of these.
  record When(String captured, Set<String> values, List<Act> then) implements Act {}
}
