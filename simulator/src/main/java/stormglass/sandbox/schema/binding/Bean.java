package stormglass.sandbox.schema.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A class to be written.
///
/// @param isEnvelope whether it is the generic `AWSEvent<T>`
record Bean(String name, boolean isEnvelope, List<Field> fields) {

  /// A field with its accessors.
  ///
  /// @param wire its name in JSON
  /// @param name its name in Java
  /// @param accessor what follows `get` and `set`
  /// @param type as written, such as `List<OrderLine>`
  /// @param element the type of a list's elements, and null when it is no list
  record Field(String wire, String name, String accessor, String type, @Nullable String element) {

    /// Whether Jackson would not see by itself that field and accessors belong together: it makes
    /// all capitals at the beginning of `getURL` small.
    boolean isOdd() {
      return !name.equals(mangled(accessor));
    }

    private static String mangled(String accessor) {
      StringBuilder mangled = new StringBuilder(accessor);
      for (int i = 0; i < accessor.length(); i++) {
        char small = Character.toLowerCase(accessor.charAt(i));
        if (small == accessor.charAt(i)) {
          break;
        }
        mangled.setCharAt(i, small);
      }
      return mangled.toString();
    }
  }
}
