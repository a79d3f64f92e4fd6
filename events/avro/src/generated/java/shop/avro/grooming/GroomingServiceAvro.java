// Generated from the component GroomingService; not to be edited.
package shop.avro.grooming;

import java.io.IOException;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import shop.events.grooming.GroomingService;

/// The Avro of [GroomingService].
public final class GroomingServiceAvro {

  private GroomingServiceAvro() {}

  /// Reads it.
  public static GroomingService read(ResolvingDecoder in) throws IOException {
    int symbol = in.readEnum();
    return symbol < 5
        ? GroomingService.Known.values()[symbol]
        : new GroomingService.Unknown("UNKNOWN");
  }

  /// Writes it.
  public static void write(GroomingService value, Encoder out) throws IOException {
    boolean known = value instanceof GroomingService.Known;
    out.writeEnum(known ? ((GroomingService.Known) value).ordinal() : 5);
  }
}
