package stormglass.avro;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.ResolvingDecoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.json.Formats;

/// What generated adapters read from: one of Avro's decoders, and how deep within types that
/// contain themselves it is.
///
/// Where reader and writer have one schema there is nothing to resolve, and Avro's plain decoder is
/// read, which spares a walk through the schema.
public final class AvroInput {

  /// The number of values of types that contain themselves which may stand within each other. An
  /// event that JSON holds has no more.
  public static final int MAX_DEPTH = 64;

  private final @Nullable ResolvingDecoder resolving;
  private final Utf8 ascii = new Utf8();
  private Decoder in;
  private int depth;

  /// @param resolving the decoder where it is one that resolves; null for a plain one
  AvroInput(Decoder in, @Nullable ResolvingDecoder resolving) {
    this.in = in;
    this.resolving = resolving;
  }

  /// Begins with a record's first byte.
  AvroInput from(Decoder decoder) {
    in = decoder;
    depth = 0;
    return this;
  }

  /// The order in which the fields of a record come; null where it is that of the reader's schema.
  public Schema.Field @Nullable [] fieldOrder() throws IOException {
    return resolving == null ? null : resolving.readFieldOrderIfDiff();
  }

  /// Begins a value of a type that contains itself.
  public void enter() throws IOException {
    if (++depth > MAX_DEPTH) {
      throw new IOException("nesting deeper than " + MAX_DEPTH + " levels");
    }
  }

  /// Ends a value of a type that contains itself.
  public void leave() {
    depth--;
  }

  /// Reads a text.
  public String readString() throws IOException {
    return in.readString();
  }

  /// Reads a UUID.
  public UUID readUuid() throws IOException {
    Utf8 text = in.readString(ascii);
    UUID uuid = Formats.uuid(text.getBytes(), 0, text.getByteLength());
    if (uuid == null) {
      throw new IOException("a text is no UUID");
    }
    return uuid;
  }

  /// Reads a moment, which Avro holds to the millisecond.
  public Instant readInstant() throws IOException {
    return Instant.ofEpochMilli(in.readLong());
  }

  /// Reads a whole number of 32 bits.
  public int readInt() throws IOException {
    return in.readInt();
  }

  /// Reads a whole number of 64 bits.
  public long readLong() throws IOException {
    return in.readLong();
  }

  /// Reads a number.
  public double readDouble() throws IOException {
    return in.readDouble();
  }

  /// Reads true or false.
  public boolean readBoolean() throws IOException {
    return in.readBoolean();
  }

  /// Reads which of so many symbols it is.
  public int readEnum(int symbols) throws IOException {
    int symbol = in.readEnum();
    if (symbol < 0 || symbol >= symbols) {
      throw new IOException("a symbol is none of the " + symbols);
    }
    return symbol;
  }

  /// Reads whether an optional value is absent, which is null in Avro.
  public boolean isNull() throws IOException {
    int index = in.readIndex();
    if (index < 0 || index > 1) {
      throw new IOException("a union of two has no branch " + index);
    }
    if (index == 0) {
      in.readNull();
    }
    return index == 0;
  }

  /// Begins a list and tells how many items come first.
  public long readArrayStart() throws IOException {
    return in.readArrayStart();
  }

  /// How many items of a list come next.
  public long arrayNext() throws IOException {
    return in.arrayNext();
  }

  /// Begins a map and tells how many entries come first.
  public long readMapStart() throws IOException {
    return in.readMapStart();
  }

  /// How many entries of a map come next.
  public long mapNext() throws IOException {
    return in.mapNext();
  }
}
