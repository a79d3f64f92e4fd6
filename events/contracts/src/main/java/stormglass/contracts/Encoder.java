package stormglass.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.json.JsonWriter;

/// Writes the values of schema formats; generated code calls it.
public final class Encoder {

  private Encoder() {}

  /// Writes a UUID.
  public static void uuid(JsonWriter out, UUID uuid) {
    out.value(uuid);
  }

  /// Writes a date-time in UTC, with milliseconds, or with more digits where it has them.
  public static void instant(JsonWriter out, Instant instant) {
    out.value(instant);
  }

  /// Writes a value that is JSON already: a variant of a later version.
  public static void json(JsonWriter out, String json) {
    out.raw(json.getBytes(UTF_8));
  }
}
