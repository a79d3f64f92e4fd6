package stormglass.sandbox.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// Discoverers, and the schema of events that are given.
final class DiscovererOperations {

  private static final String NAMED = " /v1/discoverers/id/{discovererId}";
  private static final int MOST_EVENTS = 10;

  private final Discoverers discoverers;

  DiscovererOperations(Discoverers discoverers) {
    this.discoverers = discoverers;
  }

  void addTo(Routes routes) {
    routes.add("GET /v1/discoverers", 200, this::list);
    routes.add("POST /v1/discoverers", 201, this::create);
    routes.add("GET" + NAMED, 200, call -> discoverers.discoverer(id(call)).shown());
    routes.add("PUT" + NAMED, 200, this::update);
    routes.silent("DELETE" + NAMED, call -> discoverers.delete(id(call)));
    routes.add("POST" + NAMED + "/start", 200, call -> run(call, true));
    routes.add("POST" + NAMED + "/stop", 200, call -> run(call, false));
    routes.add("POST /v1/discover", 200, this::discovered);
  }

  private static String id(Call call) {
    return call.in("discovererId");
  }

  private Map<String, ?> list(Call call) {
    String ids = call.query("discovererIdPrefix");
    String sources = call.query("sourceArnPrefix");
    List<Discoverers.Discoverer> found =
        discoverers.all().values().stream()
            .filter(discoverer -> ids == null || discoverer.id().startsWith(ids))
            .filter(discoverer -> sources == null || discoverer.source().startsWith(sources))
            .toList();
    return call.page(found, Discoverers.Discoverer::id)
        .shown("Discoverers", Discoverers.Discoverer::summary);
  }

  private Map<String, ?> create(Call call) {
    String description = call.description();
    Map<String, String> tags = call.tags();
    boolean crossAccount = !call.body().has("CrossAccount") || call.body().flag("CrossAccount");
    Discoverers.Discoverer created =
        discoverers.create(call.required("SourceArn"), crossAccount, description);
    created.tags().putAll(tags);
    return created.shown();
  }

  private Map<String, ?> update(Call call) {
    Discoverers.Discoverer old = discoverers.discoverer(id(call));
    boolean crossAccount =
        call.body().has("CrossAccount") ? call.body().flag("CrossAccount") : old.crossAccount();
    String description = call.body().has("Description") ? call.description() : old.description();
    discoverers.put(old.told(crossAccount, description));
    return discoverers.discoverer(old.id()).shown();
  }

  private Map<String, ?> run(Call call, boolean started) {
    discoverers.put(discoverers.discoverer(id(call)).running(started));
    return discoverers.discoverer(id(call)).state();
  }

  private Map<String, ?> discovered(Call call) {
    Content.Type type = Content.Type.of(call.required("Type"));
    List<String> texts = call.body().texts("Events");
    if (texts.isEmpty() || texts.size() > MOST_EVENTS) {
      throw SchemaError.invalid("Events must have 1 to 10 elements.");
    }
    List<Map<?, ?>> events = new ArrayList<>();
    Set<Inference.@Nullable EventType> types = new HashSet<>();
    for (String text : texts) {
      Map<?, ?> event = event(text);
      events.add(event);
      types.add(Inference.type(event));
    }
    if (types.size() > 1) {
      throw SchemaError.invalid("Events must be of one type.");
    }
    Map<String, @Nullable Object> document = Inference.openApi(events);
    String content =
        switch (type) {
          case OpenApi3 -> Inference.text(document);
          case JSONSchemaDraft4 -> Draft4.of(document);
        };
    if (content.length() > Content.LONGEST) {
      throw SchemaError.invalid("The schema of these events is larger than a schema may be.");
    }
    return Map.of("Content", content);
  }

  private static Map<?, ?> event(String text) {
    if (text.isEmpty() || text.length() > Content.LONGEST) {
      throw SchemaError.invalid("An event must have 1 to 100000 characters.");
    }
    try {
      if (Json.read(text.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> event) {
        return event;
      }
    } catch (Refusal malformed) {
      throw SchemaError.invalid("An event is not valid JSON.");
    }
    throw SchemaError.invalid("An event is not a JSON object.");
  }
}
