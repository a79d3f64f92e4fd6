package stormglass.registry.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Compares what two wrote of one event, as values.
final class Values {

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final List<Place> places = new ArrayList<>();
  private long times;
  private long nulls;
  private long uuids;

  /// A place at which they differ.
  record Place(String pointer, JsonNode ours, JsonNode theirs) {}

  /// Compares two events.
  static Values compare(JsonNode ours, JsonNode theirs) {
    Values values = new Values();
    values.compare("", ours, theirs);
    return values;
  }

  /// Where they differ, in the order of the document.
  List<Place> places() {
    return places;
  }

  Comparison.Forms forms() {
    return new Comparison.Forms(times, nulls, uuids);
  }

  private void compare(String at, JsonNode ours, JsonNode theirs) {
    if (ours.isObject() && theirs.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      ours.fieldNames().forEachRemaining(names::add);
      theirs.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
        compare(pointer, ours.path(name), theirs.path(name));
      }
    } else if (ours.isArray() && theirs.isArray() && ours.size() == theirs.size()) {
      for (int i = 0; i < ours.size(); i++) {
        compare(at + "/" + i, ours.get(i), theirs.get(i));
      }
    } else if (!isSame(ours, theirs)) {
      places.add(new Place(at, ours, theirs));
    }
  }

  private boolean isSame(JsonNode ours, JsonNode theirs) {
    if (ours instanceof MissingNode && theirs.isNull()) {
      nulls++;
      return true;
    }
    if (ours.isTextual() && theirs.isIntegralNumber() && isTime(ours.asText(), theirs)) {
      times++;
      return true;
    }
    if (ours.isNumber() && theirs.isNumber()) {
      return ours.decimalValue().compareTo(theirs.decimalValue()) == 0;
    }
    boolean isUuid = ours.isTextual() && theirs.isTextual() && isUuid(ours, theirs);
    uuids += isUuid ? 1 : 0;
    return isUuid || ours.equals(theirs);
  }

  private static boolean isTime(String text, JsonNode milliseconds) {
    try {
      return milliseconds.canConvertToLong()
          && Instant.parse(text).toEpochMilli() == milliseconds.asLong();
    } catch (DateTimeParseException | ArithmeticException e) {
      return false;
    }
  }

  private static boolean isUuid(JsonNode ours, JsonNode theirs) {
    return !ours.equals(theirs)
        && ours.asText().equalsIgnoreCase(theirs.asText())
        && UUID.matcher(ours.asText()).matches();
  }
}
