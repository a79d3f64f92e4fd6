package stormglass.sandbox.schema;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.EventSchema;
import stormglass.blueprint.Resource;
import stormglass.blueprint.SchemaRegistry;
import stormglass.problem.Problem;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.Refusal;

/// All registries. Whoever calls a method holds this object's lock; the public ones take it
/// themselves.
public final class Registries {

  static final String AWS = "aws.events";
  static final String DISCOVERED = "discovered-schemas";

  private static final int MOST_REGISTRIES = 10;
  private static final int MOST_SCHEMAS = 100;
  private static final int MOST_DISCOVERED = 200;

  private final NavigableMap<String, Registry> byName = new TreeMap<>();
  private final Account account;
  private final InstantSource clock;

  /// AWS's own registry is there from the start, and empty.
  public Registries(Account account, InstantSource clock) {
    this.account = account;
    this.clock = clock;
    Registry aws = new Registry(AWS, "arn:aws:schemas:" + account.region() + "::registry/" + AWS);
    aws.describe("The events of AWS's services; the sandbox holds none of their schemas.");
    byName.put(AWS, aws);
  }

  NavigableMap<String, Registry> all() {
    return byName;
  }

  Registry create(String name) {
    if (!name.matches("[0-9A-Za-z._-]{1,64}")) {
      throw SchemaError.invalid(
          "RegistryName must have 1 to 64 letters, digits, dots, hyphens or underscores.");
    }
    if (name.startsWith("aws.")) {
      throw SchemaError.forbidden("Names that begin with aws. are AWS's own.");
    }
    if (byName.containsKey(name)) {
      throw SchemaError.conflict("Registry with name " + name + " already exists.");
    }
    if (byName.values().stream().filter(held -> !held.isOfAws()).count() >= MOST_REGISTRIES) {
      throw SchemaError.forbidden("There are as many registries as the quota allows.");
    }
    Registry created = new Registry(name, account.arn("schemas", "registry/" + name));
    byName.put(name, created);
    return created;
  }

  /// The registry of discovered schemas, made when it is first needed; it counts to no quota.
  Registry discovered() {
    return byName.computeIfAbsent(
        DISCOVERED, name -> new Registry(name, account.arn("schemas", "registry/" + name)));
  }

  /// A registry that must be there.
  Registry registry(String name) {
    Registry found = byName.get(name);
    if (found == null) {
      throw SchemaError.notFound("Registry", name);
    }
    return found;
  }

  /// A registry that must be there and be the account's own.
  Registry own(String name) {
    Registry found = registry(name);
    if (found.isOfAws()) {
      throw SchemaError.forbidden("Registry " + name + " is managed by AWS.");
    }
    return found;
  }

  void delete(String name) {
    if (!own(name).schemas().isEmpty()) {
      throw SchemaError.invalid("Registry " + name + " still has schemas.");
    }
    byName.remove(name);
  }

  /// A schema that must be there.
  StoredSchema schema(String registry, String name) {
    StoredSchema found = registry(registry).schemas().get(name);
    if (found == null) {
      throw SchemaError.notFound("Schema", name);
    }
    return found;
  }

  StoredSchema add(Registry registry, String name, Content content, @Nullable String description) {
    if (!name.matches("[0-9A-Za-z._@/#-]{1,385}")) {
      throw SchemaError.invalid(
          "SchemaName must have 1 to 385 letters, digits, dots, hyphens, underscores or @.");
    }
    if (registry.schemas().containsKey(name)) {
      throw SchemaError.conflict("Schema with name " + name + " already exists.");
    }
    int most = registry.name().equals(DISCOVERED) ? MOST_DISCOVERED : MOST_SCHEMAS;
    if (registry.schemas().size() >= most) {
      throw SchemaError.forbidden("The registry has as many schemas as the quota allows.");
    }
    String arn = account.arn("schemas", "schema/" + registry.name() + "/" + name);
    StoredSchema schema = new StoredSchema(registry.name(), name, arn);
    schema.describe(description, clock.instant());
    schema.add(content, clock.instant());
    registry.schemas().put(name, schema);
    return schema;
  }

  /// What keeps a blueprint's registries and schemas from being created.
  public List<Problem> check(Blueprint blueprint) {
    Registries trial = new Registries(account, clock);
    synchronized (this) {
      byName.keySet().forEach(name -> trial.byName.putIfAbsent(name, new Registry(name, name)));
    }
    return trial.create(blueprint);
  }

  /// Creates a blueprint's registries and schemas.
  ///
  /// @return those that are refused
  public synchronized List<Problem> create(Blueprint blueprint) {
    List<Problem> refused = new ArrayList<>();
    for (SchemaRegistry registry : blueprint.all(SchemaRegistry.class)) {
      attempt(registry, () -> create(registry.name()), refused);
    }
    for (EventSchema schema : blueprint.all(EventSchema.class)) {
      attempt(schema, () -> create(schema), refused);
    }
    return refused;
  }

  private void create(EventSchema schema) {
    Content content = Content.of(Content.Type.of(schema.type()), schema.content());
    add(own(schema.registry()), schema.name(), content, null);
  }

  private static void attempt(Resource resource, Runnable creation, List<Problem> refused) {
    try {
      creation.run();
    } catch (Refusal refusal) {
      refused.add(ResourceProblem.REFUSED.at(resource, String.valueOf(refusal.getMessage())));
    }
  }
}
