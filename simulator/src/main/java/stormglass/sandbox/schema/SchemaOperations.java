package stormglass.sandbox.schema;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Schemas and their versions.
final class SchemaOperations {

  private static final String ALL = " /v1/registries/name/{registryName}/schemas";
  private static final String NAMED = ALL + "/name/{schemaName}";

  private final Registries registries;
  private final InstantSource clock;

  SchemaOperations(Registries registries, InstantSource clock) {
    this.registries = registries;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes.add("GET" + ALL, 200, this::list);
    routes.add("GET" + ALL + "/search", 200, this::search);
    routes.add("POST" + NAMED, 201, this::create);
    routes.add("GET" + NAMED, 200, this::describe);
    routes.add("PUT" + NAMED, 200, this::update);
    routes.silent("DELETE" + NAMED, this::delete);
    routes.add("GET" + NAMED + "/versions", 200, this::versions);
    routes.silent("DELETE" + NAMED + "/version/{schemaVersion}", this::deleteVersion);
    routes.add("GET" + NAMED + "/export", 200, this::export);
  }

  private StoredSchema schema(Call call) {
    return registries.schema(call.registry(), call.schema());
  }

  private Map<String, ?> list(Call call) {
    String prefix = call.query("schemaNamePrefix");
    List<StoredSchema> found =
        registries.registry(call.registry()).schemas().values().stream()
            .filter(schema -> prefix == null || schema.name().startsWith(prefix))
            .toList();
    return call.page(found, StoredSchema::name).shown("Schemas", StoredSchema::summary);
  }

  /// A schema is found when each word stands in its name or in a version's content.
  private Map<String, ?> search(Call call) {
    String keywords = call.query("keywords");
    if (keywords == null || keywords.isBlank()) {
      throw SchemaError.invalid("Keywords is required.");
    }
    List<String> words = List.of(keywords.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    List<StoredSchema> found =
        registries.registry(call.registry()).schemas().values().stream()
            .filter(schema -> words.stream().allMatch(word -> mentions(schema, word)))
            .toList();
    return call.page(found, StoredSchema::name).shown("Schemas", StoredSchema::found);
  }

  private static boolean mentions(StoredSchema schema, String word) {
    Stream<String> texts =
        schema.versions().values().stream().map(version -> version.content().text());
    return Stream.concat(Stream.of(schema.name()), texts)
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
  }

  private Map<String, ?> create(Call call) {
    Registry registry = registries.own(call.registry());
    Content content = Content.of(Content.Type.of(call.required("Type")), call.required("Content"));
    String description = call.description();
    Map<String, String> tags = call.tags();
    StoredSchema created = registries.add(registry, call.schema(), content, description);
    created.tags().putAll(tags);
    return created.shown(created.latest());
  }

  private Map<String, ?> describe(Call call) {
    StoredSchema schema = schema(call);
    StoredSchema.Version version = schema.version(call.query("schemaVersion"));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Content", version.content().text());
    shown.putAll(schema.shown(version));
    return shown;
  }

  private Map<String, ?> update(Call call) {
    registries.own(call.registry());
    StoredSchema schema = schema(call);
    Content latest = schema.latest().content();
    String text = call.body().text("Content");
    String type = call.body().text("Type");
    String description = call.description();
    Content given =
        text == null && type == null
            ? latest
            : Content.of(
                type == null ? latest.type() : Content.Type.of(type),
                text == null ? latest.text() : text);
    boolean redescribed = description != null && !schema.describedAs(description);
    if (given.says(latest) && !redescribed) {
      throw SchemaError.conflict("No change since the previous schema version.");
    }
    if (!given.says(latest)) {
      schema.add(given, clock.instant());
    }
    if (redescribed) {
      schema.describe(description, clock.instant());
    }
    return schema.shown(schema.latest());
  }

  private void delete(Call call) {
    Registry registry = registries.own(call.registry());
    schema(call);
    registry.schemas().remove(call.schema());
  }

  private Map<String, ?> versions(Call call) {
    StoredSchema schema = schema(call);
    return call.page(
            List.copyOf(schema.versions().values()), version -> "%09d".formatted(version.number()))
        .shown("SchemaVersions", schema::summary);
  }

  /// A schema goes with its last version.
  private void deleteVersion(Call call) {
    Registry registry = registries.own(call.registry());
    StoredSchema schema = schema(call);
    schema.versions().remove(schema.version(call.in("schemaVersion")).number());
    if (schema.versions().isEmpty()) {
      registry.schemas().remove(schema.name());
    }
  }

  private Map<String, ?> export(Call call) {
    StoredSchema schema = schema(call);
    if (!"JSONSchemaDraft4".equals(call.query("type"))) {
      throw SchemaError.invalid("Type must be JSONSchemaDraft4.");
    }
    if (!call.registry().equals(Registries.DISCOVERED)
        && !registries.registry(call.registry()).isOfAws()) {
      throw SchemaError.forbidden("You cannot export non discovered or non aws managed schemas.");
    }
    StoredSchema.Version version = schema.version(call.query("schemaVersion"));
    Map<String, Object> shown = new LinkedHashMap<>(schema.summary(version));
    shown.put("Content", Draft4.of(version.content().tree()));
    shown.put("Type", "JSONSchemaDraft4");
    return shown;
  }
}
