package shop.recording;

import java.nio.file.Path;
import stormglass.recording.EventForm;

/// One Avro object container file for each type of event, written with the generated adapters:
/// `shop.ordering@OrderPlaced.avro`. Events that break their schema do not fit.
public final class AvroFiles implements EventForm {

  @Override
  public Sheets begin(Path folder) {
    return new AvroSheets(folder);
  }
}
