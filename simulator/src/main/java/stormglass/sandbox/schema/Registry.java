package stormglass.sandbox.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A registry with its schemas. Guarded by the lock of [Registries].
final class Registry {

  private final String name;
  private final String arn;
  private final NavigableMap<String, StoredSchema> schemas = new TreeMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private @Nullable String description;
  private @Nullable String policy;
  private int policyRevision;

  Registry(String name, String arn) {
    this.name = name;
    this.arn = arn;
  }

  String name() {
    return name;
  }

  String arn() {
    return arn;
  }

  NavigableMap<String, StoredSchema> schemas() {
    return schemas;
  }

  Map<String, String> tags() {
    return tags;
  }

  void describe(@Nullable String text) {
    description = text;
  }

  /// Whether it is AWS's own, which nobody changes.
  boolean isOfAws() {
    return name.startsWith("aws.");
  }

  @Nullable String policy() {
    return policy;
  }

  void policy(@Nullable String changed) {
    policy = changed;
    policyRevision++;
  }

  String revision() {
    return new java.util.UUID(0x4000L, 0x8000_0000_0000_0000L | policyRevision).toString();
  }

  Map<String, ?> shown() {
    Map<String, Object> shown = new LinkedHashMap<>();
    if (description != null) {
      shown.put("Description", description);
    }
    shown.putAll(summary());
    return shown;
  }

  Map<String, ?> summary() {
    return Map.of("RegistryArn", arn, "RegistryName", name, "tags", tags);
  }
}
