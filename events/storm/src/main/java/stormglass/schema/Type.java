package stormglass.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

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

  /// A number, which is held as a double.
  ///
  /// @param minimum negative infinity for none
  /// @param minimumExcluded whether it must be greater than the minimum
  /// @param maximum positive infinity for none
  /// @param maximumExcluded whether it must be less than the maximum
  record Real(double minimum, boolean minimumExcluded, double maximum, boolean maximumExcluded)
      implements Type {

    /// Whether it may be any number.
    public boolean isUnbounded() {
      return Double.isInfinite(minimum) && Double.isInfinite(maximum);
    }

    /// The least that it may be, as a double.
    public double least() {
      double least = Math.max(minimum, -Double.MAX_VALUE);
      return minimumExcluded ? Math.nextUp(least) : least;
    }

    /// The greatest that it may be, as a double.
    public double most() {
      double most = Math.min(maximum, Double.MAX_VALUE);
      return maximumExcluded ? Math.nextDown(most) : most;
    }
  }

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
  /// @param others the type of the properties that it does not name, where it says one; then it is
  ///   not closed
  record Structure(
      String description, List<Property> properties, boolean closed, Optional<Type> others)
      implements Type {
    public Structure {
      properties = List.copyOf(properties);
    }

    /// An object that says nothing of properties that it does not name, or forbids them.
    public Structure(String description, List<Property> properties, boolean closed) {
      this(description, properties, closed, Optional.empty());
    }

    /// Whether it is nothing but names with values of one type.
    public boolean isMap() {
      return properties.isEmpty() && others.isPresent();
    }
  }

  /// One of several objects, which one of their properties tells apart.
  ///
  /// @param discriminator the name of that property, which each of them requires
  /// @param variants components by the one symbol that the property has there
  record Union(String discriminator, SequencedMap<String, String> variants) implements Type {
    public Union {
      variants = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variants));
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
