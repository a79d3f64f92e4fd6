package stormglass.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import stormglass.problem.Reading;
import stormglass.problem.Where;

/// The requests of a replay, which can be replayed again.
///
/// A recording holds no tokens. Values that answers brought stand in paths as `{name}`, and are
/// captured anew when it is replayed.
///
/// @param profile what the recording was made from
/// @param seed what it was made with
/// @param requests how many it holds
public record Recording(String profile, long seed, long requests, List<Recorded> sessions) {

  static final int VERSION = 1;
  private static final int MOST_REQUESTS = 5_000_000;

  public Recording {
    sessions = List.copyOf(sessions);
  }

  /// One session of a recording.
  ///
  /// @param offsetNanos when it arrives
  public record Recorded(long number, String kind, long offsetNanos, List<Sent> requests) {
    public Recorded {
      requests = List.copyOf(requests);
    }
  }

  /// One request of a recording.
  ///
  /// @param offsetNanos when it is intended to start
  /// @param request as it was sent, but that its path is the recorded one
  public record Sent(long offsetNanos, Step.Request request) {}

  /// Reads a recording; every problem at once.
  ///
  /// @param name what to call the file in problems
  public static Reading<Recording> read(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return new RecordingReader(name, MOST_REQUESTS).read(lines);
    } catch (IOException | UncheckedIOException e) {
      return new Reading.Failed<>(
          List.of(
              RecordingProblem.UNREADABLE.at(Where.file(name), "The recording cannot be read.")));
    }
  }

  /// The recorded sessions in the order of their arrival, ready to be driven once.
  public Iterator<Arrival> arrivals() {
    return sessions.stream()
        .map(
            session ->
                new Arrival(
                    session.offsetNanos(),
                    new RecordedSession(session.number(), session.kind(), session.requests())))
        .iterator();
  }
}
