package stormglass.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.schema.EventSchema;

/// Generates the Avro schemas of a system's events, and adapters between the event classes and
/// Avro's own encoder and decoder.
public final class AvroGenerator {

  private static final Map<String, String> LIBRARY =
      new TreeMap<>(
          Map.of(
              "ArrayList", "java.util.ArrayList",
              "IOException", "java.io.IOException",
              "Instant", "java.time.Instant",
              "LinkedHashMap", "java.util.LinkedHashMap",
              "List", "java.util.List",
              "Schema", "org.apache.avro.Schema",
              "UUID", "java.util.UUID"));

  static {
    LIBRARY.put("Map", "java.util.Map");
    for (String name : List.of("AvroCodec", "AvroInput", "AvroOutput", "AvroType")) {
      LIBRARY.put(name, "stormglass.avro." + name);
    }
  }

  private AvroGenerator() {}

  /// The files by their paths: `java/shop/avro/…` and `resources/avro/….avsc`.
  public static Reading<SortedMap<String, String>> generate(List<EventSchema> schemas) {
    return switch (Model.units(schemas, Placement.root(schemas))) {
      case Reading.Failed<List<Unit>>(var problems) -> new Reading.Failed<>(problems);
      case Reading.Of<List<Unit>>(var units, var warnings) ->
          new Reading.Of<>(files(units, schemas), warnings);
    };
  }

  /// The same files, and those by which readers know released versions:
  /// `resources/avro/released/….jsonl`, one schema of the event on each line.
  static Reading<SortedMap<String, String>> generate(
      List<EventSchema> schemas, List<EventSchema> released) {
    SortedMap<String, String> all = new TreeMap<>();
    Problems problems = new Problems();
    for (EventSchema release : released) {
      Reading<SortedMap<String, String>> one = generate(List.of(release));
      problems.addAll(one.problems());
      if (one instanceof Reading.Of<SortedMap<String, String>>(var files, _)) {
        String avro = Objects.requireNonNull(files.get(resource(release)));
        String path = "resources/avro/released/" + release.registryName() + ".jsonl";
        all.merge(path, avro.strip().replaceAll("\n *", "") + "\n", String::concat);
      }
    }
    Reading<SortedMap<String, String>> current = generate(schemas);
    problems.addAll(current.problems());
    if (current instanceof Reading.Of<SortedMap<String, String>>(var files, _)) {
      all.putAll(files);
    }
    return problems.reading(() -> all);
  }

  /// Where an event's Avro schema stands.
  public static String resource(EventSchema event) {
    return "resources/avro/" + event.registryName() + ".avsc";
  }

  private static SortedMap<String, String> files(List<Unit> units, List<EventSchema> schemas) {
    SortedMap<String, String> files = new TreeMap<>();
    AvroSchemaWriter avro = new AvroSchemaWriter(units);
    Recursion recursion = new Recursion(units);
    List<ClassName> classes = new ArrayList<>();
    for (Unit unit : units) {
      classes.add(unit.name());
      classes.add(AvroWriter.adapter(unit.name()));
    }
    ClassName family =
        new ClassName(Placement.root(schemas), "", Families.ofSystem(schemas.getFirst()));
    classes.add(family);
    for (Unit unit : units) {
      ClassName name = AvroWriter.adapter(unit.name());
      String origin =
          unit.event()
              .map(EventSchema::registryName)
              .orElse("the component " + unit.name().simple());
      unit.event().ifPresent(event -> files.put(resource(event), avro.write(unit.name(), event)));
      put(
          files,
          name,
          SourceFile.text(name, origin, AvroWriter.write(unit, recursion), LIBRARY, classes));
    }
    List<ClassName> adapters =
        units.stream()
            .filter(unit -> unit.event().isPresent())
            .map(unit -> AvroWriter.adapter(unit.name()))
            .toList();
    String system = schemas.getFirst().system();
    ClassName all = new ClassName(system + ".avro", "", JavaNames.pascal(system) + "Avro");
    Code code = AvroWriter.all(all, family, adapters);
    put(files, all, SourceFile.text(all, "all schemas", code, LIBRARY, classes));
    packages(files, classes);
    return files;
  }

  private static void packages(SortedMap<String, String> files, List<ClassName> classes) {
    classes.stream()
        .map(ClassName::packageName)
        .filter(name -> name.matches("[^.]+\\.avro(\\..+)?"))
        .distinct()
        .forEach(
            name ->
                files.put(
                    "java/" + name.replace('.', '/') + "/package-info.java",
                    """
                    // Generated from all schemas; not to be edited.
                    /// Adapters between event classes and Avro.
                    ///
                    /// They know nothing but the event classes and Avro's encoder and decoder.
                    @NullMarked
                    package %s;

                    import org.jspecify.annotations.NullMarked;
                    """
                        .formatted(name)));
  }

  private static void put(SortedMap<String, String> files, ClassName name, String text) {
    files.put("java/" + name.packageName().replace('.', '/') + "/" + name.simple() + ".java", text);
  }
}
