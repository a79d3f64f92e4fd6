package stormglass.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A schema's document.
///
/// @param text as it stands in its file or registry
record Document(String text, ObjectNode tree) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_PLACES = 5;

  /// Reads a text; empty if it is no JSON object.
  static Optional<Document> read(String text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode tree
          ? Optional.of(new Document(text, tree))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /// In which of the registry's languages it is written.
  String type() {
    return tree.has("openapi") ? "OpenApi3" : "JSONSchemaDraft4";
  }

  boolean says(Document other) {
    return tree.equals(other.tree);
  }

  /// The text for a file: as it was pushed, or with a line for each member where it has no lines.
  String lines() throws JsonProcessingException {
    if (text.strip().contains("\n")) {
      return text.endsWith("\n") ? text : text + "\n";
    }
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return JSON.writer(printer).writeValueAsString(tree) + "\n";
  }

  /// The first JSON pointers at which two documents differ.
  List<String> differences(Document other) {
    List<String> places = new ArrayList<>();
    compare("", tree, other.tree, places);
    return places;
  }

  private static void compare(String at, JsonNode here, JsonNode there, List<String> places) {
    if (here.equals(there) || places.size() >= MOST_PLACES) {
      return;
    }
    if (!here.isObject() || !there.isObject()) {
      places.add(at.isEmpty() ? "/" : at);
      return;
    }
    TreeSet<String> names = new TreeSet<>();
    here.fieldNames().forEachRemaining(names::add);
    there.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
      compare(pointer, here.path(name), there.path(name), places);
    }
  }
}
