package stormglass.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.board.Board.Element;
import stormglass.board.Kind;
import stormglass.schema.EventSchema;

/// A wall as a document of AsyncAPI 3.0: a channel per bus, a message per event with the envelope
/// that EventBridge puts around it, an operation per context that sends and per note that listens.
///
/// Only events with a schema are in it: a message without one would promise nothing.
final class AsyncApi {

  private final Wall wall;
  private final Payloads payloads;

  private AsyncApi(Wall wall) {
    this.wall = wall;
    payloads = new Payloads(wall.documents());
  }

  static String of(Wall wall) {
    return Yaml.of(new AsyncApi(wall).document());
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put(
        "info",
        Yaml.map(
            "title",
            wall.board().name(),
            "version",
            "1.0.0",
            "description",
            "The events of " + wall.board().name() + " on their buses."));
    document.put("defaultContentType", "application/json");
    Map<String, List<EventSchema>> buses = new TreeMap<>();
    wall.schemas()
        .forEach(
            schema ->
                buses
                    .computeIfAbsent(wall.bus(schema.source()), _ -> new ArrayList<>())
                    .add(schema));
    document.put("channels", channels(buses));
    document.put("operations", operations());
    document.put("components", Yaml.map("messages", messages(), "schemas", payloads.schemas()));
    return document;
  }

  private static Map<String, Object> channels(Map<String, List<EventSchema>> buses) {
    Map<String, Object> channels = new LinkedHashMap<>();
    buses.forEach(
        (bus, schemas) -> {
          Map<String, Object> messages = new LinkedHashMap<>();
          for (EventSchema schema : schemas) {
            messages.put(
                schema.detailType(), reference("#/components/messages/" + schema.detailType()));
          }
          channels.put(
              key(bus),
              Yaml.map("address", bus, "title", "Event bus " + bus, "messages", messages));
        });
    return channels;
  }

  private Map<String, Object> operations() {
    Map<String, Object> operations = new LinkedHashMap<>();
    Map<String, List<String>> sends = new TreeMap<>();
    wall.schemas()
        .forEach(
            schema ->
                sends
                    .computeIfAbsent(schema.source(), _ -> new ArrayList<>())
                    .add(schema.detailType()));
    sends.forEach(
        (source, events) ->
            operations.put(
                key(source) + ".publish",
                operation("send", events, source + " publishes what has happened.")));
    wall.board()
        .elements()
        .values()
        .forEach(
            element -> {
              List<String> heard = heard(element);
              if (!heard.isEmpty()) {
                operations.put(element.name(), operation("receive", heard, says(element)));
              }
            });
    return operations;
  }

  private static String says(Element element) {
    return element.about().isEmpty()
        ? Shape.of(element.kind()).word() + " " + Words.spaced(element.name()) + "."
        : element.about();
  }

  private List<String> heard(Element element) {
    String key = element.kind() == Kind.POLICY ? "when" : "from";
    return element.links(key).stream()
        .map(link -> link.name())
        .filter(name -> wall.schema(name).isPresent())
        .distinct()
        .toList();
  }

  /// An operation has one channel; all events of one operation are on the bus of the first.
  private Map<String, Object> operation(String action, List<String> events, String summary) {
    String bus =
        wall.schema(events.getFirst()).map(schema -> wall.bus(schema.source())).orElse("default");
    String channel = "#/channels/" + key(bus);
    List<Object> messages = new ArrayList<>();
    for (String event : events) {
      if (wall.schema(event).map(schema -> wall.bus(schema.source())).orElse("").equals(bus)) {
        messages.add(reference(channel + "/messages/" + event));
      }
    }
    return Yaml.map(
        "action", action, "channel", reference(channel), "summary", summary, "messages", messages);
  }

  private Map<String, Object> messages() {
    Map<String, Object> messages = new LinkedHashMap<>();
    for (EventSchema schema : wall.schemas()) {
      Element event = wall.board().elements().get(schema.detailType());
      Map<String, Object> message =
          Yaml.map("name", schema.registryName(), "title", Words.spaced(schema.detailType()));
      String summary = summary(schema, event);
      if (!summary.isEmpty()) {
        message.put("summary", summary);
      }
      message.put("contentType", "application/json");
      message.put("payload", reference("#/components/schemas/" + payloads.envelope(schema)));
      messages.put(schema.detailType(), message);
    }
    return messages;
  }

  private static String summary(EventSchema schema, @Nullable Element event) {
    return event == null || event.about().isEmpty() ? schema.data().description() : event.about();
  }

  private static Map<String, Object> reference(String to) {
    return Yaml.map("$ref", to);
  }

  /// A name as a key of AsyncAPI may be.
  private static String key(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
