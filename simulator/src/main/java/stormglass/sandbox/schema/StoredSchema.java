package stormglass.sandbox.schema;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A schema with its versions. Guarded by the lock of [Registries].
final class StoredSchema {

  static final int MOST_VERSIONS = 100;

  /// One version.
  ///
  /// @param number from 1; never given twice
  /// @param bindings by language
  record Version(int number, Content content, Instant created, Map<String, CodeBinding> bindings) {}

  private final String registry;
  private final String name;
  private final String arn;
  private final NavigableMap<Integer, Version> versions = new TreeMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private @Nullable String description;
  private Instant modified = Instant.EPOCH;
  private int last;

  StoredSchema(String registry, String name, String arn) {
    this.registry = registry;
    this.name = name;
    this.arn = arn;
  }

  String name() {
    return name;
  }

  String arn() {
    return arn;
  }

  Map<String, String> tags() {
    return tags;
  }

  NavigableMap<Integer, Version> versions() {
    return versions;
  }

  void describe(@Nullable String text, Instant now) {
    description = text;
    modified = now;
  }

  boolean describedAs(@Nullable String text) {
    return java.util.Objects.equals(description, text);
  }

  Version latest() {
    return versions.lastEntry().getValue();
  }

  /// Adds a version.
  void add(Content content, Instant now) {
    if (versions.size() >= MOST_VERSIONS) {
      throw SchemaError.forbidden("The schema has as many versions as the quota allows.");
    }
    last++;
    versions.put(last, new Version(last, content, now, new LinkedHashMap<>()));
    modified = now;
  }

  /// A version that must be there; the latest when none is asked for.
  Version version(@Nullable String number) {
    if (number == null) {
      return latest();
    }
    Version found = number.matches("[0-9]{1,9}") ? versions.get(Integer.parseInt(number)) : null;
    if (found == null) {
      throw stormglass.sandbox.wire.Refusal.of(
          404,
          "NotFoundException",
          "Version " + number + " of schema " + name + " does not exist.");
    }
    return found;
  }

  /// What create, update and describe answer, without the content.
  Map<String, Object> shown(Version version) {
    Map<String, Object> shown = new LinkedHashMap<>();
    if (description != null) {
      shown.put("Description", description);
    }
    shown.put("LastModified", modified.toString());
    shown.put("SchemaArn", arn);
    shown.put("SchemaName", name);
    shown.put("SchemaVersion", "" + version.number());
    shown.put("Type", version.content().type().name());
    shown.put("VersionCreatedDate", version.created().toString());
    shown.put("tags", tags);
    return shown;
  }

  Map<String, ?> summary() {
    return Map.of(
        "LastModified", modified.toString(),
        "SchemaArn", arn,
        "SchemaName", name,
        "VersionCount", versions.size(),
        "tags", tags);
  }

  Map<String, ?> summary(Version version) {
    return Map.of(
        "SchemaArn",
        arn,
        "SchemaName",
        name,
        "SchemaVersion",
        "" + version.number(),
        "Type",
        version.content().type().name());
  }

  /// What a search answers.
  Map<String, ?> found() {
    return Map.of(
        "RegistryName",
        registry,
        "SchemaArn",
        arn,
        "SchemaName",
        name,
        "SchemaVersions",
        versions.descendingMap().values().stream()
            .map(
                version ->
                    Map.of(
                        "CreatedDate", version.created().toString(),
                        "SchemaVersion", "" + version.number(),
                        "Type", version.content().type().name()))
            .toList());
  }
}
