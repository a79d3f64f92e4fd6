package stormglass.recording;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Any events, one line each, in one file that is there once an event is.
final class JsonLines implements EventForm {

  /// The name of the file.
  static final String FILE = "events.jsonl";

  @Override
  public Sheets begin(Path folder) {
    return new Lines(folder.resolve(FILE));
  }

  /// The file, opened with its first line.
  private static final class Lines implements Sheets {

    private final Path file;
    private @Nullable BufferedWriter writer;

    private Lines(Path file) {
      this.file = file;
    }

    @Override
    public boolean add(RecordedEvent event) throws IOException {
      BufferedWriter to = writer;
      if (to == null) {
        to = Files.newBufferedWriter(file);
        writer = to;
      }
      to.write(oneLine(event.json()));
      to.write('\n');
      return true;
    }

    /// In JSON a break of lines is white space, but within texts, where it is escaped.
    private static String oneLine(String json) {
      return json.replace('\n', ' ').replace('\r', ' ');
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
