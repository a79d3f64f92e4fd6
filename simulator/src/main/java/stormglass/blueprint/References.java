package stormglass.blueprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// Which resource needs which other one to be there first.
///
/// A SAM function is three: the function itself, its role, and what its events become.
final class References {

  private static final Set<String> OF_ROLE = Set.of("Policies", "AssumeRolePolicyDocument");

  private final Map<String, Set<String>> needs = new TreeMap<>();

  /// The ids needed by a resource, to be added to.
  ///
  /// @param property the property of a SAM function that needs them, or ""
  Set<String> from(String id, String property) {
    String part =
        switch (property) {
          case "Events" -> id + "#events";
          case String role when OF_ROLE.contains(role) -> id + "Role";
          default -> id;
        };
    return needs.computeIfAbsent(part, key -> new TreeSet<>());
  }

  /// Reports each circle once.
  void cycles(Template template, Problems problems) {
    template.resources().values().stream()
        .filter(declared -> declared.type().equals(Sam.FUNCTION))
        .forEach(this::function);
    Map<String, Set<String>> open = new TreeMap<>(needs);
    open.replaceAll((id, others) -> new TreeSet<>(others));
    while (true) {
      removeLeaves(open);
      if (open.isEmpty()) {
        return;
      }
      List<String> circle = circle(open);
      problems.add(
          TemplateProblem.CYCLE.at(
              where(template, circle), String.join(" → ", circle) + " → " + circle.getFirst()));
      open.keySet().removeAll(circle);
    }
  }

  /// A function needs its role; an API that it has routes on needs the function, by its ARN.
  private void function(Template.Declared function) {
    if (function.properties().get("Role") == null) {
      from(function.id(), "").add(function.id() + "Role");
    }
    for (Node.Mapping event : Sam.events(function).values()) {
      Node api =
          event.get("Properties") instanceof Node.Mapping properties
              ? properties.get("ApiId")
              : null;
      Call call = api == null ? null : Call.of(api);
      String id = call == null ? null : Values.textOf(call.argument());
      if (call != null && call.name().equals("Ref") && id != null) {
        from(id, "").add(function.id());
      }
    }
  }

  private static Where where(Template template, List<String> circle) {
    for (String id : circle) {
      Template.@Nullable Declared declared = template.resources().get(id);
      if (declared != null) {
        return declared.where();
      }
    }
    return template.parameters().where();
  }

  /// Removes again and again what needs nothing that is left.
  private static void removeLeaves(Map<String, Set<String>> open) {
    boolean removed = true;
    while (removed) {
      open.values().forEach(others -> others.retainAll(open.keySet()));
      removed = open.values().removeIf(Set::isEmpty);
    }
  }

  /// Every id left needs one that is left, so that following them comes back to one.
  private static List<String> circle(Map<String, Set<String>> open) {
    List<String> path = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    String at = open.keySet().iterator().next();
    while (!seen.containsKey(at)) {
      seen.put(at, path.size());
      path.add(at);
      at = open.getOrDefault(at, Set.of(at)).iterator().next();
    }
    return path.subList(seen.getOrDefault(at, 0), path.size());
  }
}
