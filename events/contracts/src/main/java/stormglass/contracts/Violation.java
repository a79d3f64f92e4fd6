package stormglass.contracts;

/// One thing in a document that its schema does not allow.
///
/// @param pointer where, as a JSON pointer (RFC 6901); "" is the whole document
/// @param what what is wrong, as the rest of a sentence about the value: `is not a UUID`
public record Violation(String pointer, String what) {

  /// `/detail/data/orderId is not a UUID`.
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "the document" : pointer) + " " + what;
  }
}
