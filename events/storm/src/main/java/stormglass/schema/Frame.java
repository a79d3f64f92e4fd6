package stormglass.schema;

import java.util.Set;
import stormglass.document.Node;

/// Where a registry document has its parts.
///
/// @param title what the document is called
/// @param envelope the schema of the whole event: in draft 4 the document's root
/// @param components the named schemas, in OpenAPI with the envelope among them
record Frame(Dialect dialect, String title, Node.Mapping envelope, Node.Mapping components) {

  /// The name of the component that is the envelope, as EventBridge wants it.
  private static final String ENVELOPE = "AWSEvent";

  private static final Set<String> OPEN_API = Set.of("openapi", "info", "paths", "components");
  private static final Set<String> DRAFT_4 =
      Set.of(
          "$schema", "id", "title", "description", "type", "required", "properties", "definitions");

  static Frame read(Parts parts, Node.Mapping document) {
    return document.get("$schema") != null && document.get("openapi") == null
        ? draft4(parts, document)
        : openApi(parts, document);
  }

  private static Frame openApi(Parts parts, Node.Mapping document) {
    only(parts, document, OPEN_API);
    String openapi = parts.text(document, "openapi");
    if (!openapi.isEmpty() && !openapi.startsWith("3.0.")) {
      parts.add(SchemaProblem.TYPE, document.where(), "OpenAPI " + openapi + " is not supported.");
    }
    parts.mapping(document, "paths");
    String title = parts.text(parts.mapping(document, "info"), "title");
    Node.Mapping schemas = parts.mapping(parts.mapping(document, "components"), "schemas");
    return new Frame(Dialect.OPEN_API, title, parts.mapping(schemas, ENVELOPE), schemas);
  }

  private static Frame draft4(Parts parts, Node.Mapping document) {
    only(parts, document, DRAFT_4);
    String schema = parts.text(document, "$schema");
    if (!schema.isEmpty() && !schema.matches("https?://json-schema\\.org/draft-04/schema#?")) {
      parts.add(
          SchemaProblem.TYPE,
          document.keys().getOrDefault("$schema", document.where()),
          "The dialect '" + schema + "' is not supported.");
    }
    String title = parts.text(document, "title");
    return new Frame(Dialect.DRAFT_4, title, document, parts.mapping(document, "definitions"));
  }

  /// Whether a component is the envelope.
  boolean isEnvelope(String component) {
    return dialect == Dialect.OPEN_API && component.equals(ENVELOPE);
  }

  private static void only(Parts parts, Node.Mapping document, Set<String> words) {
    document
        .keys()
        .forEach(
            (word, where) -> {
              if (!words.contains(word) && !isExtension(word, document)) {
                parts.add(
                    SchemaProblem.KEYWORD,
                    where,
                    "The keyword '" + word + "' is not supported in the document.");
              }
            });
  }

  /// In draft 4 the envelope's extensions stand at the root.
  private static boolean isExtension(String word, Node.Mapping document) {
    return word.startsWith("x-") && document.get("openapi") == null;
  }
}
