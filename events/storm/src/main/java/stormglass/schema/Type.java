package stormglass.schema;

import java.util.List;

/// What a schema allows at one place.
public sealed interface Type {

  /// No upper bound on a length or count.
  int UNBOUNDED = Integer.MAX_VALUE;

  /// A string of so many code points.
  ///
  /// @param pattern an ECMA 262 regular expression that is found in the string; "" for none
  record Text(int minLength, int maxLength, String pattern) implements Type {}

  /// A UUID in its usual form.
  record Uuid() implements Type {}

  /// A date-time of RFC 3339.
  record DateTime() implements Type {}

  /// A whole number.
  ///
  /// @param bits 32 or 64
  record Whole(int bits, long minimum, long maximum) implements Type {}

  /// True or false.
  record Truth() implements Type {}

  /// One of some symbols, to which later versions may add.
  record Symbols(List<String> symbols) implements Type {
    public Symbols {
      symbols = List.copyOf(symbols);
    }
  }

  /// Items of one type.
  record Items(Type item, int minItems, int maxItems) implements Type {}

  /// An object.
  ///
  /// @param closed whether properties that it does not name are forbidden
  record Structure(String description, List<Property> properties, boolean closed) implements Type {
    public Structure {
      properties = List.copyOf(properties);
    }
  }

  /// A component of the same document, by its name.
  record Reference(String component) implements Type {}

  /// One property of an object.
  ///
  /// @param required whether it must be there
  /// @param nullable whether it may be null
  record Property(String name, Type type, boolean required, boolean nullable, String description) {

    /// Whether an object may do without a value for it.
    public boolean optional() {
      return !required || nullable;
    }
  }
}
