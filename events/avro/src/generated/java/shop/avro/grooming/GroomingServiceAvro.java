// Generated from the component GroomingService; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import shop.events.grooming.GroomingService;
import stormglass.avro.AvroInput;
import stormglass.avro.AvroOutput;

/// The Avro of [GroomingService].
public final class GroomingServiceAvro {

  private GroomingServiceAvro() {}

  /// Reads it.
  public static GroomingService read(AvroInput in) throws IOException {
    int symbol = in.readEnum(6);
    return symbol < 5
        ? GroomingService.Known.values()[symbol]
        : new GroomingService.Unknown("UNKNOWN");
  }

  /// Writes it.
  public static void write(GroomingService value, AvroOutput out) throws IOException {
    boolean known = value instanceof GroomingService.Known;
    out.writeEnum(known ? ((GroomingService.Known) value).ordinal() : 5);
  }
}
