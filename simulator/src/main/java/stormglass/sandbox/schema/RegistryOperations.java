package stormglass.sandbox.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// Registries, their policies and all tags.
final class RegistryOperations {

  private static final String NAMED = " /v1/registries/name/{registryName}";

  private final Registries registries;
  private final Discoverers discoverers;

  RegistryOperations(Registries registries, Discoverers discoverers) {
    this.registries = registries;
    this.discoverers = discoverers;
  }

  void addTo(Routes routes) {
    routes.add("GET /v1/registries", 200, this::list);
    routes.add("POST" + NAMED, 201, this::create);
    routes.add("GET" + NAMED, 200, call -> registries.registry(call.registry()).shown());
    routes.add("PUT" + NAMED, 200, this::update);
    routes.silent("DELETE" + NAMED, call -> registries.delete(call.registry()));
    routes.add("GET /v1/policy", 200, call -> policy(policed(call)));
    routes.add("PUT /v1/policy", 200, this::putPolicy);
    routes.silent("DELETE /v1/policy", this::deletePolicy);
    routes.add("GET /tags/{arn}", 200, call -> Map.of("tags", tagged(call.in("arn"))));
    routes.silent("POST /tags/{arn}", call -> tagged(call.in("arn")).putAll(call.tags()));
    routes.silent("DELETE /tags/{arn}", this::untag);
  }

  private Map<String, ?> list(Call call) {
    String prefix = call.query("registryNamePrefix");
    String scope = call.query("scope");
    if (scope != null && !List.of("AWS", "Local").contains(scope)) {
      throw SchemaError.invalid("Scope must be one of AWS, Local.");
    }
    List<Registry> found =
        registries.all().values().stream()
            .filter(registry -> prefix == null || registry.name().startsWith(prefix))
            .filter(registry -> scope == null || scope.equals("AWS") == registry.isOfAws())
            .toList();
    return call.page(found, Registry::name).shown("Registries", Registry::summary);
  }

  private Map<String, ?> create(Call call) {
    String description = call.description();
    Map<String, String> tags = call.tags();
    Registry created = registries.create(call.registry());
    created.describe(description);
    created.tags().putAll(tags);
    return created.shown();
  }

  private Map<String, ?> update(Call call) {
    Registry registry = registries.own(call.registry());
    registry.describe(call.description());
    return registry.shown();
  }

  private Registry policed(Call call) {
    String name = call.query("registryName");
    if (name == null) {
      throw SchemaError.invalid("RegistryName is required.");
    }
    return registries.own(name);
  }

  private static Map<String, ?> policy(Registry registry) {
    String policy = registry.policy();
    if (policy == null) {
      throw SchemaError.notFound("Resource policy of registry", registry.name());
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Policy", policy);
    shown.put("RevisionId", registry.revision());
    return shown;
  }

  private Map<String, ?> putPolicy(Call call) {
    Registry registry = policed(call);
    String policy = call.required("Policy");
    if (!isPolicy(policy)) {
      throw SchemaError.invalid("Policy is not a policy document.");
    }
    String revision = call.body().text("RevisionId");
    if (revision != null && !(registry.policy() != null && revision.equals(registry.revision()))) {
      throw SchemaError.stale();
    }
    registry.policy(policy);
    return policy(registry);
  }

  private static boolean isPolicy(String text) {
    try {
      @Nullable Object json = Json.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return json instanceof Map<?, ?> policy && policy.get("Statement") != null;
    } catch (Refusal malformed) {
      return false;
    }
  }

  private void deletePolicy(Call call) {
    Registry registry = policed(call);
    policy(registry);
    registry.policy(null);
  }

  private void untag(Call call) {
    String keys = call.query("tagKeys");
    if (keys == null) {
      throw SchemaError.invalid("TagKeys is required.");
    }
    Map<String, String> tags = tagged(call.in("arn"));
    keys.lines().forEach(tags::remove);
  }

  /// The tags of whatever has an ARN.
  private Map<String, String> tagged(String arn) {
    Stream<Map<String, String>> ofRegistries =
        registries.all().values().stream()
            .filter(registry -> registry.arn().equals(arn))
            .map(Registry::tags);
    Stream<Map<String, String>> ofSchemas =
        registries.all().values().stream()
            .flatMap(registry -> registry.schemas().values().stream())
            .filter(schema -> schema.arn().equals(arn))
            .map(StoredSchema::tags);
    return Stream.of(ofRegistries, ofSchemas, discoverers.tags(arn))
        .flatMap(tags -> tags)
        .findFirst()
        .orElseThrow(() -> SchemaError.notFound("Resource", arn));
  }
}
