package stormglass.contracts;

import org.jspecify.annotations.Nullable;

/// One object or array that is being read, reused for later ones at the same depth.
final class Frame {

  private @Nullable Fields fields;

  /// Of the current field or item; negative before the first.
  int index;

  /// A bit for each field that was read.
  long seen;

  int violationsBefore;

  /// The name of the current value where no field has it.
  @Nullable String unknown;

  /// @param fields those of an object; null for an array or map
  void enter(@Nullable Fields fields, int violationsBefore) {
    this.fields = fields;
    this.violationsBefore = violationsBefore;
    index = -1;
    seen = 0;
    unknown = null;
  }

  /// Adds the current place in it to a JSON pointer.
  void appendTo(StringBuilder pointer) {
    if (unknown != null) {
      pointer.append(Violation.segment(unknown));
    } else if (fields == null) {
      pointer.append('/').append(index);
    } else if (index >= 0) {
      pointer.append(Violation.segment(fields.names().get(index)));
    }
  }
}
