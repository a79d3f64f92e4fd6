package stormglass.contracts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing in a document or a record that its schema does not allow.
///
/// @param pointer where, as a JSON pointer (RFC 6901); "" is all of it
/// @param what what is wrong, as the rest of a sentence about the value: `is not a UUID`
public record Violation(String pointer, String what) {

  /// `/detail/data/orderId is not a UUID`.
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "the document" : pointer) + " " + what;
  }

  /// The step of a JSON pointer into a field, entry or item.
  static String segment(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /// What is wrong with a value that must be there.
  ///
  /// @param name what the value is called in that which holds it
  /// @param rule null where the value need only be there
  static <T> List<Violation> within(String name, @Nullable T value, @Nullable Rule<T> rule) {
    String at = segment(name);
    if (value == null) {
      return List.of(new Violation(at, "is missing"));
    }
    List<Violation> flaws = new ArrayList<>(0);
    if (rule != null && !rule.accepts(value)) {
      for (Violation flaw : rule.flaws(value)) {
        flaws.add(new Violation(at + flaw.pointer, flaw.what));
      }
    }
    return flaws;
  }
}
