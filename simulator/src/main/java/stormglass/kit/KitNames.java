package stormglass.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/// The names that a kit is given.
///
/// @param system begins the source of every event, and is the root package: `library`
/// @param context the one context that it begins with: `lending`
public record KitNames(String system, String context) {

  /// The names of the kit as it stands in `blueprints/kit`.
  public static final KitNames ORIGINAL = new KitNames("library", "lending");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,31}");

  /// Packages that are somebody else's.
  private static final Set<String> TAKEN =
      Set.of("com", "io", "java", "javax", "jdk", "org", "software", "stormglass");

  /// Everything that is wrong with the names, a sentence each.
  public List<String> complaints() {
    List<String> wrong = new ArrayList<>();
    for (String name : List.of(system, context)) {
      if (!NAME.matcher(name).matches()) {
        wrong.add(
            "'%s' is no name: take up to 32 lower-case letters and digits, a letter first"
                .formatted(name));
      } else if (SourceVersion.isKeyword(name)) {
        wrong.add("'%s' means something else in Java: take another name".formatted(name));
      }
    }
    if (TAKEN.contains(system)) {
      wrong.add("The package '%s' is taken: give the system another name".formatted(system));
    }
    if (context.equals("events")) {
      wrong.add("The event classes stand in the package 'events': give the context another name");
    }
    if (system.equals(context)) {
      wrong.add(
          "System and context are both '%s': give one of them another name".formatted(system));
    }
    return wrong;
  }

  /// A text of the original, under these names.
  String in(String text) {
    return text.replace(ORIGINAL.system, system)
        .replace(capital(ORIGINAL.system), capital(system))
        .replace(ORIGINAL.context, context)
        .replace(capital(ORIGINAL.context), capital(context));
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
