package stormglass.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import stormglass.document.Node;

/// Reads `oneOf` with its discriminator.
final class UnionReader {

  private final Parts parts;
  private final Dialect dialect;
  private final Node.Mapping components;
  private final Function<Node.Mapping, Type> references;

  /// @param components the named schemas of the document
  /// @param references reads a mapping that is a `$ref`
  UnionReader(
      Parts parts,
      Dialect dialect,
      Node.Mapping components,
      Function<Node.Mapping, Type> references) {
    this.parts = parts;
    this.dialect = dialect;
    this.components = components;
    this.references = references;
  }

  Type.Union read(Node.Mapping schema) {
    if (!(schema.get("oneOf") instanceof Node.Sequence list) || list.items().isEmpty()) {
      parts.add(SchemaProblem.VARIANT, schema.where(), "'oneOf' is no list of components.");
      return new Type.Union("", new LinkedHashMap<>());
    }
    List<String> variants = variants(list);
    return switch (dialect) {
      case OPEN_API -> discriminated(parts.mapping(schema, "discriminator"), variants);
      case DRAFT_4 -> toldApart(schema, variants);
    };
  }

  /// The names of the components.
  private List<String> variants(Node.Sequence list) {
    List<String> variants = new ArrayList<>();
    for (Node item : list.items()) {
      Node.Mapping variant = parts.mapping(item, "a variant");
      if (variant.get("$ref") != null
          && references.apply(variant) instanceof Type.Reference(String component)) {
        if (variants.contains(component)) {
          String what = "The variant '" + component + "' stands twice.";
          parts.add(SchemaProblem.VARIANT, item.where(), what);
        } else {
          variants.add(component);
        }
      } else {
        parts.add(SchemaProblem.VARIANT, item.where(), "A variant is no $ref to a component.");
      }
    }
    return variants;
  }

  private Type.Union discriminated(Node.Mapping discriminator, List<String> components) {
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
    for (String component : components) {
      String symbol = symbols.getOrDefault(component, component);
      if (variants.put(symbol, component) != null) {
        String what = "Two variants have the symbol '" + symbol + "'.";
        parts.add(SchemaProblem.VARIANT, discriminator.where(), what);
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

  /// The union as its variants tell it: the first property that each of them requires with one
  /// symbol of its own.
  private Type.Union toldApart(Node.Mapping schema, List<String> variants) {
    List<SequencedMap<String, String>> symbols = variants.stream().map(this::symbolsOf).toList();
    if (!symbols.isEmpty()) {
      for (String property : symbols.getFirst().keySet()) {
        SequencedMap<String, String> told = new LinkedHashMap<>();
        for (int i = 0; i < variants.size(); i++) {
          String symbol = symbols.get(i).get(property);
          if (symbol != null) {
            told.put(symbol, variants.get(i));
          }
        }
        if (told.size() == variants.size()) {
          return new Type.Union(property, told);
        }
      }
      parts.add(
          SchemaProblem.VARIANT, schema.where(), "No property tells the variants from each other.");
    }
    return new Type.Union("", new LinkedHashMap<>());
  }

  /// The required properties of a component that are enums of one symbol, with that symbol.
  private SequencedMap<String, String> symbolsOf(String component) {
    SequencedMap<String, String> symbols = new LinkedHashMap<>();
    if (components.get(component) instanceof Node.Mapping schema
        && schema.get("required") instanceof Node.Sequence required
        && schema.get("properties") instanceof Node.Mapping properties) {
      for (Node name : required.items()) {
        if (name instanceof Node.Scalar(String property, _, _, _)
            && properties.get(property) instanceof Node.Mapping type
            && type.get("enum") instanceof Node.Sequence enumeration
            && enumeration.items().size() == 1
            && enumeration.items().getFirst() instanceof Node.Scalar(String symbol, _, _, _)) {
          symbols.put(property, symbol);
        }
      }
    }
    return symbols;
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
