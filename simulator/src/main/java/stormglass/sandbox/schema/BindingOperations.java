package stormglass.sandbox.schema;

import java.time.InstantSource;
import java.util.Map;
import stormglass.sandbox.schema.binding.Java8Binding;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.Refusal;

/// Code bindings. They are made while their request waits, so what is asked for next is there.
final class BindingOperations {

  private static final String NAMED =
      " /v1/registries/name/{registryName}/schemas/name/{schemaName}/language/{language}";

  private final Registries registries;
  private final InstantSource clock;

  BindingOperations(Registries registries, InstantSource clock) {
    this.registries = registries;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes.add("POST" + NAMED, 202, this::put);
    routes.add("GET" + NAMED, 200, call -> shown(version(call), binding(call), "CREATE_COMPLETE"));
    routes.raw(
        "GET" + NAMED + "/source",
        call ->
            new AwsResponse(
                200, Map.of("content-type", "application/octet-stream"), binding(call).zip()));
  }

  private StoredSchema.Version version(Call call) {
    return registries.schema(call.registry(), call.schema()).version(call.query("schemaVersion"));
  }

  private static String language(Call call) {
    String language = call.in("language");
    return switch (language) {
      case "Java8" -> language;
      case "Python36", "TypeScript3", "Go1" ->
          throw SchemaError.invalid("The sandbox makes code bindings for Java8 only.");
      default -> throw SchemaError.invalid("Unsupported language: " + language);
    };
  }

  private Map<String, ?> put(Call call) {
    StoredSchema.Version version = version(call);
    String language = language(call);
    CodeBinding made = version.bindings().get(language);
    if (made != null) {
      return shown(version, made, "CREATE_COMPLETE");
    }
    Map<?, ?> tree = version.content().tree();
    Map<?, ?> openApi =
        switch (version.content().type()) {
          case OpenApi3 -> tree;
          case JSONSchemaDraft4 -> Draft4.openApi(tree);
        };
    byte[] zip = Java8Binding.zip(call.schema(), openApi);
    CodeBinding binding = new CodeBinding(clock.instant(), zip);
    version.bindings().put(language, binding);
    return shown(version, binding, "CREATE_IN_PROGRESS");
  }

  private CodeBinding binding(Call call) {
    StoredSchema.Version version = version(call);
    CodeBinding found = version.bindings().get(language(call));
    if (found == null) {
      throw Refusal.of(
          404, "NotFoundException", "Code binding of schema " + call.schema() + " does not exist.");
    }
    return found;
  }

  private static Map<String, ?> shown(
      StoredSchema.Version version, CodeBinding binding, String status) {
    return Map.of(
        "CreationDate",
        binding.created().toString(),
        "LastModified",
        binding.created().toString(),
        "SchemaVersion",
        "" + version.number(),
        "Status",
        status);
  }
}
