package stormglass.sandbox.bus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Rule.Input;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// What a target receives of an event (EventBridge user guide, input transformation, 2026-11).
final class InputShape {

  private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z0-9._-]+)>");

  private InputShape() {}

  /// The payload for a target; empty if a template does not give JSON, which drops the event.
  static Optional<Payload.Text> shape(Input input, Payload.Text whole) {
    return switch (input) {
      case Input.Whole() -> Optional.of(whole);
      case Input.Constant(String json) -> Optional.of(new Payload.Text(json, whole.eventId()));
      case Input.Part(String path) ->
          Optional.of(new Payload.Text(json(at(path, read(whole.body()))), whole.eventId()));
      case Input.Transformed(var paths, String template) ->
          transformed(paths, template, whole).map(text -> new Payload.Text(text, whole.eventId()));
    };
  }

  private static Optional<String> transformed(
      Map<String, String> paths, String template, Payload.Text whole) {
    Object event = read(whole.body());
    StringBuilder filled = new StringBuilder();
    Matcher places = PLACEHOLDER.matcher(template);
    while (places.find()) {
      boolean quoted = insideText(template, places.start());
      Object value = value(places.group(1), paths, event, whole.body());
      places.appendReplacement(
          filled, Matcher.quoteReplacement(quoted ? plain(value) : json(value)));
    }
    places.appendTail(filled);
    return valid(filled.toString());
  }

  private static boolean insideText(String template, int end) {
    boolean inside = false;
    for (int i = 0; i < end; i++) {
      if (template.charAt(i) == '"') {
        inside = !inside;
      } else if (template.charAt(i) == '\\') {
        i++;
      }
    }
    return inside;
  }

  private static @Nullable Object value(
      String name, Map<String, String> paths, @Nullable Object event, String whole) {
    return switch (name) {
      case "aws.events.event", "aws.events.event.json" -> read(whole);
      case "aws.events.event.ingestion-time" -> at("$.time", event);
      default -> paths.containsKey(name) ? at(paths.get(name), event) : null;
    };
  }

  private static Optional<String> valid(String json) {
    try {
      Json.read(json.getBytes(StandardCharsets.UTF_8));
      return Optional.of(json);
    } catch (Refusal notJson) {
      return Optional.empty();
    }
  }

  private static @Nullable Object read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Object at(@Nullable String path, @Nullable Object event) {
    Object here = event;
    if (path == null || !path.startsWith("$")) {
      return null;
    }
    for (String step : path.substring(1).split("[.\\[\\]]+")) {
      if (!step.isEmpty()) {
        here =
            switch (here) {
              case Map<?, ?> members -> members.get(step.replaceAll("^['\"]|['\"]$", ""));
              case List<?> elements when step.matches("\\d{1,6}") ->
                  Integer.parseInt(step) < elements.size()
                      ? elements.get(Integer.parseInt(step))
                      : null;
              case null, default -> null;
            };
      }
    }
    return here;
  }

  private static String json(@Nullable Object value) {
    return new String(Json.write(value == null ? "" : value), StandardCharsets.UTF_8);
  }

  /// A value inside a text: objects and lists lose their quotes.
  private static String plain(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> escaped(text);
      case Map<?, ?> _, List<?> _ -> json(value).replace("\"", "");
      default -> json(value);
    };
  }

  private static String escaped(String text) {
    String quoted = json(text);
    return quoted.substring(1, quoted.length() - 1);
  }
}
