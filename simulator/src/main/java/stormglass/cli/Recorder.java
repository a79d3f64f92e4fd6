package stormglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stormglass.traffic.RecordingWriter;
import stormglass.traffic.http.Served;

/// Records the requests of a run as it goes on. The recording is put in its place when the run has
/// ended; until then, and when it cannot be written, nothing is there.
final class Recorder implements AutoCloseable {

  /// The name of the recording.
  static final String REQUESTS = "requests.jsonl";

  private final Path file;
  private final Path part;
  private final String profile;
  private final long seed;
  private @Nullable RecordingWriter writer;
  private @Nullable IOException failure;

  /// @param folder made with the first request
  Recorder(Path folder, String profile, long seed) {
    file = folder.resolve(REQUESTS);
    part = folder.resolve(REQUESTS + ".part");
    this.profile = profile;
    this.seed = seed;
  }

  /// Takes down a request. A failure shows in [#keep].
  synchronized void take(Served served) {
    if (failure != null) {
      return;
    }
    try {
      if (writer == null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        writer = new RecordingWriter(Files.newBufferedWriter(part), profile, seed);
      }
      writer.write(served.session(), served.kind(), served.intendedNanos(), served.request());
    } catch (IOException e) {
      failure = e;
    }
  }

  /// Puts the recording in its place.
  ///
  /// @return where it is; empty when there was no request
  synchronized Optional<Path> keep() throws IOException {
    RecordingWriter written = writer;
    writer = null;
    if (written != null) {
      written.close();
    }
    if (failure != null) {
      throw failure;
    }
    if (written == null) {
      return Optional.empty();
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(file);
  }

  @Override
  public synchronized void close() throws IOException {
    RecordingWriter written = writer;
    writer = null;
    try {
      if (written != null) {
        written.close();
      }
    } catch (IOException e) {
      // It is thrown away: what could not be written is not missed.
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
