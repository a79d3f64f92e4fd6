package stormglass.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/// One form in which events are recorded. A blueprint brings forms of its own as service providers.
public interface EventForm {

  /// Begins the files of a recording.
  ///
  /// @param folder empty, and there
  Sheets begin(Path folder) throws IOException;

  /// The files of one recording.
  interface Sheets extends Closeable {

    /// Adds an event.
    ///
    /// @return false, with nothing written, where the event does not fit the form
    boolean add(RecordedEvent event) throws IOException;
  }

  /// The forms that the blueprints on the class path bring.
  static List<EventForm> ofBlueprints() {
    return ServiceLoader.load(EventForm.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
