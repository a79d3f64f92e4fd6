package stormglass.sandbox.schema;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// Discoverers: each infers the schemas of what passes over its bus. Their registry's lock guards
/// them.
public final class Discoverers {

  /// A discoverer.
  record Discoverer(
      String id,
      String arn,
      String source,
      boolean started,
      boolean crossAccount,
      @Nullable String description,
      Map<String, String> tags) {

    Discoverer running(boolean now) {
      return new Discoverer(id, arn, source, now, crossAccount, description, tags);
    }

    Discoverer told(boolean everyAccount, @Nullable String about) {
      return new Discoverer(id, arn, source, started, everyAccount, about, tags);
    }

    Map<String, ?> state() {
      return Map.of("DiscovererId", id, "State", started ? "STARTED" : "STOPPED");
    }

    Map<String, Object> summary() {
      Map<String, Object> shown = new LinkedHashMap<>(state());
      shown.put("DiscovererArn", arn);
      shown.put("SourceArn", source);
      shown.put("CrossAccount", crossAccount);
      shown.put("tags", tags);
      return shown;
    }

    Map<String, ?> shown() {
      Map<String, Object> shown = summary();
      if (description != null) {
        shown.put("Description", description);
      }
      return shown;
    }
  }

  private static final int MOST = 10;

  private final Registries registries;
  private final Account account;
  private final InstantSource clock;
  private final Predicate<String> isBus;
  private final NavigableMap<String, Discoverer> byId = new TreeMap<>();
  private final Set<String> listened = ConcurrentHashMap.newKeySet();

  /// @param isBus whether there is a bus of an ARN
  public Discoverers(
      Registries registries, Account account, InstantSource clock, Predicate<String> isBus) {
    this.registries = registries;
    this.account = account;
    this.clock = clock;
    this.isBus = isBus;
  }

  NavigableMap<String, Discoverer> all() {
    return byId;
  }

  Stream<Map<String, String>> tags(String arn) {
    return byId.values().stream()
        .filter(discoverer -> discoverer.arn().equals(arn))
        .map(Discoverer::tags);
  }

  /// A discoverer of a bus that has none; it runs at once.
  Discoverer create(String source, boolean crossAccount, @Nullable String description) {
    if (!isBus.test(source)) {
      throw SchemaError.invalid("SourceArn must be the ARN of an event bus of this account.");
    }
    String id = "events-event-bus-" + source.substring(source.indexOf("event-bus/") + 10);
    if (byId.containsKey(id)) {
      throw SchemaError.conflict("Discoverer with source " + source + " already exists.");
    }
    if (byId.size() >= MOST) {
      throw SchemaError.forbidden("There are as many discoverers as the quota allows.");
    }
    registries.discovered();
    Discoverer created =
        new Discoverer(
            id,
            account.arn("schemas", "discoverer/" + id),
            source,
            true,
            crossAccount,
            description,
            new LinkedHashMap<>());
    put(created);
    return created;
  }

  /// A discoverer that must be there.
  Discoverer discoverer(String id) {
    Discoverer found = byId.get(id);
    if (found == null) {
      throw Refusal.of(404, "NotFoundException", "Discoverer with id " + id + " does not exist.");
    }
    return found;
  }

  void put(Discoverer changed) {
    byId.put(changed.id(), changed);
    if (changed.started()) {
      listened.add(changed.source());
    } else {
      listened.remove(changed.source());
    }
  }

  void delete(String id) {
    Discoverer gone = discoverer(id);
    byId.remove(id);
    listened.remove(gone.source());
  }

  /// Takes an event that passed over a bus. Costs nothing when nobody discovers there. A shape that
  /// is no version of its schema yet becomes one, as long as there is room.
  ///
  /// @param bus its ARN
  /// @param event in EventBridge's envelope
  public void saw(String bus, String event) {
    if (!listened.contains(bus) || !(read(event) instanceof Map<?, ?> members)) {
      return;
    }
    Inference.EventType type = Inference.type(members);
    if (type == null) {
      return;
    }
    Map<String, @Nullable Object> document = Inference.openApi(List.of(members));
    String text = Inference.text(document);
    if (text.length() <= Content.LONGEST) {
      synchronized (registries) {
        keep(type.schemaName(), new Content(Content.Type.OpenApi3, text, document));
      }
    }
  }

  /// Null for what is nested more deeply than a schema could say.
  private static @Nullable Object read(String event) {
    try {
      return Json.read(event.getBytes(StandardCharsets.UTF_8));
    } catch (Refusal tooDeep) {
      return null;
    }
  }

  private void keep(String name, Content content) {
    Registry registry = registries.discovered();
    StoredSchema schema = registry.schemas().get(name);
    try {
      if (schema == null) {
        registries.add(registry, name, content, null);
      } else if (schema.versions().values().stream()
          .noneMatch(version -> version.content().says(content))) {
        schema.add(content, clock.instant());
      }
    } catch (Refusal full) {
      // As on AWS, what is beyond the quota is not discovered.
    }
  }
}
