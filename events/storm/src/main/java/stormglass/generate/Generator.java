package stormglass.generate;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;

/// Generates the event classes of a system.
public final class Generator {

  private static final Map<String, String> LIBRARY =
      new TreeMap<>(
          Map.of(
              "Instant", "java.time.Instant",
              "LinkedHashMap", "java.util.LinkedHashMap",
              "Map", "java.util.Map",
              "ArrayList", "java.util.ArrayList",
              "List", "java.util.List",
              "UUID", "java.util.UUID",
              "Nullable", "org.jspecify.annotations.Nullable",
              "JsonWriter", "stormglass.contracts.json.JsonWriter"));

  static {
    for (String name : List.of("Codec", "Decoder", "Encoder", "EventType", "Fields")) {
      LIBRARY.put(name, "stormglass.contracts." + name);
    }
    for (String name : List.of("Flaws", "NumberRule", "Rule", "TextRule")) {
      LIBRARY.put(name, "stormglass.contracts." + name);
    }
  }

  private final SortedMap<String, String> files = new TreeMap<>();
  private final Map<String, ClassName> classes = new TreeMap<>();

  private final Placement placement;

  private Generator(Placement placement) {
    this.placement = placement;
  }

  /// The sources in their usual place, by their paths such as
  /// `shop/events/ordering/OrderPlaced.java`.
  public static Reading<SortedMap<String, String>> generate(List<EventSchema> schemas) {
    return generate(schemas, Placement.usual(schemas));
  }

  /// The sources by their paths.
  public static Reading<SortedMap<String, String>> generate(
      List<EventSchema> schemas, Placement placement) {
    return switch (Model.units(schemas, placement.root())) {
      case Reading.Failed<List<Unit>>(var problems) -> new Reading.Failed<>(problems);
      case Reading.Of<List<Unit>>(var units, var warnings) ->
          new Reading.Of<>(new Generator(placement).files(units, schemas), warnings);
    };
  }

  private SortedMap<String, String> files(List<Unit> units, List<EventSchema> schemas) {
    Map<ClassName, Code> families = Families.write(schemas, placement);
    for (Unit unit : units) {
      name(unit.name());
      name(new ClassName(unit.name().packageName(), "", unit.name().json()));
    }
    families.keySet().forEach(this::name);
    for (Unit unit : units) {
      String origin =
          unit.event()
              .map(event -> event.registryName())
              .orElse("the component " + unit.name().simple());
      Rules rules = new Rules();
      file(unit.name(), origin, RecordWriter.write(unit, rules));
      if (unit.root() instanceof Unit.Declaration.Structure || unit.event().isEmpty()) {
        ClassName json = new ClassName(unit.name().packageName(), "", unit.name().json());
        file(json, origin, CodecWriter.write(unit, rules));
      }
    }
    families.forEach((name, code) -> file(name, "all schemas of the family", code));
    packages(schemas.getFirst());
    return files;
  }

  private void name(ClassName name) {
    classes.put(name.packageName() + "." + name.simple(), name);
  }

  private void file(ClassName name, String origin, Code body) {
    String text = SourceFile.text(name, origin, body, LIBRARY, classes.values());
    put(name.packageName(), name.simple(), text);
  }

  private void packages(EventSchema any) {
    for (String place : classes.values().stream().map(ClassName::packageName).distinct().toList()) {
      String context = place.substring(place.lastIndexOf('.') + 1);
      String of = place.equals(placement.root()) ? "the " + any.system() : context;
      put(
          place,
          "package-info",
          """
          // Generated from all schemas; not to be edited.
          /// The events of %s.
          ///
          /// They know nothing but the contracts' codec.
          @NullMarked
          package %s;

          import org.jspecify.annotations.NullMarked;
          """
              .formatted(of, place));
    }
  }

  private void put(String packageName, String simple, String text) {
    files.put(packageName.replace('.', '/') + "/" + simple + ".java", text);
  }
}
