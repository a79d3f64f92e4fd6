package stormglass.generate;

import java.util.List;
import stormglass.schema.EventSchema;

/// Where the event classes of a system go.
///
/// @param root the package of the system's own classes, above one package for each context
/// @param modular whether these packages belong to one named module. A sealed interface and its
///   members may stand in different packages only within one; so without it the system's interface
///   is not sealed. Those of the contexts always are.
public record Placement(String root, boolean modular) {

  /// The usual place: `shop.events` for the system `shop`, in a module.
  public static Placement usual(List<EventSchema> schemas) {
    return new Placement(root(schemas), true);
  }

  /// The root of a system's classes where nobody asks for another: `shop.events`.
  public static String root(List<EventSchema> schemas) {
    return schemas.getFirst().system() + ".events";
  }
}
