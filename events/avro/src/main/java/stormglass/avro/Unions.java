package stormglass.avro;

import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/// Unions of null and another type, which is how optional values stand in Avro.
public final class Unions {

  private Unions() {}

  /// Reads which of the two it is, and the null.
  public static boolean isNull(Decoder in) throws IOException {
    if (in.readIndex() == 0) {
      in.readNull();
      return true;
    }
    return false;
  }

  /// Writes which of the two it is, and the null; true when the value is still to be written.
  public static boolean isPresent(@Nullable Object value, Encoder out) throws IOException {
    if (value == null) {
      out.writeIndex(0);
      out.writeNull();
      return false;
    }
    out.writeIndex(1);
    return true;
  }
}
