package stormglass.schema;

/// The two types of document that the registry holds.
public enum Dialect {
  /// OpenAPI 3.0.
  OPEN_API("OpenApi3", "#/components/schemas/"),
  /// JSON Schema, draft 4.
  DRAFT_4("JSONSchemaDraft4", "#/definitions/");

  private final String type;
  private final String components;

  Dialect(String type, String components) {
    this.type = type;
    this.components = components;
  }

  /// The registry's name for it.
  public String type() {
    return type;
  }

  /// What a reference to a component begins with.
  String components() {
    return components;
  }
}
