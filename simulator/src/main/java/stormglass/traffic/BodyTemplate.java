package stormglass.traffic;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The JSON text of a body, with names where values will stand.
sealed interface BodyTemplate {

  /// JSON that stands as it is.
  record Fixed(String json) implements BodyTemplate {}

  /// A value by name.
  record Named(String name) implements BodyTemplate {}

  /// An object.
  record Fields(SequencedMap<String, BodyTemplate> fields) implements BodyTemplate {}

  /// A list of given items.
  record Items(List<BodyTemplate> items) implements BodyTemplate {}

  /// A list of 1 and a geometric number of further items.
  ///
  /// @param distinct the value that no two items share
  record Several(double mean, String distinct, BodyTemplate item) implements BodyTemplate {}

  /// Appends the JSON text.
  default void write(StringBuilder json, Values values) {
    switch (this) {
      case Fixed fixed -> json.append(fixed.json());
      case Named named -> writeValue(json, values.get(named.name()));
      case Fields fields -> {
        char separator = '{';
        for (Map.Entry<String, BodyTemplate> field : fields.fields().entrySet()) {
          json.append(separator);
          quote(json, field.getKey());
          json.append(':');
          field.getValue().write(json, values);
          separator = ',';
        }
        json.append(fields.fields().isEmpty() ? "{}" : "}");
      }
      case Items items -> {
        char separator = '[';
        for (BodyTemplate item : items.items()) {
          json.append(separator);
          item.write(json, values);
          separator = ',';
        }
        json.append(items.items().isEmpty() ? "[]" : "]");
      }
      case Several several -> writeSeveral(json, several, values);
    }
  }

  private static void writeSeveral(StringBuilder json, Several several, Values values) {
    int size = Math.min(values.geometric(several.mean()), values.choices(several.distinct()));
    Set<String> seen = new HashSet<>();
    json.append('[');
    for (int i = 0; i < size; i++) {
      Values own = values.inner();
      DataSet.Value value = own.get(several.distinct());
      while (!seen.add(value.text())) {
        value = own.drawAgain(several.distinct());
      }
      if (i > 0) {
        json.append(',');
      }
      several.item().write(json, own);
    }
    json.append(']');
  }

  private static void writeValue(StringBuilder json, DataSet.Value value) {
    if (value.numeric()) {
      json.append(value.text());
    } else {
      quote(json, value.text());
    }
  }

  /// Appends a JSON string.
  static void quote(StringBuilder json, String text) {
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, json);
    json.append('"');
  }
}
