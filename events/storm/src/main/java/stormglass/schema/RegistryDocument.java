package stormglass.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import stormglass.document.Node;
import stormglass.problem.Where;

/// One document of the registry: EventBridge's envelope, and in it the detail of one event.
final class RegistryDocument {

  static final int MAX_CHARACTERS = 100_000;

  private static final String METADATA = "Metadata";
  private static final List<String> ENVELOPE_FIELDS =
      List.of(
          "detail-type",
          "resources",
          "detail",
          "id",
          "source",
          "time",
          "region",
          "version",
          "account");
  private static final Type METADATA_TYPE =
      new Type.Structure(
          "",
          List.of(
              new Type.Property("eventId", new Type.Uuid(), true, false, ""),
              new Type.Property("correlationId", new Type.Uuid(), true, false, ""),
              new Type.Property("causationId", new Type.Uuid(), true, false, ""),
              new Type.Property("occurredAt", new Type.DateTime(), true, false, "")),
          true);

  private final Parts parts;
  private final Node.Mapping document;
  private final Frame frame;
  private final TypeReader types;
  private final String file;
  private final Map<String, Component> components = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> followed = new HashSet<>();

  /// @param file where it stands in the folder of schemas; "" where it stands in none
  RegistryDocument(Parts parts, Node root, String file) {
    this.parts = parts;
    this.document = parts.mapping(root, "the document");
    this.frame = Frame.read(parts, document);
    this.types = new TypeReader(parts, frame.dialect(), frame.components());
    this.file = file;
  }

  /// The event; with problems found, it is not to be used.
  EventSchema read() {
    Node.Mapping envelope = frame.envelope();
    Node.Mapping schemas = frame.components();
    String source = parts.text(envelope, "x-amazon-events-source");
    String detailType = parts.text(envelope, "x-amazon-events-detail-type");
    identity(frame.title(), source, detailType);
    String detail = envelope(envelope, detailType);
    schemas.entries().forEach((name, node) -> component(name, node, detail));
    Type.Structure data = data(schemas, detail);
    resolve(data, schemas.where());
    circles();
    unused();
    return new EventSchema(source, detailType, data, inUse(), document.where());
  }

  private void component(String name, Node node, String detail) {
    if (name.equals(detail) || frame.isEnvelope(name)) {
      return;
    }
    String description =
        node instanceof Node.Mapping mapping ? parts.optionalText(mapping, "description") : "";
    Type type = types.component(node, "the component '" + name + "'");
    components.put(name, new Component(name, description, type, node.where()));
  }

  private void identity(String title, String source, String detailType) {
    if (title.isEmpty() || source.isEmpty() || detailType.isEmpty()) {
      return;
    }
    if (!source.matches("[a-z][a-z0-9]*\\.[a-z][a-z0-9]*")) {
      parts.add(
          SchemaProblem.IDENTITY,
          document.where(),
          "The source '" + source + "' is not of the form <system>.<context>, in lower case.");
      return;
    }
    String context = source.substring(source.indexOf('.') + 1);
    String expected = context + "/" + source + "@" + detailType + ".json";
    if (!file.isEmpty() && !file.replace('\\', '/').equals(expected)) {
      parts.add(
          SchemaProblem.IDENTITY, Where.file(file), "The document belongs into " + expected + ".");
    }
    if (!title.equals(detailType) || !detailType.matches("[A-Z][A-Za-z0-9]*")) {
      parts.add(
          SchemaProblem.IDENTITY,
          document.where(),
          "The title '"
              + title
              + "' and the detail-type '"
              + detailType
              + "' are not the same name in PascalCase.");
    }
  }

  /// Checks the envelope and gives the name of the detail's component.
  private String envelope(Node.Mapping envelope, String detailType) {
    Set<String> required = new HashSet<>();
    parts.optionalTexts(envelope, "required").forEach(name -> required.add(name.text()));
    Node.Mapping properties = parts.mapping(envelope, "properties");
    boolean complete =
        required.equals(Set.copyOf(ENVELOPE_FIELDS))
            && properties.entries().keySet().equals(Set.copyOf(ENVELOPE_FIELDS));
    if (!complete) {
      parts.add(
          SchemaProblem.ENVELOPE,
          envelope.where(),
          "The envelope must have and require exactly " + ENVELOPE_FIELDS + ".");
      return "";
    }
    for (String name : ENVELOPE_FIELDS) {
      Node node = properties.entries().get(name);
      if (node != null && !isEnvelopeField(name, types.read(node, "'" + name + "'"))) {
        parts.add(
            SchemaProblem.ENVELOPE,
            node.where(),
            "'" + name + "' of the envelope has not the type that EventBridge gives it.");
      }
    }
    String type = parts.text(envelope, "type");
    if (!type.isEmpty() && !type.equals("object")) {
      parts.add(SchemaProblem.ENVELOPE, envelope.where(), "The envelope is no object.");
    }
    String reference = parts.optionalText(parts.mapping(properties, "detail"), "$ref");
    String detail = reference.substring(reference.lastIndexOf('/') + 1);
    if (!detail.isEmpty() && !detail.equals(detailType)) {
      parts.add(
          SchemaProblem.ENVELOPE,
          envelope.where(),
          "The detail refers to '" + detail + "', not to the component '" + detailType + "'.");
    }
    return detail;
  }

  private static boolean isEnvelopeField(String name, Type type) {
    Type anyText = new Type.Text(0, Type.UNBOUNDED, "");
    return switch (name) {
      case "detail" -> type instanceof Type.Reference;
      case "time" -> type instanceof Type.DateTime;
      case "resources" -> type.equals(new Type.Items(anyText, 0, Type.UNBOUNDED));
      default -> type.equals(anyText);
    };
  }

  private Type.Structure data(Node.Mapping schemas, String detail) {
    Type.Structure nothing = new Type.Structure("", List.of(), true);
    if (detail.isEmpty()) {
      return nothing;
    }
    if (!(schemas.get(detail) instanceof Node.Mapping node)) {
      parts.add(
          SchemaProblem.REFERENCE, schemas.where(), "There is no component '" + detail + "'.");
      return nothing;
    }
    Map<String, Type.Property> properties = new LinkedHashMap<>();
    if (types.read(node, "the detail") instanceof Type.Structure structure && structure.closed()) {
      structure.properties().forEach(property -> properties.put(property.name(), property));
    }
    Type.Property metadata = properties.get("metadata");
    Type.Property data = properties.get("data");
    if (metadata == null
        || data == null
        || properties.size() != 2
        || metadata.optional()
        || data.optional()) {
      parts.add(
          SchemaProblem.DETAIL,
          node.where(),
          "The detail does not consist of metadata and data, or admits other properties.");
      return nothing;
    }
    metadata(metadata.type(), node.where());
    if (resolved(data.type()) instanceof Type.Structure structure) {
      return structure;
    }
    parts.add(SchemaProblem.DETAIL, node.where(), "The data are no object.");
    return nothing;
  }

  private void metadata(Type type, Where where) {
    if (!(resolved(type) instanceof Type.Structure found && bare(found).equals(METADATA_TYPE))) {
      parts.add(
          SchemaProblem.METADATA,
          where,
          "The metadata are not a closed object of the required UUIDs eventId, correlationId and"
              + " causationId and the required date-time occurredAt.");
    }
  }

  private static Type.Structure bare(Type.Structure structure) {
    List<Type.Property> properties =
        structure.properties().stream()
            .map(p -> new Type.Property(p.name(), p.type(), p.required(), p.nullable(), ""))
            .toList();
    return new Type.Structure("", properties, structure.closed(), structure.others());
  }

  /// The type behind a reference; the components that lead to it count as used.
  private Type resolved(Type type) {
    if (!(type instanceof Type.Reference(String name)) || !used.add(name)) {
      return type;
    }
    Component component = components.get(name);
    return component == null ? type : resolved(component.type());
  }

  /// Follows every reference once, so that what leads nowhere is found.
  private void resolve(Type type, Where where) {
    switch (type) {
      case Type.Structure structure -> {
        structure.properties().forEach(property -> resolve(property.type(), where));
        structure.others().ifPresent(others -> resolve(others, where));
      }
      case Type.Items items -> resolve(items.item(), where);
      case Type.Union union ->
          union
              .variants()
              .forEach(
                  (symbol, name) -> {
                    resolve(new Type.Reference(name), where);
                    variant(union.discriminator(), symbol, name);
                  });
      case Type.Reference(String name) -> {
        Component component = components.get(name);
        if (component == null) {
          parts.add(SchemaProblem.REFERENCE, where, "There is no component '" + name + "'.");
        } else if (followed.add(name)) {
          used.add(name);
          resolve(component.type(), component.where());
        }
      }
      case Type.Text _,
          Type.Uuid _,
          Type.DateTime _,
          Type.Whole _,
          Type.Real _,
          Type.Truth _,
          Type.Symbols _ -> {}
    }
  }

  private void variant(String discriminator, String symbol, String name) {
    Component component = components.get(name);
    if (component == null) {
      return;
    }
    boolean isTold =
        component.type() instanceof Type.Structure structure
            && structure.properties().stream()
                .filter(property -> property.name().equals(discriminator) && !property.optional())
                .anyMatch(property -> property.type().equals(new Type.Symbols(List.of(symbol))));
    if (!isTold) {
      parts.add(
          SchemaProblem.VARIANT,
          component.where(),
          "'%s' does not require '%s' to be the one symbol '%s'."
              .formatted(name, discriminator, symbol));
    }
  }

  private void circles() {
    Circles circles = new Circles(components);
    for (Component component : components.values()) {
      String name = component.name();
      if (!circles.isFinite(name)) {
        String what = "'" + name + "' contains itself, and no value of it ends.";
        parts.add(SchemaProblem.RECURSION, component.where(), what);
      } else if (circles.isNameless(name)) {
        String what = "'" + name + "' contains itself with no object between.";
        parts.add(SchemaProblem.RECURSION, component.where(), what);
      }
    }
  }

  private void unused() {
    components.forEach(
        (name, component) -> {
          if (!used.contains(name)) {
            parts.warn(
                SchemaProblem.UNUSED,
                component.where(),
                "The component '" + name + "' is not used.");
          }
        });
  }

  private SequencedMap<String, Component> inUse() {
    LinkedHashMap<String, Component> inUse = new LinkedHashMap<>(components);
    inUse.keySet().retainAll(used);
    inUse.remove(METADATA);
    return inUse;
  }
}
