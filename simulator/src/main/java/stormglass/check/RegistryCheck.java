package stormglass.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
      } else {
        difference(schema, Files.readString(document))
            .ifPresent(
                how ->
                    problems.add(
                        CheckProblem.OTHER_SCHEMA.at(
                            schema.where(),
                            "'%s' is registered %s.".formatted(schema.name(), how))));
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

  /// How a registered schema differs from its document.
  private static Optional<String> difference(EventSchema registered, String document) {
    try {
      JsonNode ours = JSON.readTree(document);
      String type = ours.has("openapi") ? "OpenApi3" : "JSONSchemaDraft4";
      if (!registered.type().equals(type)) {
        return Optional.of("as %s, but is %s".formatted(registered.type(), type));
      }
      if (registered.content().strip().equals(document.strip())
          || JSON.readTree(registered.content()).equals(ours)) {
        return Optional.empty();
      }
    } catch (JsonProcessingException e) {
      // What is no JSON is not what the other is.
    }
    return Optional.of("with another content");
  }
}
