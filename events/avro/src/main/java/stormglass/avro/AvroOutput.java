package stormglass.avro;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/// What generated adapters write to: one of Avro's encoders, and how deep within types that contain
/// themselves it is.
public final class AvroOutput {

  private final Encoder out;
  private int depth;

  AvroOutput(Encoder out) {
    this.out = out;
  }

  /// Begins a value of a type that contains itself.
  ///
  /// @throws IllegalArgumentException when it stands deeper than can be read
  public void enter() {
    if (++depth > AvroInput.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "nesting deeper than " + AvroInput.MAX_DEPTH + " levels cannot be read");
    }
  }

  /// Ends a value of a type that contains itself.
  public void leave() {
    depth--;
  }

  /// Writes a text.
  public void writeString(String value) throws IOException {
    out.writeString(value);
  }

  /// Writes a UUID.
  public void writeUuid(UUID value) throws IOException {
    out.writeString(value.toString());
  }

  /// Writes a moment, cut to the millisecond.
  public void writeInstant(Instant value) throws IOException {
    out.writeLong(value.toEpochMilli());
  }

  /// Writes a whole number of 32 bits.
  public void writeInt(int value) throws IOException {
    out.writeInt(value);
  }

  /// Writes a whole number of 64 bits.
  public void writeLong(long value) throws IOException {
    out.writeLong(value);
  }

  /// Writes a number.
  public void writeDouble(double value) throws IOException {
    out.writeDouble(value);
  }

  /// Writes true or false.
  public void writeBoolean(boolean value) throws IOException {
    out.writeBoolean(value);
  }

  /// Writes a symbol by its place in the schema.
  public void writeEnum(int symbol) throws IOException {
    out.writeEnum(symbol);
  }

  /// Writes whether an optional value is there, and the null where it is not; true when the value
  /// is still to be written.
  public boolean isPresent(@Nullable Object value) throws IOException {
    out.writeIndex(value == null ? 0 : 1);
    if (value == null) {
      out.writeNull();
    }
    return value != null;
  }

  /// Begins a list of so many items.
  public void writeArrayStart(int items) throws IOException {
    out.writeArrayStart();
    out.setItemCount(items);
  }

  /// Begins an item of a list, or an entry of a map.
  public void startItem() throws IOException {
    out.startItem();
  }

  /// Ends a list.
  public void writeArrayEnd() throws IOException {
    out.writeArrayEnd();
  }

  /// Begins a map of so many entries.
  public void writeMapStart(int entries) throws IOException {
    out.writeMapStart();
    out.setItemCount(entries);
  }

  /// Ends a map.
  public void writeMapEnd() throws IOException {
    out.writeMapEnd();
  }
}
