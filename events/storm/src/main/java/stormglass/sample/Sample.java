package stormglass.sample;

import java.util.Map;
import java.util.Optional;

/// One event as EventBridge would deliver it.
///
/// @param event maps, lists, strings, numbers, truth values and nulls
/// @param breach what is wrong with it; empty for an event that the schema allows
public record Sample(Map<String, ?> event, Optional<Breach> breach) {

  /// The one thing that is wrong with an event.
  ///
  /// @param pointer the JSON pointer of the value that breaks the schema
  /// @param keyword the keyword of the schema that it breaks
  public record Breach(String pointer, String keyword) {
    @Override
    public String toString() {
      return "'" + keyword + "' is broken at " + pointer;
    }
  }

  /// The event as JSON, on one line.
  public String json() {
    return JsonText.of(event);
  }
}
