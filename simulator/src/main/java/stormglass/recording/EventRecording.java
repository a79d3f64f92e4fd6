package stormglass.recording;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// The events of one run in a folder.
///
/// @param folder where they are
/// @param events how many there are
/// @param unfit how many of them fit no form of the blueprint and are lines of JSON instead; none
///   where the blueprint has no form
public record EventRecording(Path folder, long events, long unfit) {

  /// The name of the folder.
  public static final String FOLDER = "recorded";

  private static final String OWN = "*.{avro,jsonl}";

  /// Records events. The files are put in their place when all are complete; those of an earlier
  /// recording go.
  ///
  /// @param forms which are tried in turn
  /// @param out the folder in which to make the recording's
  public static EventRecording write(Stream<RecordedEvent> events, List<EventForm> forms, Path out)
      throws IOException {
    Path part = out.resolve(FOLDER + ".part");
    clear(part);
    Files.createDirectories(part);
    try {
      long[] counts = new long[forms.size() + 1];
      List<EventForm> all = new ArrayList<>(forms);
      all.add(new JsonLines());
      write(events.iterator(), all, part, counts);
      Path folder = out.resolve(FOLDER);
      put(part, folder);
      long total = 0;
      for (long count : counts) {
        total += count;
      }
      return new EventRecording(folder, total, forms.isEmpty() ? 0 : counts[forms.size()]);
    } finally {
      clear(part);
      Files.deleteIfExists(part);
    }
  }

  /// @param counts made larger by the events of each form
  private static void write(
      Iterator<RecordedEvent> events, List<EventForm> forms, Path folder, long[] counts)
      throws IOException {
    try (Opened opened = new Opened(new ArrayList<>())) {
      for (EventForm form : forms) {
        opened.sheets().add(form.begin(folder));
      }
      while (events.hasNext()) {
        RecordedEvent event = events.next();
        int form = 0;
        while (!opened.sheets().get(form).add(event)) {
          form++;
        }
        counts[form]++;
      }
    }
  }

  /// Sheets that are closed together.
  private record Opened(List<EventForm.Sheets> sheets) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      IOException failure = null;
      for (EventForm.Sheets each : sheets) {
        try {
          each.close();
        } catch (IOException e) {
          failure = e;
        }
      }
      if (failure != null) {
        throw failure;
      }
    }
  }

  private static void put(Path part, Path folder) throws IOException {
    Files.createDirectories(folder);
    clear(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
      for (Path file : files) {
        Files.move(
            file,
            folder.resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /// Deletes what a recording has made, and nothing else.
  private static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, OWN)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
  }
}
