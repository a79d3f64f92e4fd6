package stormglass.schema;

import stormglass.problem.Where;

/// A named type of a document.
///
/// @param description one sentence; "" where the document has none
public record Component(String name, String description, Type type, Where where) {

  /// Whether both define the same, wherever they stand.
  public boolean equalTo(Component other) {
    return name.equals(other.name)
        && description.equals(other.description)
        && type.equals(other.type);
  }
}
