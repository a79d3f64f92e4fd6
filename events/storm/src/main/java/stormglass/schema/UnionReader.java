package stormglass.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import stormglass.document.Node;

/// Reads `oneOf` with its discriminator.
final class UnionReader {

  private final Parts parts;
  private final Function<Node.Mapping, Type> references;

  /// @param references reads a mapping that is a `$ref`
  UnionReader(Parts parts, Function<Node.Mapping, Type> references) {
    this.parts = parts;
    this.references = references;
  }

  Type.Union read(Node.Mapping schema) {
    Node.Mapping discriminator = parts.mapping(schema, "discriminator");
    discriminator
        .keys()
        .forEach(
            (key, where) -> {
              if (!key.equals("propertyName") && !key.equals("mapping")) {
                String what = "The keyword '" + key + "' is not supported at a discriminator.";
                parts.add(SchemaProblem.KEYWORD, where, what);
              }
            });
    SequencedMap<String, String> symbols = symbols(discriminator);
    SequencedMap<String, String> variants = new LinkedHashMap<>();
    if (!(schema.get("oneOf") instanceof Node.Sequence list) || list.items().isEmpty()) {
      parts.add(SchemaProblem.VARIANT, schema.where(), "'oneOf' is no list of components.");
      return new Type.Union("", variants);
    }
    for (Node item : list.items()) {
      Node.Mapping variant = parts.mapping(item, "a variant");
      if (variant.get("$ref") != null
          && references.apply(variant) instanceof Type.Reference(String component)) {
        String symbol = symbols.getOrDefault(component, component);
        if (variants.put(symbol, component) != null) {
          String what = "The variant '" + symbol + "' stands twice.";
          parts.add(SchemaProblem.VARIANT, item.where(), what);
        }
      } else {
        parts.add(SchemaProblem.VARIANT, item.where(), "A variant is no $ref to a component.");
      }
    }
    for (String mapped : symbols.keySet()) {
      if (!variants.containsValue(mapped)) {
        String what = "'mapping' leads to '" + mapped + "', which is no variant.";
        parts.add(SchemaProblem.VARIANT, discriminator.where(), what);
      }
    }
    return new Type.Union(parts.text(discriminator, "propertyName"), variants);
  }

  /// The symbols of the components that have one.
  private SequencedMap<String, String> symbols(Node.Mapping discriminator) {
    SequencedMap<String, String> symbols = new LinkedHashMap<>();
    if (discriminator.get("mapping") == null) {
      return symbols;
    }
    Node.Mapping mapping = parts.mapping(discriminator, "mapping");
    for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
      String target = parts.text(mapping, entry.getKey());
      String component = target.substring(target.lastIndexOf('/') + 1);
      if (target.equals(component)) {
        String what = "'" + target + "' is no reference; validators do not read bare names alike.";
        parts.add(SchemaProblem.REFERENCE, entry.getValue().where(), what);
      }
      if (symbols.put(component, entry.getKey()) != null) {
        String what = "'" + component + "' has two symbols.";
        parts.add(SchemaProblem.VARIANT, entry.getValue().where(), what);
      }
    }
    return symbols;
  }
}
