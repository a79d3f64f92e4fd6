package stormglass.sandbox.schema;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// What a version of a schema holds.
///
/// @param text as it was given
/// @param tree the same as JSON
record Content(Type type, String text, Map<?, ?> tree) {

  static final int LONGEST = 100_000;

  /// The languages of schemas.
  enum Type {
    OpenApi3,
    JSONSchemaDraft4;

    static Type of(@Nullable String name) {
      for (Type type : values()) {
        if (type.name().equals(name)) {
          return type;
        }
      }
      throw SchemaError.invalid("Type must be one of OpenApi3, JSONSchemaDraft4.");
    }
  }

  /// Reads a document.
  ///
  /// @throws Refusal if it is none of its type
  static Content of(Type type, String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw SchemaError.invalid("Content must have 1 to 100000 characters.");
    }
    if (!(json(text) instanceof Map<?, ?> tree)) {
      throw SchemaError.invalid("Content is not a JSON object.");
    }
    Content content = new Content(type, text, tree);
    switch (type) {
      case OpenApi3 -> content.checkOpenApi();
      case JSONSchemaDraft4 -> content.checkDraft4();
    }
    return content;
  }

  private static @Nullable Object json(String text) {
    try {
      return Json.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (Refusal malformed) {
      throw SchemaError.invalid("Content is not valid JSON.");
    }
  }

  private void checkOpenApi() {
    if (!(tree.get("openapi") instanceof String version) || !version.startsWith("3.")) {
      throw SchemaError.invalid("Content is not valid OpenApi3: openapi must be 3.x.");
    }
    if (!(tree.get("info") instanceof Map<?, ?> info)
        || !(info.get("title") instanceof String)
        || !(info.get("version") instanceof String)) {
      throw SchemaError.invalid("Content is not valid OpenApi3: info lacks title or version.");
    }
    if (!(tree.get("paths") instanceof Map<?, ?>)) {
      throw SchemaError.invalid("Content is not valid OpenApi3: paths is missing.");
    }
  }

  private void checkDraft4() {
    Object dialect = tree.get("$schema");
    if (dialect != null && !(dialect instanceof String uri && uri.contains("draft-04"))) {
      throw SchemaError.invalid("Content is not valid JSONSchemaDraft4: $schema names another.");
    }
    Object kind = tree.get("type");
    if (kind != null && !(kind instanceof String)) {
      throw SchemaError.invalid("Content is not valid JSONSchemaDraft4: type must be a string.");
    }
  }

  /// Whether both say the same, whatever the space between their tokens.
  boolean says(Content other) {
    return type == other.type && tree.equals(other.tree);
  }
}
