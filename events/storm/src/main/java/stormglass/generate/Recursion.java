package stormglass.generate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import stormglass.generate.Unit.Declaration;
import stormglass.generate.Unit.Use;

/// Knows which records contain themselves, be it through others.
final class Recursion {

  private final Map<ClassName, List<ClassName>> parts = new HashMap<>();

  Recursion(List<Unit> units) {
    for (Unit unit : units) {
      for (Declaration declaration : unit.all()) {
        parts.put(declaration.name(), parts(declaration));
      }
    }
  }

  /// Whether a record contains itself. A union does only through its variants, which are records.
  boolean contains(Declaration.Structure structure) {
    return reaches(structure.name(), structure.name(), new HashSet<>());
  }

  private boolean reaches(ClassName from, ClassName to, Set<ClassName> seen) {
    return parts.getOrDefault(from, List.of()).stream()
        .anyMatch(part -> part.equals(to) || (seen.add(part) && reaches(part, to, seen)));
  }

  private static List<ClassName> parts(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Structure structure ->
          structure.fields().stream().flatMap(field -> parts(field.use())).toList();
      case Declaration.Union union -> union.variants().stream().map(Unit.Variant::name).toList();
      case Declaration.Symbols _ -> List.of();
    };
  }

  private static Stream<ClassName> parts(Use use) {
    return switch (use) {
      case Use.Declared(ClassName name, _) -> Stream.of(name);
      case Use.Listing(Use item, _, _) -> parts(item);
      case Use.Mapping(Use value) -> parts(value);
      case Use.Others(Use value) -> parts(value);
      case Use.Scalar _, Use.Fixed _ -> Stream.empty();
    };
  }
}
