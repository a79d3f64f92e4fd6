package stormglass.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.problem.Where;

/// Reads the lines of a recording.
final class RecordingReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]*");
  private static final Pattern METHOD = Pattern.compile("[A-Z]{1,10}");
  private static final Pattern PATH = Pattern.compile("/[!-~]*");
  private static final int MOST_PROBLEMS = 1000;
  private static final long NANOS_PER_MICRO = 1_000;
  private static final long MOST_MICROS = Long.MAX_VALUE / NANOS_PER_MICRO;

  private final String file;
  private final int most;
  private final Problems problems = new Problems();
  private final Map<Long, Growing> sessions = new LinkedHashMap<>();
  private String profile = "";
  private long seed;
  private int line;
  private long requests;
  private int found;

  /// @param most how many requests a recording may hold
  RecordingReader(String file, int most) {
    this.file = file;
    this.most = most;
  }

  /// A session whose requests are still being read.
  private record Growing(
      long number, String kind, List<Recording.Sent> requests, Set<String> captured) {}

  Reading<Recording> read(Stream<String> lines) {
    lines.forEach(this::line);
    if (line == 0) {
      add(RecordingProblem.UNKNOWN_VERSION, "The recording is empty.");
    } else if (requests == 0) {
      problems.add(RecordingProblem.EMPTY.at(Where.file(file), "The recording holds no request."));
    }
    return problems.reading(
        () ->
            new Recording(
                profile,
                seed,
                requests,
                sessions.values().stream()
                    .map(
                        session ->
                            new Recording.Recorded(
                                session.number(),
                                session.kind(),
                                session.requests().getFirst().offsetNanos(),
                                session.requests()))
                    .sorted(
                        Comparator.comparingLong(Recording.Recorded::offsetNanos)
                            .thenComparingLong(Recording.Recorded::number))
                    .toList()));
  }

  private void line(String text) {
    line++;
    if (found >= MOST_PROBLEMS) {
      return;
    }
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      add(RecordingProblem.NOT_JSON, "The line is not JSON.");
      return;
    }
    if (json == null || !json.isObject()) {
      add(RecordingProblem.NOT_JSON, "The line is no JSON object.");
    } else if (line == 1) {
      header(json);
    } else if (++requests == most + 1L) {
      add(RecordingProblem.TOO_LONG, "A recording holds at most " + most + " requests.");
    } else if (requests <= most) {
      request(json);
    }
  }

  private void header(JsonNode json) {
    if (json.path("recording").asInt(0) != Recording.VERSION) {
      add(RecordingProblem.UNKNOWN_VERSION, "The first line names no known version.");
    }
    profile = text(json, "profile");
    seed = number(json, "seed", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private void request(JsonNode json) {
    long offsetNanos = number(json, "atMicros", 0, MOST_MICROS) * NANOS_PER_MICRO;
    long number = number(json, "session", 0, Long.MAX_VALUE);
    String path = matching(json, "path", PATH);
    Map<String, String> captures = texts(json, "capture");
    if (!captures.values().stream().allMatch(pointer -> pointer.startsWith("/"))) {
      add(RecordingProblem.BAD_FIELD, "'capture' has a value that is no JSON pointer.");
    }
    Step.Request request =
        new Step.Request(
            text(json, "request"),
            text(json, "route"),
            matching(json, "method", METHOD),
            path,
            path,
            headers(json),
            optional(json, "body"),
            optional(json, "user"),
            statuses(json),
            captures,
            json.has("attempt") ? (int) number(json, "attempt", 1, 1000) : 1);
    String kind = text(json, "kind");
    Growing session =
        sessions.computeIfAbsent(
            number, n -> new Growing(n, kind, new ArrayList<>(), new HashSet<>()));
    if (!session.requests().isEmpty() && session.requests().getLast().offsetNanos() > offsetNanos) {
      add(RecordingProblem.BACKWARDS, "Session " + number + " goes back in time.");
    }
    Matcher names = NAME.matcher(path);
    while (names.find()) {
      if (!session.captured().contains(names.group(1))) {
        add(
            RecordingProblem.NEVER_CAPTURED,
            "No earlier answer of session %d brings '%s'.".formatted(number, names.group(1)));
      }
    }
    session.captured().addAll(captures.keySet());
    session.requests().add(new Recording.Sent(offsetNanos, request));
  }

  private List<Integer> statuses(JsonNode json) {
    List<Integer> statuses = new ArrayList<>();
    for (JsonNode status : json.path("expect")) {
      if (!status.isInt() || status.intValue() < 100 || status.intValue() > 599) {
        add(RecordingProblem.BAD_FIELD, "An expected status is no status.");
      }
      statuses.add(status.intValue());
    }
    if (statuses.isEmpty()) {
      add(RecordingProblem.MISSING_FIELD, "The line has no list 'expect'.");
    }
    return statuses;
  }

  private String text(JsonNode json, String field) {
    if (!json.has(field)) {
      add(RecordingProblem.MISSING_FIELD, "The line has no '" + field + "'.");
      return "";
    }
    String text = optional(json, field);
    return text == null ? "" : text;
  }

  private String matching(JsonNode json, String field, Pattern pattern) {
    String text = text(json, field);
    if (!text.isEmpty() && !pattern.matcher(text).matches()) {
      add(RecordingProblem.BAD_FIELD, "'%s' is no %s.".formatted(field, field));
    }
    return text;
  }

  private Map<String, String> headers(JsonNode json) {
    Map<String, String> headers = texts(json, "headers");
    headers.forEach(
        (name, value) -> {
          if (!HEADER_NAME.matcher(name).matches() || !HEADER_VALUE.matcher(value).matches()) {
            add(RecordingProblem.BAD_FIELD, "'headers' has one that is no header.");
          }
        });
    return headers;
  }

  private @Nullable String optional(JsonNode json, String field) {
    JsonNode value = json.get(field);
    if (value != null && !value.isTextual()) {
      add(RecordingProblem.BAD_FIELD, "'" + field + "' must be a text.");
    }
    return value == null ? null : value.asText();
  }

  private long number(JsonNode json, String field, long least, long most) {
    JsonNode value = json.get(field);
    if (value == null) {
      add(RecordingProblem.MISSING_FIELD, "The line has no '" + field + "'.");
      return 0;
    }
    if (!value.canConvertToLong()
        || !value.isIntegralNumber()
        || value.longValue() < least
        || value.longValue() > most) {
      add(
          RecordingProblem.BAD_FIELD,
          "'%s' must be a whole number from %d to %d.".formatted(field, least, most));
      return 0;
    }
    return value.longValue();
  }

  private Map<String, String> texts(JsonNode json, String field) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonNode object = json.get(field);
    if (object != null && !object.isObject()) {
      add(RecordingProblem.BAD_FIELD, "'" + field + "' must be an object of texts.");
    } else if (object != null) {
      object
          .properties()
          .forEach(
              entry -> {
                if (!entry.getValue().isTextual()) {
                  add(RecordingProblem.BAD_FIELD, "'" + field + "' must be an object of texts.");
                }
                texts.put(entry.getKey(), entry.getValue().asText());
              });
    }
    return texts;
  }

  private void add(RecordingProblem problem, String what) {
    if (++found == MOST_PROBLEMS) {
      problems.add(
          RecordingProblem.TOO_WRONG.at(
              new Where(file, line), "After " + MOST_PROBLEMS + " problems reading ends."));
    }
    problems.add(problem.at(new Where(file, line), what));
  }
}
