package stormglass.generate;

/// The name of a generated class.
///
/// @param outer the class in which it is nested, or ""
record ClassName(String packageName, String outer, String simple) {

  /// The name to use from other classes of the package, or where the outermost class is imported.
  String qualified() {
    return outer.isEmpty() ? simple : outer + "." + simple;
  }

  /// The name of the class that reads and writes the outermost class.
  String json() {
    return (outer.isEmpty() ? simple : outer) + "Json";
  }

  /// The full name of the outermost class.
  String imported() {
    return packageName + "." + (outer.isEmpty() ? simple : outer);
  }
}
