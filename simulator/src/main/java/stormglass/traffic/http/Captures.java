package stormglass.traffic.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Values taken from the bodies of answers.
public final class Captures {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Captures() {}

  /// The values that a body has.
  ///
  /// @param pointers JSON pointers by the name of the value; what is absent, or not a plain value,
  ///   is left out, and so is everything when the body is not JSON
  public static Map<String, String> from(byte[] body, Map<String, String> pointers) {
    if (pointers.isEmpty() || body.length == 0) {
      return Map.of();
    }
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (IOException e) {
      return Map.of();
    }
    Map<String, String> captured = new HashMap<>();
    pointers.forEach(
        (name, pointer) -> {
          JsonNode value = json.at(JsonPointer.compile(pointer));
          if (value.isValueNode() && !value.isNull()) {
            captured.put(name, value.asText());
          }
        });
    return captured;
  }
}
