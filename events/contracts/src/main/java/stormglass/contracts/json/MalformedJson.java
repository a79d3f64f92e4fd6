package stormglass.contracts.json;

/// Bytes that are not JSON, or not the JSON that was asked for.
///
/// It carries no stack trace: it tells about the input, not about the program.
public final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  MalformedJson(String what, int offset) {
    super(what + " at byte " + offset, null, false, false);
    this.offset = offset;
  }

  /// Where in the bytes that were read, counted from 0.
  public int offset() {
    return offset;
  }
}
