package stormglass.contracts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.MalformedJson;

/// What came of decoding bytes: the value, or everything that is wrong with them.
public sealed interface Decoded<T> {

  /// The bytes are what they should be.
  record Of<T>(T value) implements Decoded<T> {}

  /// The bytes are not what they should be.
  ///
  /// @param violations at least one, in the order of the document
  record Failed<T>(List<Violation> violations) implements Decoded<T> {
    public Failed {
      violations = List.copyOf(violations);
    }

    /// All violations in one line.
    @Override
    public String toString() {
      return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
  }

  /// Reads a whole document with a function; malformed JSON becomes one violation.
  static <T> Decoded<T> reading(byte[] json, Function<JsonReader, T> how) {
    JsonReader in = new JsonReader(json);
    try {
      T value = how.apply(in);
      in.end();
      return new Of<>(value);
    } catch (MalformedJson e) {
      return malformed(e);
    }
  }

  /// The failure that malformed JSON is.
  static <T> Failed<T> malformed(MalformedJson e) {
    return new Failed<>(List.of(new Violation("", "is malformed: " + e.getMessage())));
  }

  /// The value.
  ///
  /// @throws IllegalStateException when decoding failed: for tests and for bytes of one's own
  default T orThrow() {
    return switch (this) {
      case Of<T>(T value) -> value;
      case Failed<T> failed -> throw new IllegalStateException(failed.toString());
    };
  }
}
