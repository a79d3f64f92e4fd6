package stormglass.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.EventSchema;
import stormglass.problem.Problems;

/// The schemas that a template registers against the documents.
final class RegistryCheck {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RegistryCheck() {}

  /// @param folder of the documents
  static void check(
      Path folder,
      List<stormglass.schema.EventSchema> schemas,
      Blueprint blueprint,
      Problems problems)
      throws IOException {
    Set<String> documents =
        schemas.stream()
            .map(stormglass.schema.EventSchema::registryName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> registered = new TreeSet<>();
    for (EventSchema schema : blueprint.all(EventSchema.class)) {
      registered.add(schema.name());
      String source = schema.name().replaceFirst("@.*", "");
      Path document =
          folder.resolve(source.replaceFirst("^[^.]*\\.", "")).resolve(schema.name() + ".json");
      if (!documents.contains(schema.name()) || !Files.exists(document)) {
        problems.add(
            CheckProblem.OTHER_SCHEMA.at(
                schema.where(), "'" + schema.name() + "' is registered, but has no document."));
      } else if (!schema.type().equals(type(Files.readString(document)))) {
        problems.add(
            CheckProblem.OTHER_SCHEMA.at(
                schema.where(),
                "'%s' is registered as %s, but is %s."
                    .formatted(schema.name(), schema.type(), type(Files.readString(document)))));
      } else if (!same(schema.content(), Files.readString(document))) {
        problems.add(
            CheckProblem.OTHER_SCHEMA.at(
                schema.where(), "'" + schema.name() + "' is registered with another content."));
      }
    }
    Set<String> missing = new TreeSet<>(documents);
    missing.removeAll(registered);
    if (!registered.isEmpty() && !missing.isEmpty()) {
      problems.add(
          CheckProblem.OTHER_SCHEMA.at(
              blueprint.all(EventSchema.class).getFirst().where(),
              "The template's registry lacks " + String.join(", ", missing) + "."));
    }
  }

  /// Which of the registry's types a document is of.
  private static String type(String document) {
    try {
      return JSON.readTree(document).has("openapi") ? "OpenApi3" : "JSONSchemaDraft4";
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static boolean same(String registered, String document) {
    try {
      JsonNode one = JSON.readTree(registered);
      return registered.strip().equals(document.strip()) || one.equals(JSON.readTree(document));
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
