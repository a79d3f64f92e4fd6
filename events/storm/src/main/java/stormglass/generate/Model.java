package stormglass.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.problem.Where;
import stormglass.schema.Component;
import stormglass.schema.EventSchema;
import stormglass.schema.SchemaProblem;
import stormglass.schema.Type;

/// Decides which classes there are and in which packages they stand.
///
/// An event is a class in the package of its context. A component that several documents define
/// alike is a class of its own, in the package of the context or, used by several contexts, of the
/// system. Every other object or enum is nested in the class that uses it.
final class Model {

  /// The component of a record that holds the properties which the object does not name.
  private static final String OTHERS = "others";

  private final String rootPackage;
  private final Map<String, ClassName> shared = new LinkedHashMap<>();
  private final Map<String, Component> definitions = new HashMap<>();

  /// The properties that tell a component from the other variants of its unions.
  private final Map<String, Set<String>> discriminators = new HashMap<>();

  private final Problems problems = new Problems();

  private Model(List<EventSchema> schemas, String rootPackage) {
    this.rootPackage = rootPackage;
    Map<String, Set<String>> contexts = new LinkedHashMap<>();
    Map<String, Integer> uses = new HashMap<>();
    Set<String> divergent = new HashSet<>();
    for (EventSchema schema : schemas) {
      schema
          .discriminators()
          .forEach(
              (name, told) ->
                  discriminators.computeIfAbsent(name, _ -> new HashSet<>()).addAll(told));
      for (Component component : schema.components().values()) {
        Component first = definitions.putIfAbsent(component.name(), component);
        if (first != null && !first.equalTo(component)) {
          divergent.add(component.name());
        }
        uses.merge(component.name(), 1, Integer::sum);
        contexts.computeIfAbsent(component.name(), _ -> new TreeSet<>()).add(schema.context());
      }
    }
    contexts.forEach(
        (name, in) -> {
          // The records of a union stand beside it.
          boolean hasClass =
              isClass(component(definitions, name)) && !discriminators.containsKey(name);
          if (hasClass && uses.getOrDefault(name, 0) > 1 && !divergent.contains(name)) {
            String place = in.size() == 1 ? rootPackage + "." + in.iterator().next() : rootPackage;
            shared.put(name, new ClassName(place, "", JavaNames.pascal(name)));
          }
        });
  }

  /// The units of all schemas: shared classes first, then events in the order given.
  static Reading<List<Unit>> units(List<EventSchema> schemas, String rootPackage) {
    Model model = new Model(schemas, rootPackage);
    List<Unit> units = new ArrayList<>();
    Map<String, Component> all = model.definitions;
    model.shared.forEach(
        (name, className) ->
            units.add(
                model.new Builder(className, all, component(all, name).where()).shared(name)));
    for (EventSchema schema : schemas) {
      String place = model.rootPackage + "." + schema.context();
      ClassName name = new ClassName(place, "", schema.detailType());
      units.add(model.new Builder(name, schema.components(), schema.where()).event(schema));
    }
    model.clashes(units, schemas);
    return model.problems.reading(() -> List.copyOf(units));
  }

  private static boolean isClass(Component component) {
    return switch (component.type()) {
      case Type.Structure structure -> !structure.isMap();
      case Type.Symbols _, Type.Union _ -> true;
      case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Items _, Type.Reference _ -> false;
      case Type.Whole _, Type.Real _, Type.Truth _ -> false;
    };
  }

  private void clashes(List<Unit> units, List<EventSchema> schemas) {
    Set<String> everywhere = new HashSet<>(JavaNames.TAKEN);
    everywhere.add(Families.ofSystem(schemas.getFirst()));
    Map<String, Set<String>> packages = new HashMap<>();
    for (EventSchema schema : schemas) {
      String place = rootPackage + "." + schema.context();
      packages.computeIfAbsent(place, _ -> new HashSet<>()).add(Families.ofContext(schema));
    }
    for (Unit unit : units) {
      ClassName name = unit.name();
      boolean isRoot = name.packageName().equals(rootPackage);
      Set<String> within = packages.computeIfAbsent(name.packageName(), _ -> new HashSet<>());
      for (String simple : List.of(name.simple(), name.json())) {
        boolean free = !everywhere.contains(simple) && within.add(simple);
        if (!free || (isRoot && !everywhere.add(simple))) {
          clash(unit.where(), "The class '" + simple + "' would exist twice in generated code.");
        }
      }
      Set<String> inside = new HashSet<>(Set.of(name.simple(), name.json()));
      for (Unit.Declaration nested : unit.nested()) {
        String simple = nested.name().simple();
        if (JavaNames.TAKEN.contains(simple) || !inside.add(simple)) {
          clash(
              unit.where(),
              "The class '" + simple + "' would exist twice within '" + name.simple() + "'.");
        }
      }
    }
  }

  private void clash(Where where, String what) {
    problems.add(SchemaProblem.NAME_CLASH.at(where, what));
  }

  private static Component component(Map<String, Component> components, String name) {
    return Objects.requireNonNull(components.get(name), name);
  }

  /// Builds one unit.
  private final class Builder {

    private final ClassName top;
    private final Map<String, Component> components;
    private final Where where;
    private final Map<String, Unit.Declaration> nested = new LinkedHashMap<>();
    private final List<Unit.Declaration> inline = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();

    Builder(ClassName top, Map<String, Component> components, Where where) {
      this.top = top;
      this.components = components;
      this.where = where;
    }

    Unit event(EventSchema schema) {
      Unit.Declaration root = structure(top, schema.data().description(), schema.data(), Set.of());
      return unit(Optional.of(schema), root);
    }

    Unit shared(String name) {
      Component component = component(components, name);
      begun.add(name);
      return unit(Optional.empty(), declaration(top, component));
    }

    private Unit.Declaration declaration(ClassName name, Component component) {
      Set<String> fixed = discriminators.getOrDefault(component.name(), Set.of());
      return declaration(name, component.description(), component.type(), fixed);
    }

    private Unit.Declaration declaration(
        ClassName name, String description, Type type, Set<String> fixed) {
      return switch (type) {
        case Type.Structure structure -> structure(name, description, structure, fixed);
        case Type.Union union -> union(name, description, union);
        case Type.Symbols(List<String> symbols) ->
            new Unit.Declaration.Symbols(name, description, constants(name, symbols));
        case Type.Text _, Type.Uuid _, Type.DateTime _, Type.Items _, Type.Reference _ ->
            throw new IllegalArgumentException("no class: " + type);
        case Type.Whole _, Type.Real _, Type.Truth _ ->
            throw new IllegalArgumentException("no class: " + type);
      };
    }

    private Unit.Declaration union(ClassName name, String description, Type.Union union) {
      constants(name, List.copyOf(union.variants().keySet()));
      List<Unit.Variant> variants = new ArrayList<>();
      union
          .variants()
          .forEach(
              (symbol, component) -> {
                if (reference(component) instanceof Unit.Use.Declared(ClassName variant, _)) {
                  variants.add(new Unit.Variant(symbol, variant));
                }
              });
      return new Unit.Declaration.Union(name, description, union.discriminator(), variants);
    }

    private Unit.Declaration structure(
        ClassName name, String description, Type.Structure type, Set<String> fixed) {
      List<Unit.Field> fields = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (Type.Property property : type.properties()) {
        if (fixed.contains(property.name())
            && property.type() instanceof Type.Symbols(List<String> one)
            && one.size() == 1) {
          Unit.Use use = new Unit.Use.Fixed(one.getFirst());
          fields.add(new Unit.Field(property.name(), "", use, property));
          continue;
        }
        String java = JavaNames.component(property.name());
        if (!names.add(java)) {
          clash(where, "Two properties of '" + name.simple() + "' become '" + java + "' in Java.");
        }
        Unit.Use use = use(property.type(), JavaNames.pascal(property.name()));
        fields.add(new Unit.Field(property.name(), java, use, property));
      }
      type.others().ifPresent(others -> fields.add(others(name, others, names)));
      return new Unit.Declaration.Structure(name, description, fields, type.closed());
    }

    private Unit.Field others(ClassName name, Type type, Set<String> names) {
      if (!names.add(OTHERS)) {
        clash(where, "'" + OTHERS + "' of '" + name.simple() + "' is where its map would stand.");
      }
      Unit.Use use = new Unit.Use.Others(use(type, JavaNames.pascal(OTHERS) + "Value"));
      return new Unit.Field(OTHERS, OTHERS, use, new Type.Property(OTHERS, type, true, false, ""));
    }

    private List<String> constants(ClassName name, List<String> symbols) {
      if (symbols.stream().map(JavaNames::constant).distinct().count() < symbols.size()) {
        clash(where, "Two symbols of '" + name.simple() + "' become one constant in Java.");
      }
      return symbols;
    }

    private Unit.Use use(Type type, String inlineName) {
      return switch (type) {
        case Type.Text _, Type.Uuid _, Type.DateTime _ -> new Unit.Use.Scalar(type);
        case Type.Whole _, Type.Real _, Type.Truth _ -> new Unit.Use.Scalar(type);
        case Type.Items(Type item, int least, int most) ->
            new Unit.Use.Listing(use(item, inlineName + "Item"), least, most);
        case Type.Structure structure when structure.isMap() ->
            new Unit.Use.Mapping(use(structure.others().orElseThrow(), inlineName + "Value"));
        case Type.Structure structure -> {
          ClassName name = nestedName(inlineName);
          inline.add(declaration(name, structure.description(), structure, Set.of()));
          yield new Unit.Use.Declared(name, false);
        }
        case Type.Symbols _ -> {
          ClassName name = nestedName(inlineName);
          inline.add(declaration(name, "", type, Set.of()));
          yield new Unit.Use.Declared(name, true);
        }
        case Type.Union _ -> {
          ClassName name = nestedName(inlineName);
          inline.add(declaration(name, "", type, Set.of()));
          yield new Unit.Use.Declared(name, false);
        }
        case Type.Reference(String component) -> reference(component);
      };
    }

    private Unit.Use reference(String name) {
      Component component = component(components, name);
      if (!isClass(component)) {
        return use(component.type(), JavaNames.pascal(name));
      }
      boolean symbols = component.type() instanceof Type.Symbols;
      ClassName common = shared.get(name);
      if (common != null) {
        return new Unit.Use.Declared(common, symbols);
      }
      ClassName own = nestedName(JavaNames.pascal(name));
      if (begun.add(name)) {
        nested.put(name, declaration(own, component));
      }
      return new Unit.Use.Declared(own, symbols);
    }

    private ClassName nestedName(String simple) {
      return new ClassName(top.packageName(), top.simple(), simple);
    }

    private Unit unit(Optional<EventSchema> event, Unit.Declaration root) {
      List<Unit.Declaration> all = new ArrayList<>(nested.values());
      all.addAll(inline);
      return new Unit(event, root, all, where);
    }
  }
}
