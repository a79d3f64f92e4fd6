package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in a request, where constraints can be violated.
final class Place {

  private static final int MOST_VIOLATIONS = 10;

  private final @Nullable Place parent;
  private final String name;
  private final List<String> violations;

  private Place(@Nullable Place parent, String name, List<String> violations) {
    this.parent = parent;
    this.name = name;
    this.violations = violations;
  }

  /// The request itself.
  static Place root() {
    return new Place(null, "", new ArrayList<>());
  }

  /// A place in this one.
  Place member(String member) {
    return new Place(this, member, violations);
  }

  /// Notes that the value here, null if there is none, is not as it must be.
  void violated(@Nullable Object value, String constraint) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(
          "Value "
              + (value == null ? "null" : "'" + value + "'")
              + " at '"
              + path()
              + "' failed to satisfy constraint: "
              + constraint);
    }
  }

  /// Rejects the request if anything was violated anywhere in it.
  void rejectIfViolated() {
    if (!violations.isEmpty()) {
      throw Rejection.invalid(
          violations.size()
              + " validation error"
              + (violations.size() == 1 ? "" : "s")
              + " detected: "
              + String.join("; ", violations));
    }
  }

  private String path() {
    String own = name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    String before = parent == null ? "" : parent.path();
    return before.isEmpty() ? own : before + "." + own;
  }
}
