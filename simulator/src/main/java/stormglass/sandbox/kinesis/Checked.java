package stormglass.sandbox.kinesis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Members;
import stormglass.sandbox.wire.Refusal;

/// The members of a request, held against their constraints; what is violated is told all at once,
/// in the words of AWS's own validation.
final class Checked {

  private static final int MOST_VIOLATIONS = 10;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

  private final Members members;
  private final String path;
  private final List<String> violations;

  private Checked(Members members, String path, List<String> violations) {
    this.members = members;
    this.path = path;
    this.violations = violations;
  }

  static Checked of(Members members) {
    return new Checked(members, "", new ArrayList<>());
  }

  /// The members that are not checked here.
  Members members() {
    return members;
  }

  /// Refuses the request if anything in it was violated.
  void reject() {
    if (!violations.isEmpty()) {
      throw Refusal.of(
          "ValidationException",
          violations.size()
              + " validation error"
              + (violations.size() == 1 ? "" : "s")
              + " detected: "
              + String.join("; ", violations));
    }
  }

  private void violated(@Nullable Object value, String name, String constraint) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(
          "Value "
              + (value == null ? "null" : "'" + value + "'")
              + " at '"
              + path
              + Character.toLowerCase(name.charAt(0))
              + name.substring(1)
              + "' failed to satisfy constraint: Member must "
              + constraint);
    }
  }

  /// The name of a stream or shard that must be there.
  String name(String name) {
    String value = members.text(name);
    if (value == null) {
      violated(null, name, "not be null");
      return "";
    }
    matching(name, value, NAME);
    return bounded(name, value, 128);
  }

  /// A text that must be there and not be empty.
  String text(String name, int most) {
    String value = members.text(name);
    if (value == null) {
      violated(null, name, "not be null");
      return "";
    }
    return bounded(name, value, most);
  }

  private String bounded(String name, String value, int most) {
    length(name, value, value.length(), 1, most);
    return value;
  }

  private void length(String name, Object value, int length, int least, long most) {
    if (length < least) {
      violated(value, name, "have length greater than or equal to " + least);
    }
    if (length > most) {
      violated(value, name, "have length less than or equal to " + most);
    }
  }

  private void matching(String name, String value, Pattern pattern) {
    if (!pattern.matcher(value).matches()) {
      violated(value, name, "satisfy regular expression pattern: " + pattern);
    }
  }

  /// A number in digits, or null when there is none.
  @Nullable String digits(String name, Pattern pattern) {
    String value = members.text(name);
    if (value != null) {
      matching(name, value, pattern);
    }
    return value;
  }

  /// Bytes that must be there.
  byte[] bytes(String name, long most) {
    byte[] value = members.bytes(name);
    if (value == null) {
      violated(null, name, "not be null");
      return new byte[0];
    }
    String shown =
        "java.nio.HeapByteBuffer[pos=0 lim=" + value.length + " cap=" + value.length + "]";
    length(name, shown, value.length, 0, most);
    return value;
  }

  /// A whole number, or another one when there is none.
  int number(String name, int otherwise, int least, int most) {
    Long value = members.whole(name);
    if (value == null) {
      return otherwise;
    }
    if (value < least) {
      violated(value, name, "have value greater than or equal to " + least);
    }
    if (value > most) {
      violated(value, name, "have value less than or equal to " + most);
    }
    return Math.clamp(value, least, most);
  }

  /// One of some words that must be there, or the first of them if it is none.
  <E extends Enum<E>> E choice(String name, Class<E> type) {
    E[] choices = type.getEnumConstants();
    String value = members.text(name);
    for (E choice : choices) {
      if (choice.name().equals(value)) {
        return choice;
      }
    }
    if (value == null) {
      violated(null, name, "not be null");
    } else {
      violated(value, name, "satisfy enum value set: " + List.of(choices));
    }
    return choices[0];
  }

  /// The elements of a list of structures that must be there and not be empty.
  List<Checked> structures(String name, int most) {
    List<Members> elements = members.structures(name);
    if (!members.has(name)) {
      violated(null, name, "not be null");
      return List.of();
    }
    length(name, elements.isEmpty() ? "[]" : "[...]", elements.size(), 1, most);
    List<Checked> checked = new ArrayList<>();
    for (int i = 1; i <= elements.size() && i <= most; i++) {
      String below = path + Character.toLowerCase(name.charAt(0)) + name.substring(1);
      checked.add(new Checked(elements.get(i - 1), below + "." + i + ".member.", violations));
    }
    return checked;
  }
}
